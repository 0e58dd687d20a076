package org.frameseek.ui.player;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PlaybackStartTest {
    private final AtomicLong nanos = new AtomicLong();
    private final PlaybackClock clock = new PlaybackClock(nanos::get, 0, 1);

    @Test
    void waitsForPictures() {
        var start = new PlaybackStart(clock, false, nanos::get);
        start.pulse(false);
        assertFalse(clock.isRunning());
        start.pulse(true);
        assertTrue(clock.isRunning());
    }

    @Test
    void soundBeginsWithThePicturesAndTheClockWithTheSound() throws Exception {
        var start = new PlaybackStart(clock, true, nanos::get);
        start.pulse(true);
        start.awaitPictures();
        assertFalse(clock.isRunning());
        start.soundIsThere();
        assertTrue(clock.isRunning());
    }

    @Test
    void doesNotStartBeforeThePicturesEvenIfTheSoundIsThere() {
        var start = new PlaybackStart(clock, true, nanos::get);
        start.soundIsThere();
        start.pulse(false);
        assertFalse(clock.isRunning());
        start.pulse(true);
        assertTrue(clock.isRunning());
    }

    @Test
    void doesNotWaitForeverForADeviceThatStaysMute() {
        var start = new PlaybackStart(clock, true, nanos::get);
        nanos.set(5_000_000_000L);
        start.pulse(true);
        nanos.addAndGet(900_000_000);
        start.pulse(true);
        assertFalse(clock.isRunning());
        nanos.addAndGet(200_000_000);
        start.pulse(true);
        assertTrue(clock.isRunning());
    }
}
