package org.frameseek.index;

import java.nio.ByteBuffer;

/// Decides which frames take the vector of an earlier frame instead of one of their own. Safe for any thread.
public sealed interface Reuse {
    /// Only a picture that is equal byte for byte takes the vector: slides and screen recordings consist mostly of such
    /// pictures.
    Reuse EQUAL_BYTES = new EqualBytes();

    /// How far a picture is from the one that was encoded last: 0 when they are equal, at most 1 when the vector may be
    /// reused.
    ///
    /// @param encoded the picture that was encoded last
    /// @param picture as many bytes
    double distance(ByteBuffer encoded, ByteBuffer picture);

    /// See [#EQUAL_BYTES].
    final class EqualBytes implements Reuse {
        private EqualBytes() {
        }

        @Override
        public double distance(ByteBuffer encoded, ByteBuffer picture) {
            return picture.mismatch(encoded) < 0 ? 0 : Double.POSITIVE_INFINITY;
        }
    }
}
