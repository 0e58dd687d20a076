package org.frameseek.encoder;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.frameseek.encoder.PictureSpec.Filter;
import org.jspecify.annotations.Nullable;

/// Resizes 8-bit planes exactly like the reference library's image library (Pillow): first along the rows, then along
/// the columns, with fixed-point weights and rounding to 8 bits after each pass. A pixel that is off by one can move a
/// vector by more than the tests tolerate.
///
/// Both passes work down columns, a whole row at a time, because the compiler turns such loops into vector
/// instructions; for the other direction, the plane is transposed. It does so only for signed bytes, so 128 is taken
/// from each number, and only for the step from bytes to `float`, which is why some loops go that way round to `int`.
/// Reuses its memory; use from one thread at a time.
public final class Resampling {
    private static final int BLOCK = Long.BYTES;
    private static final int STRIP = 64;
    private static final byte SIGN = (byte) 0x80;
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int HALF = 1 << ResampleWindows.FRACTION_BITS - 1;

    private final Filter filter;
    private @Nullable ResampleWindows across;
    private @Nullable ResampleWindows down;
    private byte[] before = {};
    private byte[] after = {};
    private int[] sums = {};

    public Resampling(Filter filter) {
        this.filter = filter;
    }

    /// @param plane `height` rows of `stride` bytes
    /// @param lying whether the plane is stored on its side: its columns are the rows of the picture, and come first
    /// @return `toHeight × toWidth`; valid until the next call
    public byte[] resize(
            ByteBuffer plane, int stride, int width, int height, int toWidth, int toHeight, boolean lying) {
        across = windows(across, width, toWidth);
        down = windows(down, height, toHeight);
        copy(plane, stride, width, height);
        if (lying) {
            columns(down, width);
            transpose(width, toHeight);
            columns(across, toHeight);
            transpose(toHeight, toWidth);
        } else {
            transpose(width, height);
            columns(across, height);
            transpose(height, toWidth);
            columns(down, toWidth);
        }
        flipSigns(before, toWidth * toHeight);
        return before;
    }

    private ResampleWindows windows(@Nullable ResampleWindows last, int from, int to) {
        return last != null && last.from() == from && last.to() == to ? last : ResampleWindows.of(from, to, filter);
    }

    private void copy(ByteBuffer plane, int stride, int width, int height) {
        if (before.length < width * height) {
            before = new byte[width * height];
        }
        for (int y = 0; y < height; y++) {
            plane.get(y * stride, before, y * width, width);
        }
        flipSigns(before, width * height);
    }

    private static void flipSigns(byte[] plane, int bytes) {
        for (int i = 0; i < bytes; i++) {
            plane[i] ^= SIGN;
        }
    }

    /// Resizes the columns of the plane in [#before].
    private void columns(ResampleWindows windows, int width) {
        if (windows.from() == windows.to()) {
            return;
        }
        if (sums.length != width) {
            sums = new int[width];
        }
        if (after.length < width * windows.to()) {
            after = new byte[width * windows.to()];
        }
        for (int y = 0; y < windows.to(); y++) {
            var weights = windows.weights()[y];
            Arrays.fill(sums, HALF + 128 * (Arrays.stream(weights).sum() - (1 << ResampleWindows.FRACTION_BITS)));
            for (int j = 0; j < weights.length; j++) {
                add(before, (windows.first()[y] + j) * width, weights[j], sums);
            }
            round(sums, after, y * width);
        }
        swap();
    }

    private static void add(byte[] plane, int at, int weight, int[] sums) {
        for (int x = 0; x < sums.length; x++) {
            sums[x] += weight * (int) (float) plane[at + x];
        }
    }

    private static void round(int[] sums, byte[] plane, int at) {
        for (int x = 0; x < sums.length; x++) {
            int rounded = sums[x] >> ResampleWindows.FRACTION_BITS;
            plane[at + x] = (byte) (float) Math.max(-128, Math.min(127, rounded));
        }
    }

