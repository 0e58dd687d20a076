package org.frameseek.model.language;

import org.frameseek.encoder.Calibration;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.encoder.TextEncoder;
import org.frameseek.model.Model;
import org.frameseek.model.TorchTexts;

/// A model's picture tower with a language pack's text tower. It keeps the model's identity, so the same indexes serve
/// it.
record ModelWithPack(Model pictures, TorchTexts words) implements Model {
    @Override
    public FrameEncoder frames() {
        return pictures.frames();
    }

    @Override
    public TextEncoder texts() {
        return words;
    }

    @Override
    public EncoderIdentity identity() {
        return pictures.identity();
    }

    @Override
    public Calibration calibration() {
        return words.calibration();
    }

    @Override
    public long parameters() {
        return pictures.parameters();
    }

    @Override
    public void close() {
        words.close();
        pictures.close();
    }
}
