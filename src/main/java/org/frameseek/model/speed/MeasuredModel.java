package org.frameseek.model.speed;

import java.util.List;
import org.frameseek.encoder.Calibration;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.encoder.Precision;
import org.frameseek.encoder.TextEncoder;
import org.frameseek.model.Model;

/// A model whose long indexing runs use the precision that was measured to be fastest.
public final class MeasuredModel implements Model {
    private final Model first;
    private final MeasuredFrames frames;

    private MeasuredModel(Model first, MeasuredFrames frames) {
        this.first = first;
        this.frames = frames;
    }

    /// Loads the model in a precision.
    @FunctionalInterface
    public interface Loader {
        Model load(Precision precision) throws EncoderException;
    }

    /// @param first the model in the precision that is used until one is measured; closed with the result
    /// @param key identifies the model's content
    /// @param candidates the precisions that this machine can compute, fp32 among them
    public static Model of(Model first, String key, KnownSpeeds known, List<Precision> candidates, Loader loader) {
        return new MeasuredModel(first,
                new MeasuredFrames(first, key, known, candidates, loader, System::nanoTime));
    }

    @Override
    public FrameEncoder frames() {
        return frames;
    }

    @Override
    public TextEncoder texts() {
        return first.texts();
    }

    @Override
    public EncoderIdentity identity() {
        return frames.identity();
    }

    @Override
    public Calibration calibration() {
        return first.calibration();
    }

    @Override
    public long parameters() {
        return first.parameters();
    }

    @Override
    public void close() {
        frames.close();
        first.close();
    }
}
