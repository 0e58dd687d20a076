package org.frameseek.index;

import java.nio.ByteBuffer;

/// Reuses the vector of a picture that is equal byte for byte: slides and screen recordings consist mostly of such
/// pictures.
final class EqualBytes implements Reuse {
    @Override
    public double distance(ByteBuffer encoded, ByteBuffer picture, int width) {
        return picture.mismatch(encoded) < 0 ? 0 : Double.POSITIVE_INFINITY;
    }
}
