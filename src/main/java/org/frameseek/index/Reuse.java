package org.frameseek.index;

import java.nio.ByteBuffer;

/// Decides which frames take the vector of an earlier frame instead of one of their own. Safe for any thread.
public sealed interface Reuse permits EqualBytes, NearDuplicates {
    /// Only pictures that are equal byte for byte share a vector, so every vector is exact.
    Reuse EXACT = new EqualBytes();

    /// Pictures that differ too little for any model to tell share a vector as well.
    Reuse NEAR = new NearDuplicates();

    /// How far a picture is from the one that was encoded last.
    ///
    /// @param encoded the picture that was encoded last; both are 8-bit R, G, B, rows top-down
    /// @param picture as many bytes
    /// @param width of both, in pixels
    /// @return 0 when they are equal, at most 1 when the vector may be reused
    double distance(ByteBuffer encoded, ByteBuffer picture, int width);
}
