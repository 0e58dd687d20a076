package org.frameseek.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.frameseek.download.DownloadProgress;
import org.frameseek.index.IndexProgress;

/// Progress on stderr while something takes long; silent if stderr is not a terminal.
final class Terminal {
    private static final int BAR = 24;
    private static final double MEGA = 1e6;

    private final BooleanSupplier interactive;

    /// @param interactive whether stderr is a terminal; asked only when there is something to show
    Terminal(BooleanSupplier interactive) {
        this.interactive = interactive;
    }

    /// Rewrites the line with the indexing progress.
    void show(IndexProgress progress) {
        if (!interactive.getAsBoolean()) {
            return;
        }
        double share = progress.frames() == 0 ? 1 : (double) progress.done() / progress.frames();
        System.err.printf(
                Locale.ROOT, "\r\033[K%s %3.0f %%  %,d/%,d frames  %.0f frames/s  %.1f x real time  %s",
                bar(share), share * 100, progress.done(), progress.frames(),
                progress.framesPerSecond(), progress.realTime(), left(progress.secondsLeft()));
    }

    /// Rewrites the line with how much of some work is done.
    void show(String work, int done, int all) {
        if (interactive.getAsBoolean()) {
            System.err.printf(Locale.ROOT, "\r\033[K%s %s  %,d/%,d", bar((double) done / all), work, done, all);
        }
    }

    /// Rewrites the line with the download progress.
    void show(DownloadProgress progress) {
        if (!interactive.getAsBoolean()) {
            return;
        }
        double share = progress.total() == 0 ? 0 : (double) progress.done() / progress.total();
        var state = switch (progress.state()) {
            case ASKING -> "asking";
            case RECEIVING -> "%.1f MB/s".formatted(progress.bytesPerSecond() / MEGA);
            case WAITING -> "waiting to try again";
            case CHECKING -> "checking what is here";
        };
        System.err.printf(
                Locale.ROOT, "\r\033[K%s %3.0f %%  %,.1f/%,.1f MB  %s  %s  %s", bar(share), share * 100,
                progress.done() / MEGA, progress.total() / MEGA, state, left(progress.secondsLeft()), progress.file());
    }

    private static String bar(double share) {
        int filled = (int) Math.round(share * BAR);
        return "█".repeat(filled) + "░".repeat(BAR - filled);
    }

    private static String left(double seconds) {
        if (Double.isNaN(seconds)) {
            return "";
        }
        var left = Duration.ofSeconds(Math.round(seconds));
        return left.toHours() > 0
                ? "%d:%02d:%02d left".formatted(left.toHours(), left.toMinutesPart(), left.toSecondsPart())
                : "%d:%02d left".formatted(left.toMinutes(), left.toSecondsPart());
    }

    /// Clears the progress line.
    void clear() {
        if (interactive.getAsBoolean()) {
            System.err.print("\r\033[K");
        }
    }
}
