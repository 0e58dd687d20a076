package org.frameseek.model.card;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.frameseek.encoder.Calibration;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.encoder.IndexRun;
import org.frameseek.encoder.PictureSpec;
import org.frameseek.encoder.TextEncoder;
import org.frameseek.model.Model;

/// A model on the processor that tells which card should have run it.
record WithoutCard(String device, Model model) implements Model {
    @Override
    public FrameEncoder frames() {
        return new Frames(device, model.frames());
    }

    @Override
    public TextEncoder texts() {
        return model.texts();
    }

    @Override
    public EncoderIdentity identity() {
        return model.identity();
    }

    @Override
    public Calibration calibration() {
        return model.calibration();
    }

    @Override
    public long parameters() {
        return model.parameters();
    }

    @Override
    public void close() {
        model.close();
    }

    private record Frames(String device, FrameEncoder encoder) implements FrameEncoder {
        @Override
        public int dimension() {
            return encoder.dimension();
        }

        @Override
        public PictureSpec picture() {
            return encoder.picture();
        }

        @Override
        public int batchSize() {
            return encoder.batchSize();
        }

        @Override
        public EncoderIdentity identity() {
            return encoder.identity();
        }

        @Override
        public Optional<String> lostDevice() {
            return Optional.of(device);
        }

        @Override
        public FrameEncoder forRun(IndexRun run) throws EncoderException {
            return new Frames(device, encoder.forRun(run));
        }

        @Override
        public float[] encode(ByteBuffer rgb, int count) throws EncoderException {
            return encoder.encode(rgb, count);
        }
    }
}
