package org.frameseek.model.card;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.encoder.PictureSpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Pictures on the card: half as many at once when its memory is full, and on the processor when it fails otherwise.
final class CardFrames implements FrameEncoder {
    private static final Logger LOG = LoggerFactory.getLogger(CardFrames.class);

    private final FrameEncoder card;
    private final Spare spare;
    /// How many pictures the card takes at once.
    private volatile int room;
    private volatile boolean lost;

    CardFrames(FrameEncoder card, Spare spare) {
        this.card = card;
        this.spare = spare;
        room = card.batchSize();
    }

    @Override
    public int dimension() {
        return card.dimension();
    }

    @Override
    public PictureSpec picture() {
        return card.picture();
    }

    @Override
    public int batchSize() {
        return card.batchSize();
    }

    @Override
    public EncoderIdentity identity() {
        return lost ? spare.identity() : card.identity();
    }

    @Override
    public Optional<String> lostDevice() {
        return lost ? Optional.of(card.identity().device()) : Optional.empty();
    }

    @Override
    public float[] encode(ByteBuffer rgb, int count) throws EncoderException {
        var vectors = new float[count * dimension()];
        int done = 0;
        while (done < count) {
            boolean onCard = !lost;
            var encoder = onCard ? card : spare.model().frames();
            var slice = slice(rgb, done, onCard ? room : encoder.batchSize());
            int pictures = Math.min(count - done, pictures(slice));
            try {
                var some = encoder.encode(slice, pictures);
                System.arraycopy(some, 0, vectors, done * dimension(), some.length);
                done += pictures;
            } catch (EncoderException e) {
                if (!onCard) {
                    throw e;
                }
                // An encoder runs all that its buffer holds.
                giveUp(pictures(slice), e);
            }
        }
        return vectors;
    }

    /// @param pictures that the card could not encode at once
    private void giveUp(int pictures, EncoderException failure) throws EncoderException {
        if (CardFailure.isFull(failure) && pictures > 1) {
            room = Math.min(room, Math.ceilDiv(pictures, 2));
            LOG.info("{} holds no {} pictures: {} from now on", card.identity().device(), pictures, room);
        } else {
            spare.insteadOf(failure);
            lost = true;
        }
    }

    /// As many pictures as may be encoded at once, wanted or not: their number must not depend on how many are wanted.
    private ByteBuffer slice(ByteBuffer rgb, int first, int most) {
        int bytes = picture().bytes();
        return rgb.duplicate().clear().slice(first * bytes, Math.min(rgb.capacity() - first * bytes, most * bytes));
    }

    private int pictures(ByteBuffer rgb) {
        return rgb.capacity() / picture().bytes();
    }
}
