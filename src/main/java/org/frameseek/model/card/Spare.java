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
    private volatile @Nullable Model model;

    Spare(EncoderIdentity card, CardModel.Loader loader) {
        this.card = card;
        this.loader = loader;
    }

    boolean isUsed() {
        return model != null;
    }

    /// The model, once it [is used][#isUsed].
    Model model() {
        var used = model;
        if (used == null) {
            throw new IllegalStateException("the card works");
        }
        return used;
    }

    /// @param failure what the card failed at
    /// @throws EncoderException when the processor cannot have the model either
    synchronized Model insteadOf(EncoderException failure) throws EncoderException {
        if (model == null) {
            LOG.warn("{} failed on {} and goes on on the processor", card.model(), card.device(), failure);
            model = loader.load();
        }
        return model();
    }

    @Override
    public synchronized void close() {
        if (model != null) {
            model.close();
        }
    }
}
