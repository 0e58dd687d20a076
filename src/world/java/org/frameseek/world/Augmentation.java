package org.frameseek.world;

import java.util.SplittableRandom;

/// Imitates cameras and codecs: brightness, contrast, softness, coarse colour, noise.
final class Augmentation {
    private Augmentation() {
    }

    /// Changes a picture in place.
    ///
    /// @param rgb `size × size × 3`, starting at `offset`
    static void apply(byte[] rgb, int offset, int size, SplittableRandom random) {
        int dice = random.nextInt(100);
        if (dice < 25) {
            soften(rgb, offset, size, random.nextDouble(0.2, 0.9));
        } else if (dice < 40) {
            coarsen(rgb, offset, size);
        }
        double contrast = random.nextDouble(0.9, 1.1);
        double brightness = random.nextDouble(-10, 10);
        double noise = random.nextInt(3) == 0 ? random.nextDouble(2, 10) : 0.5;
        for (int i = offset; i < offset + size * size * 3; i++) {
            double value = ((rgb[i] & 255) - 128) * contrast + 128 + brightness + random.nextDouble(-noise, noise);
            rgb[i] = (byte) Math.clamp(Math.round(value), 0, 255);
        }
    }

    /// A 3 × 3 blur, mixed with the original.
    private static void soften(byte[] rgb, int offset, int size, double share) {
        var source = java.util.Arrays.copyOfRange(rgb, offset, offset + size * size * 3);
        int row = size * 3;
        for (int y = 1; y < size - 1; y++) {
            for (int x = 3; x < row - 3; x++) {
                int at = y * row + x;
                int sum = 0;
                for (int dy = -row; dy <= row; dy += row) {
                    sum += (source[at + dy - 3] & 255) + (source[at + dy] & 255) + (source[at + dy + 3] & 255);
                }
                rgb[offset + at] = (byte) Math.round((source[at] & 255) * (1 - share) + sum / 9.0 * share);
            }
        }
    }

    /// Gives each 2 × 2 block one chroma value and keeps the luma, as 4:2:0 video does.
    private static void coarsen(byte[] rgb, int offset, int size) {
        int row = size * 3;
        for (int y = 0; y + 1 < size; y += 2) {
            for (int x = 0; x + 1 < size; x += 2) {
                int[] at = {offset + y * row + x * 3, 0, 0, 0};
                at[1] = at[0] + 3;
                at[2] = at[0] + row;
                at[3] = at[2] + 3;
                double red = 0;
                double blue = 0;
                for (int pixel : at) {
                    red += (rgb[pixel] & 255) - luma(rgb, pixel);
                    blue += (rgb[pixel + 2] & 255) - luma(rgb, pixel);
                }
                for (int pixel : at) {
                    double luma = luma(rgb, pixel);
                    rgb[pixel] = clamp(luma + red / 4);
                    rgb[pixel + 1] = clamp(luma - (0.299 * red + 0.114 * blue) / 4 / 0.587);
                    rgb[pixel + 2] = clamp(luma + blue / 4);
                }
            }
        }
    }

    private static double luma(byte[] rgb, int at) {
        return 0.299 * (rgb[at] & 255) + 0.587 * (rgb[at + 1] & 255) + 0.114 * (rgb[at + 2] & 255);
    }

    private static byte clamp(double value) {
        return (byte) Math.clamp(Math.round(value), 0, 255);
    }
}
