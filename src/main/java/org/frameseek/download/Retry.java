package org.frameseek.download;

import java.time.Duration;
import java.util.function.LongSupplier;

/// Retries after transient failures, with growing pauses. Attempts that bring more bytes do not count, so a connection
/// that breaks every minute still completes the file.
final class Retry {
    private static final int FRUITLESS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(6);

    private final Timing.Pauses pauses;
    private final LongSupplier furthest;
    private final Runnable onPause;

    @FunctionalInterface
    interface Attempt<T> {
        T run() throws DownloadException, TransientException, InterruptedException;
    }

    /// @param furthest the highest number of bytes so far
    /// @param onPause called before each pause
    Retry(Timing.Pauses pauses, LongSupplier furthest, Runnable onPause) {
        this.pauses = pauses;
        this.furthest = furthest;
        this.onPause = onPause;
    }

    <T> T run(Attempt<T> attempt) throws DownloadException, InterruptedException {
        int fruitless = 0;
        while (true) {
            long before = furthest.getAsLong();
            try {
                return attempt.run();
            } catch (TransientException e) {
                fruitless = furthest.getAsLong() > before ? 0 : fruitless + 1;
                var pause = pause(fruitless, e);
                if (fruitless == FRUITLESS || pause.compareTo(LONGEST_WAIT) > 0) {
                    throw e.reason();
                }
                onPause.run();
                pauses.await(pause);
            }
        }
    }

    private static Duration pause(int fruitless, TransientException failure) {
        var grown = FIRST_PAUSE.multipliedBy(1L << Math.max(0, fruitless - 1));
        var asked = failure.asked();
        return asked == null || asked.compareTo(grown) < 0 ? grown : asked;
    }
}
