package org.frameseek.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.frameseek.tensors.DType;

/// A tensor as a PyTorch checkpoint describes it: a strided view of a storage entry.
///
/// @param storage name of the entry with the values
/// @param offset position of the first value in the storage, in elements
record PickledTensor(DType type, String storage, long offset, long[] shape, long[] strides) {
    /// The number of storage bytes that the tensor reaches, checked against the bytes available.
    long reach(long available) throws IOException {
        long last = offset;
        for (int i = 0; i < shape.length; i++) {
            if (shape[i] < 0 || strides[i] < 0) {
                throw new IOException("negative size");
            }
            last = Math.addExact(last, Math.multiplyExact(Math.max(0, shape[i] - 1), strides[i]));
        }
        long bytes = Math.multiplyExact(Math.addExact(last, 1), type.bytes());
        if (offset < 0 || bytes > available) {
            throw new IOException("storage too short");
        }
        return bytes;
    }

    long firstByte() {
        return offset * type.bytes();
    }

    /// Whether the values lie in row-major order without gaps.
    boolean contiguous() {
        long expected = 1;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            if (shape[axis] != 1 && strides[axis] != expected) {
                return false;
            }
            expected *= shape[axis];
        }
        return true;
    }

    /// Copies the values from their storage in row-major order.
    void gather(byte[] storage, ByteBuffer into) {
        gather(storage, into, 0, offset);
    }

    private void gather(byte[] storage, ByteBuffer into, int axis, long position) {
        int size = type.bytes();
        if (axis == shape.length) {
            into.put(storage, (int) position * size, size);
        } else if (axis == shape.length - 1 && strides[axis] == 1) {
            into.put(storage, (int) position * size, (int) shape[axis] * size);
        } else {
            for (long i = 0; i < shape[axis]; i++) {
                gather(storage, into, axis + 1, position + i * strides[axis]);
            }
        }
    }
}
