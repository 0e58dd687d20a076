package org.frameseek.download;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import org.frameseek.download.DownloadProgress.State;

/// Counts bytes and measures their speed.
final class Meter {
    private static final long WINDOW_NANOS = 5_000_000_000L;
    private static final long REPORT_NANOS = 100_000_000L;
    private static final double NANOS = 1e9;

    private record Sample(long nanos, long received) {
    }

    private final DownloadProgress.Listener listener;
    private final LongSupplier clock;
    private final Deque<Sample> samples = new ArrayDeque<>();
    private State state = State.ASKING;
    private String file = "";
    private long received;
    private long done;
    private long furthest;
    private long total;
    private long reported;

    Meter(DownloadProgress.Listener listener, LongSupplier clock) {
        this.listener = listener;
        this.clock = clock;
        samples.add(new Sample(clock.getAsLong(), 0));
    }

    /// The highest number of bytes so far. It does not grow when the same bytes arrive repeatedly.
    long furthest() {
        return furthest;
    }

    void begin(long total) {
        this.total = total;
    }

    /// Reports a new state at once.
    void enter(State now, String path) {
        state = now;
        file = path;
        report(clock.getAsLong());
    }

    /// Sets the number of bytes; it can fall when bytes are discarded.
    void at(long bytes) {
        done = bytes;
        furthest = Math.max(furthest, done);
        reportInTime();
    }

    void receive(int bytes) {
        received += bytes;
        at(done + bytes);
    }

    /// Reports what the last report was too early for.
    void settle() {
        report(clock.getAsLong());
    }

    private void reportInTime() {
        long now = clock.getAsLong();
        if (now - reported >= REPORT_NANOS) {
            report(now);
        }
    }

    private void report(long now) {
        reported = now;
        samples.addLast(new Sample(now, received));
        while (samples.size() > 2 && now - samples.getFirst().nanos > WINDOW_NANOS) {
            samples.removeFirst();
        }
        var first = samples.getFirst();
        double seconds = (now - first.nanos) / NANOS;
        double rate = seconds > 0 ? (received - first.received) / seconds : 0;
        listener.progress(new DownloadProgress(
                state, file, done, total, rate, rate > 0 ? (total - done) / rate : Double.NaN));
    }
}
