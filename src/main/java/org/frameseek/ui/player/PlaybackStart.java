package org.frameseek.ui.player;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// Holds the clock of one run until the first picture is on screen, others are decoded ahead, and the sound is audible,
/// so that a slow start drops no frame.
final class PlaybackStart {
    /// A device that stays silent for longer is not waited for.
    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(1);

    private final PlaybackClock clock;
    private final CountDownLatch pictures = new CountDownLatch(1);
    private final LongSupplier nanos;
    private volatile boolean sound;
    private long readySince;

    /// @param audible whether there is sound to wait for
    /// @param nanos the machine's clock, such as `System::nanoTime`
    PlaybackStart(PlaybackClock clock, boolean audible, LongSupplier nanos) {
        this.clock = clock;
        this.sound = !audible;
        this.nanos = nanos;
    }

    /// Called at every pulse. JavaFX thread.
    ///
    /// @param ready whether the pictures are ready
    void pulse(boolean ready) {
        if (clock.isRunning() || !ready) {
            return;
        }
        if (pictures.getCount() > 0) {
            readySince = nanos.getAsLong();
            pictures.countDown();
        }
        if (sound || nanos.getAsLong() - readySince > LONGEST_WAIT) {
            clock.start();
        }
    }

    /// Waits until the sound may begin. Sound thread.
    void awaitPictures() throws InterruptedException {
        pictures.await();
    }

    /// The sound is audible, or never will be. The clock does not wait for the next pulse, because it would fall behind
    /// the sound. Sound thread.
    void soundIsThere() {
        sound = true;
        if (pictures.getCount() == 0) {
            clock.start();
        }
    }
}
