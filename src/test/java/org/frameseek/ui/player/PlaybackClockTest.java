package org.frameseek.ui.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PlaybackClockTest {
    private static final long SECOND = 1_000_000_000;

    private final AtomicLong nanos = new AtomicLong(12345);
    private final PlaybackClock clock = new PlaybackClock(nanos::get, 10, 1);

    @Test
    void standsUntilItIsStarted() {
        nanos.addAndGet(5 * SECOND);
        assertFalse(clock.isRunning());
        assertEquals(10, clock.seconds());
        clock.start();
        assertTrue(clock.isRunning());
        assertEquals(10, clock.seconds());
        nanos.addAndGet(2 * SECOND);
        assertEquals(12, clock.seconds(), 1e-9);
    }

    @Test
    void changesSpeedWithoutAJump() {
        clock.start();
        nanos.addAndGet(SECOND);
        clock.setSpeed(4);
        assertEquals(11, clock.seconds(), 1e-9);
        nanos.addAndGet(SECOND);
        assertEquals(15, clock.seconds(), 1e-9);
        clock.setSpeed(0.25);
        nanos.addAndGet(SECOND);
        assertEquals(15.25, clock.seconds(), 1e-9);
    }

    @Test
    void followsTheSoundSmoothlyAndNeverRunsBackwards() {
        clock.start();
        double before = clock.seconds();
        double heard = 9.9;
        for (int i = 0; i < 500; i++) {
            nanos.addAndGet(SECOND / 50);
            heard += 0.02;
            clock.steer(heard);
            double now = clock.seconds();
            assertTrue(now > before && now - before < 0.022, "a step of " + (now - before));
            before = now;
        }
        assertEquals(heard, clock.seconds(), 1e-3);
    }

    @Test
    void letsOthersWaitForATime() throws InterruptedException {
        var real = new PlaybackClock(System::nanoTime, 0, 1);
        var waiting = Thread.ofVirtual().start(() -> {
            try {
                real.await(0.05);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        assertTrue(waiting.isAlive());
        real.start();
        waiting.join();
        assertTrue(real.seconds() >= 0.05);
    }
}
