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
        double distance = Math.max(most / BLOCK_LIMIT, change / CHANGE_LIMIT);
        // Little contrast only makes it larger.
        return distance > 1 ? distance : Math.max(distance, most / (BLOCK_LIMIT * contrast(encoded, width, height)));
    }

    /// The standard deviation of a picture's grey values as a share of [#CONTRAST], at most 1 and never 0.
    private static double contrast(ByteBuffer picture, int width, int height) {
        var row = new byte[width * 3];
        long grey = 0;
        long squares = 0;
        for (int y = 0; y < height; y++) {
            picture.get(picture.position() + y * row.length, row);
            for (int i = 0; i < row.length; i += 3) {
                int sum = (row[i] & 0xFF) + (row[i + 1] & 0xFF) + (row[i + 2] & 0xFF);
                grey += sum;
                squares += sum * sum;
            }
        }
        int pixels = width * height;
        double mean = (double) grey / pixels;
        double deviation = Math.sqrt(Math.max(0, (double) squares / pixels - mean * mean)) / 3;
        return Math.min(1, Math.max(1e-3, deviation) / CONTRAST);
    }

    /// The blocks side by side in some rows of two pictures.
    private static final class BlockRow {
        private final ByteBuffer encoded;
        private final ByteBuffer picture;
        private final int width;
        private final int side;
        private final byte[] before;
        private final byte[] after;
        /// Per byte of a row, summed over the rows. The compiler turns loops over bytes into vector instructions only
        /// for signed ones, and only if they become `float`, which holds these sums exactly.
        private final float[] differences;
        private final float[] changes;
        private int pixelRows;

        /// @param side of a block, in pixels
        BlockRow(ByteBuffer encoded, ByteBuffer picture, int width, int side) {
            this.encoded = encoded;
            this.picture = picture;
            this.width = width;
            this.side = side;
            before = new byte[width * 3];
            after = new byte[width * 3];
            differences = new float[width * 3];
            changes = new float[width * 3];
        }

        void read(int top, int bottom) {
            Arrays.fill(differences, 0);
            Arrays.fill(changes, 0);
            pixelRows = bottom - top;
            for (int y = top; y < bottom; y++) {
                encoded.get(encoded.position() + y * before.length, before);
                picture.get(picture.position() + y * after.length, after);
                flipSigns(before);
                flipSigns(after);
                add();
            }
        }

        /// Takes 128 from each number.
        private static void flipSigns(byte[] row) {
            for (int i = 0; i < row.length; i++) {
                row[i] ^= (byte) 0x80;
            }
        }

        private void add() {
            for (int i = 0; i < before.length; i++) {
                float change = (float) after[i] - (float) before[i];
                differences[i] += Math.abs(change);
                changes[i] += change;
            }
        }

        /// The mean difference of the block that differs most.
        double most() {
            double most = 0;
            for (int left = 0; left < width; left += side) {
                int right = Math.min(width, left + side);
                double sum = 0;
                for (int i = left * 3; i < right * 3; i++) {
                    sum += differences[i];
                }
                most = Math.max(most, sum / (3.0 * pixelRows * (right - left)));
            }
            return most;
        }

        /// The sum of the squared mean changes of each block and channel.
        double squares() {
            double squares = 0;
            for (int left = 0; left < width; left += side) {
                int right = Math.min(width, left + side);
                for (int channel = 0; channel < 3; channel++) {
                    double sum = 0;
                    for (int i = left * 3 + channel; i < right * 3; i += 3) {
                        sum += changes[i];
                    }
                    double change = sum / (pixelRows * (right - left));
                    squares += change * change;
                }
            }
            return squares;
        }
    }
}
