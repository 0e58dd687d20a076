package org.frameseek.index;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.frameseek.index.IndexProgress.Stage;

/// Reports a job's progress, four times per second at most, with the rate of the last seconds.
final class ProgressMeter {
    private static final long INTERVAL_NANOS = 250_000_000L;
    private static final long WINDOW_NANOS = 5_000_000_000L;

    private record Sample(long nanos, int done) {
    }

    private final Consumer<IndexProgress> listener;
    private final LongSupplier nanoClock;
    private final Supplier<Optional<String>> hardware;
    private final int frames;
    private final double secondsPerFrame;
    private final ArrayDeque<Sample> samples = new ArrayDeque<>();

    /// @param hardware the name of what decodes instead of the processor, if anything does
    /// @param duration seconds of video in all `frames`
    ProgressMeter(Consumer<IndexProgress> listener, LongSupplier nanoClock, Supplier<Optional<String>> hardware,
            int frames, double duration) {
        this.listener = listener;
        this.nanoClock = nanoClock;
        this.hardware = hardware;
        this.frames = frames;
        secondsPerFrame = frames == 0 ? 0 : duration / frames;
    }

    /// Reports when the last report is old enough.
    void report(int done, Stage bottleneck) {
        if (samples.isEmpty() || nanoClock.getAsLong() - samples.getLast().nanos() >= INTERVAL_NANOS) {
            reportNow(done, bottleneck);
        }
    }

    void reportNow(int done, Stage bottleneck) {
        var now = new Sample(nanoClock.getAsLong(), done);
        while (samples.size() > 1 && now.nanos() - samples.getFirst().nanos() > WINDOW_NANOS) {
            samples.removeFirst();
        }
        samples.add(now);
        var oldest = samples.getFirst();
        long elapsed = now.nanos() - oldest.nanos();
        double rate = elapsed <= 0 ? 0 : (done - oldest.done()) * 1e9 / elapsed;
        double left = rate > 0 ? (frames - done) / rate : Double.NaN;
        listener.accept(new IndexProgress(
                frames, done, rate, rate * secondsPerFrame, left, bottleneck, hardware.get()));
    }
}
