package org.frameseek.index;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// Reuses the vector of a picture that looks the same in every part. Pictures are compared block by block, so that
/// something small that moves counts as much as a change of the whole picture.
final class NearDuplicates implements Reuse {
    /// Side of a block in pixels. The smallest patch of a usual model is 14.
    private static final int BLOCK = 8;
    /// Largest mean difference of a block that may be reused, in 8-bit steps.
    private final double blockLimit;
    /// Largest mean difference of the whole picture.
    private final double pictureLimit;

    NearDuplicates() {
        this(3, 1);
    }

    NearDuplicates(double blockLimit, double pictureLimit) {
        this.blockLimit = blockLimit;
        this.pictureLimit = pictureLimit;
    }

    @Override
    public double distance(ByteBuffer encoded, ByteBuffer picture, int width) {
        if (picture.mismatch(encoded) < 0) {
            return 0;
        }
        int stride = width * 3;
        int height = picture.remaining() / stride;
        double most = 0;
        long whole = 0;
        var sums = new int[Math.ceilDiv(width, BLOCK)];
        for (int top = 0; top < height; top += BLOCK) {
            int bottom = Math.min(height, top + BLOCK);
            Arrays.fill(sums, 0);
            for (int y = top; y < bottom; y++) {
                addRow(encoded, picture, y * stride, stride, sums);
            }
            for (int block = 0; block < sums.length; block++) {
                int pixels = (bottom - top) * Math.min(BLOCK, width - block * BLOCK);
                most = Math.max(most, sums[block] / (3.0 * pixels * blockLimit));
                whole += sums[block];
            }
            if (most > 1) {
                return most;
            }
        }
        return Math.max(most, whole / (picture.remaining() * pictureLimit));
    }

    private static void addRow(ByteBuffer encoded, ByteBuffer picture, int from, int stride, int[] sums) {
        for (int block = 0; block < sums.length; block++) {
            int start = from + block * BLOCK * 3;
            int end = Math.min(from + stride, start + BLOCK * 3);
            int sum = 0;
            for (int i = start; i < end; i++) {
                sum += Math.abs((picture.get(i) & 0xFF) - (encoded.get(i) & 0xFF));
            }
            sums[block] += sum;
        }
    }
}
