package org.frameseek.model.card;

import org.frameseek.encoder.Calibration;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.encoder.TextEmbedding;
import org.frameseek.encoder.TextEncoder;
import org.frameseek.model.Model;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A model on a card, and the same on the processor once the card has failed.
public final class CardModel implements Model {
    private static final Logger LOG = LoggerFactory.getLogger(CardModel.class);

    private final Model card;
    private final Spare spare;
    private final CardFrames frames;

    private CardModel(Model card, Spare spare) {
        this.card = card;
        this.spare = spare;
        frames = new CardFrames(card.frames(), spare);
    }

    /// Loads the same model on the processor.
    @FunctionalInterface
    public interface Loader {
        Model load() throws EncoderException;
    }

    /// @param card closed with the result
    public static Model of(Model card, Loader processor) {
        return new CardModel(card, new Spare(card.identity(), processor));
    }

    /// The model on the processor, because the card failed while it was loaded: other programs may fill it.
    ///
    /// @param device the card's name
    /// @param failure of the engine
    public static Model insteadOf(String device, EncoderException failure, Loader processor) throws EncoderException {
        LOG.warn("{} cannot hold the model, which goes on the processor", device, failure);
        try {
            return new WithoutCard(device, processor.load());
        } catch (EncoderException e) {
            e.addSuppressed(failure);
            throw e;
        }
    }

    @Override
    public FrameEncoder frames() {
        return frames;
    }

    @Override
    public TextEncoder texts() {
        return new Texts();
    }

    /// A sentence that the card fails at is read by the processor's model.
    private final class Texts implements TextEncoder {
        @Override
        public TextEmbedding encode(String text) throws EncoderException {
            if (frames.lostDevice().isPresent()) {
                return spare.model().texts().encode(text);
            }
            try {
                return card.texts().encode(text);
            } catch (EncoderException e) {
                return spare.insteadOf(e).texts().encode(text);
            }
        }

        @Override
        public EncoderIdentity identity() {
            return CardModel.this.identity();
        }

        @Override
        public Calibration calibration() {
            return card.calibration();
        }
    }

    @Override
    public EncoderIdentity identity() {
        return frames.identity();
    }

    @Override
    public Calibration calibration() {
        return card.calibration();
    }

    @Override
    public long parameters() {
        return card.parameters();
    }

    @Override
    public void close() {
        spare.close();
        card.close();
    }
}
