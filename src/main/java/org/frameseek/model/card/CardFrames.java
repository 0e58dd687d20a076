package org.frameseek.model.card;

import java.nio.ByteBuffer;
import java.util.Locale;
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
    private static final int DEEPEST_CAUSE = 8;
    private static final String FULL = "out of memory";

    private final FrameEncoder card;
    private final Spare spare;
    /// How many pictures the card takes at once.
    private volatile int room;

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
        return spare.isUsed() ? spare.model().identity() : card.identity();
    }

    @Override
    public Optional<String> lostDevice() {
        return spare.isUsed() ? Optional.of(card.identity().device()) : Optional.empty();
    }

    @Override
    public float[] encode(ByteBuffer rgb, int count) throws EncoderException {
        var vectors = new float[count * dimension()];
        int done = 0;
        while (done < count) {
            int most = spare.isUsed() ? spare.model().frames().batchSize() : room;
            int pictures = Math.min(count - done, most);
            var some = encodeSome(slice(rgb, done, most), pictures);
            if (some.length > 0) {
                System.arraycopy(some, 0, vectors, done * dimension(), some.length);
                done += pictures;
            }
        }
        return vectors;
    }

    /// @return empty when fewer pictures, or the processor, must be tried
    private float[] encodeSome(ByteBuffer rgb, int count) throws EncoderException {
        if (spare.isUsed()) {
            return spare.model().frames().encode(rgb, count);
        }
        try {
            return card.encode(rgb, count);
        } catch (EncoderException e) {
            if (isFull(e) && count > 1) {
                room = Math.ceilDiv(count, 2);
                LOG.info("{} holds no {} pictures: {} from now on", card.identity().device(), count, room);
            } else {
                spare.insteadOf(e);
            }
            return new float[0];
        }
    }

    /// As many pictures as may be encoded at once, wanted or not: their number must not depend on how many are wanted.
    private ByteBuffer slice(ByteBuffer rgb, int first, int most) {
        int bytes = picture().bytes();
        return rgb.duplicate().clear().slice(first * bytes, Math.min(rgb.capacity() - first * bytes, most * bytes));
    }

    private static boolean isFull(Throwable failure) {
        var cause = failure;
        for (int i = 0; i < DEEPEST_CAUSE && cause != null; i++) {
            var message = cause.getMessage();
            if (message != null && message.toLowerCase(Locale.ROOT).contains(FULL)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