    private void swap() {
        var filled = after;
        after = before;
        before = filled;
    }

    /// Transposes the plane in [#before].
    private void transpose(int width, int height) {
        if (after.length < width * height) {
            after = new byte[width * height];
        }
        transpose(before, width, height, after);
        swap();
    }

    private static void transpose(byte[] plane, int width, int height, byte[] result) {
        if (width < BLOCK || height < BLOCK) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    result[x * height + y] = plane[y * width + x];
                }
            }
            return;
        }
        // In strips that the cache holds. The last blocks overlap those before them.
        for (int strip = 0; strip < width; strip += STRIP) {
            int end = Math.min(width, strip + STRIP);
            for (int y = 0; y < height; y += BLOCK) {
                int top = Math.min(y, height - BLOCK);
                for (int x = strip; x < end; x += BLOCK) {
                    int left = Math.min(x, width - BLOCK);
                    block(plane, top * width + left, width, result, left * height + top, height);
                }
            }
        }
    }

    /// Transposes 8 × 8 bytes by swapping halves, then halves of halves.
    private static void block(byte[] plane, int from, int stride, byte[] result, int to, int toStride) {
        long a = (long) LONG.get(plane, from);
        long b = (long) LONG.get(plane, from + stride);
        long c = (long) LONG.get(plane, from + 2 * stride);
        long d = (long) LONG.get(plane, from + 3 * stride);
        long e = (long) LONG.get(plane, from + 4 * stride);
        long f = (long) LONG.get(plane, from + 5 * stride);
        long g = (long) LONG.get(plane, from + 6 * stride);
        long h = (long) LONG.get(plane, from + 7 * stride);
        long swap = (a >>> 32 ^ e) & 0x00000000FFFFFFFFL;
        a ^= swap << 32;
        e ^= swap;
        swap = (b >>> 32 ^ f) & 0x00000000FFFFFFFFL;
        b ^= swap << 32;
        f ^= swap;
        swap = (c >>> 32 ^ g) & 0x00000000FFFFFFFFL;
        c ^= swap << 32;
        g ^= swap;
        swap = (d >>> 32 ^ h) & 0x00000000FFFFFFFFL;
        d ^= swap << 32;
        h ^= swap;
        swap = (a >>> 16 ^ c) & 0x0000FFFF0000FFFFL;
        a ^= swap << 16;
        c ^= swap;
        swap = (b >>> 16 ^ d) & 0x0000FFFF0000FFFFL;
        b ^= swap << 16;
        d ^= swap;
        swap = (e >>> 16 ^ g) & 0x0000FFFF0000FFFFL;
        e ^= swap << 16;
        g ^= swap;
        swap = (f >>> 16 ^ h) & 0x0000FFFF0000FFFFL;
        f ^= swap << 16;
        h ^= swap;
        swap = (a >>> 8 ^ b) & 0x00FF00FF00FF00FFL;
        a ^= swap << 8;
        b ^= swap;
        swap = (c >>> 8 ^ d) & 0x00FF00FF00FF00FFL;
        c ^= swap << 8;
        d ^= swap;
        swap = (e >>> 8 ^ f) & 0x00FF00FF00FF00FFL;
        e ^= swap << 8;
        f ^= swap;
        swap = (g >>> 8 ^ h) & 0x00FF00FF00FF00FFL;
        g ^= swap << 8;
        h ^= swap;
        LONG.set(result, to, a);
        LONG.set(result, to + toStride, b);
        LONG.set(result, to + 2 * toStride, c);
        LONG.set(result, to + 3 * toStride, d);
        LONG.set(result, to + 4 * toStride, e);
        LONG.set(result, to + 5 * toStride, f);
        LONG.set(result, to + 6 * toStride, g);
        LONG.set(result, to + 7 * toStride, h);
    }
}
