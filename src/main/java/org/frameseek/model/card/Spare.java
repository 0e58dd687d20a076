package org.frameseek.model.card;

import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.model.Model;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The model on the processor, loaded when the card fails.
final class Spare implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Spare.class);

    private final EncoderIdentity card;
    private final CardModel.Loader loader;
    private @Nullable Model model;

    Spare(EncoderIdentity card, CardModel.Loader loader) {
        this.card = card;
        this.loader = loader;
    }

    /// @param failure what the card failed at
    /// @throws EncoderException the failure where it is none of the engine's, or that of the processor
    synchronized Model insteadOf(EncoderException failure) throws EncoderException {
        if (!CardFailure.isOfEngine(failure)) {
            throw failure;
        }
        if (model == null) {
            LOG.warn("{} failed on {} and goes on on the processor", card.model(), card.device(), failure);
            model = loader.load();
        }
        return model;
    }

    /// The model that took the card's place.
    synchronized Model model() {
        if (model == null) {
            throw new IllegalStateException("the card works");
        }
        return model;
    }

    EncoderIdentity identity() {
        return model().identity();
    }

    @Override
    public synchronized void close() {
        if (model != null) {
            model.close();
        }
    }
}
