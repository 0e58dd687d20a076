package org.frameseek.weights;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import org.frameseek.encoder.EncoderException;
import org.frameseek.tensors.DType;

/// The named tensors of a model file, read as data whatever the file's format.
public interface Checkpoint extends AutoCloseable {
    /// @param shape row-major
    record Stored(DType type, long[] shape) {
        public long bytes() {
            long product = type.bytes();
            for (long side : shape) {
                product = Math.multiplyExact(product, side);
            }
            return product;
        }
    }

    Map<String, Stored> tensors();

    /// Fills the buffer with the tensor's values, row-major and little-endian.
    void read(String name, ByteBuffer into) throws EncoderException;

    /// The file to name when a tensor is missing or wrong.
    Path file();

    @Override
    void close();
}
