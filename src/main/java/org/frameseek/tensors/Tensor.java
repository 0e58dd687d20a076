package org.frameseek.tensors;

/// Where a tensor lies in its file, and its type and shape.
///
/// @param shape row-major; empty for a single number; must not be changed
/// @param offset first byte, counted from the start of the file's data section
/// @param length bytes
public record Tensor(String name, DType dtype, long[] shape, long offset, long length) {
    /// A tensor without a position; [SafeTensors#create] assigns one.
    ///
    /// @throws ArithmeticException if the size exceeds any possible file
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
