package org.frameseek.index;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// Reuses the vector of a picture that looks the same in every part. Two measures must both be small:
///
/// - the mean difference of the block that differs most, so that something small that moves counts as much as a change
///   of the whole picture; in a picture of little contrast a model sees smaller differences, so less is allowed there;
/// - the mean change of all blocks, positive and negative differences of a block cancelled out, so that a slow fade
///   counts and the noise of a sensor does not.
///
/// `ReuseStudy` measures the limits; `BENCHMARKS.md` has its table. They suit models that it never saw, too: what they
/// allow is checked with the model itself, see [RowWriter].
final class NearDuplicates implements Reuse {
    /// Blocks side by side, so that the same part of a frame counts as small whatever size a model sees it at.
    private static final int BLOCKS = 12;
    /// Least side of a block in pixels; in a smaller one noise does not cancel out.
    private static final int LEAST_SIDE = 8;
    /// Largest mean difference of a block, in 8-bit steps.
    private static final double BLOCK_LIMIT = 3.5;
    /// Largest root mean square of the blocks' changes, in 8-bit steps.
    private static final double CHANGE_LIMIT = 0.5;
    /// The standard deviation of a picture's grey values below which it has little contrast.
    private static final double CONTRAST = 24;

    @Override
    public double distance(ByteBuffer encoded, ByteBuffer picture, int width) {
        if (picture.mismatch(encoded) < 0) {
            return 0;
        }
        int side = Math.max(LEAST_SIDE, Math.ceilDiv(width, BLOCKS));
        var rows = new BlockRow(encoded, picture, width, side);
        int height = picture.remaining() / (width * 3);
        double most = 0;
        double squares = 0;
        for (int top = 0; top < height; top += side) {
            rows.read(top, Math.min(height, top + side));
            most = Math.max(most, rows.most());
            squares += rows.squares();
            if (most > BLOCK_LIMIT) {
                return Double.POSITIVE_INFINITY;
            }
        }
        double change = Math.sqrt(squares / (Math.ceilDiv(height, side) * Math.ceilDiv(width, side) * 3));
        double contrast = Math.min(1, rows.deviation(width * height) / CONTRAST);
        return Math.max(most / (BLOCK_LIMIT * contrast), change / CHANGE_LIMIT);
    }

    /// The blocks side by side in some rows of two pictures.
    private static final class BlockRow {
        private final ByteBuffer encoded;
        private final ByteBuffer picture;
        private final int width;
        private final int side;
        private final int[] differences;
        private final int[] changes;
        private int pixelRows;
        private long grey;
        private long greySquares;

        /// @param side of a block, in pixels
        BlockRow(ByteBuffer encoded, ByteBuffer picture, int width, int side) {
            this.encoded = encoded;
            this.picture = picture;
            this.width = width;
            this.side = side;
            differences = new int[Math.ceilDiv(width, side)];
            changes = new int[differences.length * 3];
        }

        void read(int top, int bottom) {
            Arrays.fill(differences, 0);
            Arrays.fill(changes, 0);
            pixelRows = bottom - top;
            int at = top * width * 3;
            for (int y = top; y < bottom; y++) {
                for (int x = 0; x < width; x++) {
                    int block = x / side;
                    int sum = 0;
                    for (int channel = 0; channel < 3; channel++, at++) {
                        int before = encoded.get(at) & 0xFF;
                        int change = (picture.get(at) & 0xFF) - before;
                        differences[block] += Math.abs(change);
                        changes[block * 3 + channel] += change;
                        sum += before;
                    }
                    grey += sum;
                    greySquares += (long) sum * sum;
                }
            }
        }

        private int pixels(int block) {
            return pixelRows * Math.min(side, width - block * side);
        }

        /// The mean difference of the block that differs most.
        double most() {
            double most = 0;
            for (int block = 0; block < differences.length; block++) {
                most = Math.max(most, differences[block] / (3.0 * pixels(block)));
            }
            return most;
        }

        /// The sum of the squared mean changes of each block and channel.
        double squares() {
            double squares = 0;
            for (int i = 0; i < changes.length; i++) {
                double change = (double) changes[i] / pixels(i / 3);
                squares += change * change;
            }
            return squares;
        }

        /// The standard deviation of the grey values of all rows read, at least a little.
        double deviation(int pixelCount) {
            double mean = (double) grey / pixelCount;
            return Math.max(1e-3, Math.sqrt(Math.max(0, (double) greySquares / pixelCount - mean * mean)) / 3);
        }
    }
}
