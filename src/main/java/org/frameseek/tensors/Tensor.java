package org.frameseek.tensors;

/// Where a tensor lies in its file and how it reads.
///
/// @param shape row-major; empty for a single number; not to be changed
/// @param offset first byte, counted from the start of the file's data section
/// @param length bytes
public record Tensor(String name, DType dtype, long[] shape, long offset, long length) {
    /// A tensor that has no place yet; [SafeTensors#create] gives it one.
    ///
    /// @throws ArithmeticException when it would be larger than any file
    public static Tensor of(String name, DType dtype, long... shape) {
        return new Tensor(name, dtype, shape, 0, Math.multiplyExact(elements(shape), dtype.bytes()));
    }

    public long elements() {
        return elements(shape);
    }

    Tensor at(long newOffset) {
        return new Tensor(name, dtype, shape, newOffset, length);
    }

    static long elements(long[] shape) {
        long product = 1;
        for (long side : shape) {
            product = Math.multiplyExact(product, side);
        }
        return product;
    }
}
