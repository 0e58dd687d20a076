package org.frameseek.model.card;

import java.util.Locale;
import org.frameseek.encoder.EncoderException;

/// What an engine says when a card cannot go on.
public final class CardFailure {
    private static final String FAILED = "model.failed";
    /// For the weights.
    private static final String NO_ROOM = "model.no-room";
    private static final String FULL = "out of memory";
    private static final int DEEPEST_CAUSE = 8;

    private CardFailure() {
    }

    /// Whether the engine failed, rather than a file of the model.
    public static boolean isOfEngine(EncoderException failure) {
        return failure.code().equals(FAILED) || failure.code().equals(NO_ROOM);
    }

    /// Whether fewer pictures may find room.
    static boolean isFull(EncoderException failure) {
        Throwable cause = failure.code().equals(NO_ROOM) ? null : failure;
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
