package org.frameseek.weights;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import org.frameseek.encoder.EncoderException;
import org.frameseek.tensors.DType;

/// The named tensors of a model's files, read as data in any file format. Any thread may read.
public interface Checkpoint extends AutoCloseable {
    /// @param shape row-major
    record Stored(DType type, long[] shape) {
        /// @throws ArithmeticException if the size exceeds any possible file
        public long bytes() {
            long product = type.bytes();
            for (long side : shape) {
                product = Math.multiplyExact(product, side);
            }
            return product;
        }
    }

    Map<String, Stored> tensors();

    /// Fills the buffer with the tensor's bytes, starting at `from`; row-major and little-endian.
    ///
    /// @throws EncoderException if the bytes cannot be read or the file is visibly damaged
    void read(String name, long from, ByteBuffer into) throws EncoderException;

    /// The file to name when a tensor is missing or wrong.
    Path file();

    @Override
    void close();
}
