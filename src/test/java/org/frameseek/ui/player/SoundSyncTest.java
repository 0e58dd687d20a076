package org.frameseek.ui.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleUnaryOperator;
import org.frameseek.media.PlaybackSound;
import org.junit.jupiter.api.Test;

/// Simulates sound devices: each says what it has played at a time, and takes the next block when there is room.
class SoundSyncTest {
    private static final int BLOCK = PlaybackSound.RATE / 50;
    private static final int ROOM = 10 * BLOCK;
    private static final double START = 5;

    private final AtomicLong nanos = new AtomicLong();
    private final PlaybackClock clock = new PlaybackClock(nanos::get, START, 1);
    private final AtomicInteger heard = new AtomicInteger();
    private final SoundSync sync = new SoundSync(clock, () -> {
        heard.incrementAndGet();
        clock.start();
    });
    /// The moment of the video whose sound is written next.
    private double next = START;
    private long written;
    private int corrections;

    /// Lets a device run, in steps of a millisecond.
    ///
    /// @param played seconds of sound that are over, by seconds since the start
    private void run(double seconds, DoubleUnaryOperator played) {
        for (int ms = 0; ms < seconds * 1000 && sync.keepsTime(); ms++) {
            long playedFrames = Math.min(written, Math.round(played.applyAsDouble(ms / 1000.0) * PlaybackSound.RATE));
            while (written - playedFrames + BLOCK <= ROOM && sync.keepsTime()) {
                double correction = sync.correction(playedFrames);
                if (correction != 0) {
                    next += correction;
                    corrections++;
                }
                sync.wrote(BLOCK, next);
                next += (double) BLOCK / PlaybackSound.RATE;
                written += BLOCK;
            }
            nanos.addAndGet(1_000_000);
        }
    }

    @Test
    void startsTheClockWithTheFirstSound() {
        run(0.5, t -> Math.max(0, t - 0.3));
        assertTrue(heard.get() > 0);
        assertEquals(START + 0.2, clock.seconds(), 0.02);
    }

    @Test
    void theClockFollowsADeviceThatRunsALittleFast() {
        run(20, t -> t * 1.01);
        assertEquals(0, corrections);
        assertEquals(START + 20.2, clock.seconds(), 0.06);
    }

    /// As sound servers do that take a third of a second at a time.
    @Test
    void reportsInStepsAreNoReasonToMoveTheSound() {
        run(20, t -> Math.floor(t / 0.36) * 0.36 + 0.06);
        assertEquals(0, corrections);
        assertTrue(sync.keepsTime());
        assertEquals(START + 20, clock.seconds(), 0.2);
    }

    @Test
    void soundThatFellBehindIsMovedOnce() {
        run(10, t -> t < 2 ? t : Math.max(2, t - 0.5));
        assertEquals(1, corrections);
        assertTrue(sync.keepsTime());
        assertEquals(START + 10, clock.seconds(), 0.1);
        assertEquals(clock.seconds(), next - 0.2, 0.1, "what is written now is heard in a fifth of a second");
    }

    /// As the null device of a machine without a sound card does.
    @Test
    void aDeviceThatSwallowsEverythingIsLeftSoon() {
        run(1, t -> 1e6);
        assertFalse(sync.keepsTime());
        assertTrue(nanos.get() < 100_000_000L);
    }

    @Test
    void aDeviceThatCreepsIsLeft() {
        run(60, t -> t * 0.5);
        assertFalse(sync.keepsTime());
        assertTrue(clock.seconds() - START > 0.9 * nanos.get() * 1e-9, "the picture is not slowed by it");
    }
}
