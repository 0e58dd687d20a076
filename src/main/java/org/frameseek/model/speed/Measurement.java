package org.frameseek.model.speed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.encoder.Precision;
import org.frameseek.model.Model;

/// Lets candidates encode the same pictures, one after the other.
final class Measurement {
    /// How long each candidate runs.
    private static final Duration TIME = Duration.ofSeconds(2);
    /// Frames to compare with fp32.
    private static final int COMPARED = 200;
    private static final int QUERIES = 32;

    private final MeasuredModel.Loader loader;
    private final LongSupplier clock;
    private final BooleanSupplier cancelled;

    /// @param loader keeps the models that it loads
    /// @param clock in nanoseconds
    Measurement(MeasuredModel.Loader loader, LongSupplier clock, BooleanSupplier cancelled) {
        this.loader = loader;
        this.clock = clock;
        this.cancelled = cancelled;
    }

    /// @param candidates the precisions to try, fp32 among them
    /// @return empty if cancelled
    Optional<List<Trial>> run(List<Precision> candidates) throws EncoderException {
        var exact = loader.load(Precision.FP32);
        double exactSpeed = speed(exact.frames());
        var trials = new ArrayList<>(List.of(new Trial(Precision.FP32, exactSpeed, true)));
        Fidelity fidelity = null;
        for (var precision : candidates) {
            if (precision == Precision.FP32 || cancelled.getAsBoolean()) {
                continue;
            }
            var model = loader.load(precision);
            double speed = speed(model.frames());
            boolean faithful = false;
            if (speed > exactSpeed * (precision == Precision.INT8 ? Trial.GAIN : 1)) {
                fidelity = fidelity == null ? fidelity(exact) : fidelity;
                var vectors = vectors(model.frames());
                faithful = !cancelled.getAsBoolean() && fidelity.of(vectors);
            }
            trials.add(new Trial(precision, speed, faithful));
        }
        return cancelled.getAsBoolean() ? Optional.empty() : Optional.of(List.copyOf(trials));
    }

    /// Frames per second; the first batch, in which the engine prepares itself, does not count.
    private double speed(FrameEncoder frames) throws EncoderException {
        var pictures = new VariedPictures(frames.picture(), frames.batchSize()).batch(0);
        frames.encode(pictures, frames.batchSize());
        long began = clock.getAsLong();
        int batches = 0;
        while (clock.getAsLong() - began < TIME.toNanos() && !cancelled.getAsBoolean()) {
            frames.encode(pictures, frames.batchSize());
            batches++;
        }
        return batches * frames.batchSize() * 1e9 / Math.max(1, clock.getAsLong() - began);
    }

    private Fidelity fidelity(Model exact) throws EncoderException {
        var queries = new ArrayList<float[]>();
        for (var text : exact.calibration().unrelatedTexts().stream().limit(QUERIES).toList()) {
            queries.add(exact.texts().encode(text).vector());
        }
        return new Fidelity(vectors(exact.frames()), exact.dimension(), queries);
    }

    private float[] vectors(FrameEncoder frames) throws EncoderException {
        int batch = frames.batchSize();
        int batches = Math.ceilDiv(COMPARED, batch);
        var pictures = new VariedPictures(frames.picture(), batch);
        var all = new float[batches * batch * frames.dimension()];
        for (int i = 0; i < batches && !cancelled.getAsBoolean(); i++) {
            var vectors = frames.encode(pictures.batch(i), batch);
            System.arraycopy(vectors, 0, all, i * batch * frames.dimension(), vectors.length);
        }
        return all;
    }
}
