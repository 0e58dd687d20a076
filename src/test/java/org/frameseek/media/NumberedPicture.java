package org.frameseek.media;

/// Draws a frame's number into its pixels and reads it back: sixteen black or white fields in four rows. The first
/// field is white and the last black, so that a turned or mirrored picture is noticed; then thirteen bits and their
/// parity. Fields are as large as the picture allows, which survives any codec.
public final class NumberedPicture {
    public static final int NUMBERS = 1 << 13;
    private static final int SIDE = 4;
    private static final int PARITY = 14;
    private static final int LAST = 15;

    private NumberedPicture() {
    }

    public static Picture draw(int width, int height, int number) {
        var rgb = new byte[width * height * 3];
        int fields = fields(number);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int field = y * SIDE / height * SIDE + x * SIDE / width;
                boolean white = (fields >> field & 1) == 1;
                int at = (y * width + x) * 3;
                // A tint tells the channels apart without coming near the threshold.
                rgb[at] = (byte) (white ? 235 : 40);
                rgb[at + 1] = (byte) (white ? 235 : 20 + 20 * x / width);
                rgb[at + 2] = (byte) (white ? 235 : 20 + 20 * y / height);
            }
        }
        return new Picture(width, height, rgb);
    }

    /// @return the number, or -1 when there is none in it or the picture is not upright
    public static int read(Picture picture) {
        int fields = 0;
        for (int field = 0; field < SIDE * SIDE; field++) {
            fields |= brightness(picture, field) > 128 ? 1 << field : 0;
        }
        int number = fields >> 1 & NUMBERS - 1;
        return fields == fields(number) ? number : -1;
    }

    private static int fields(int number) {
        int bits = number % NUMBERS;
        return 1 | bits << 1 | (Integer.bitCount(bits) & 1) << PARITY & ~(1 << LAST);
    }

    /// Mean of the middle of a field.
    private static long brightness(Picture picture, int field) {
        int width = picture.width();
        int height = picture.height();
        int left = (4 * (field % SIDE) + 1) * width / 16;
        int top = (4 * (field / SIDE) + 1) * height / 16;
        int right = Math.max(left + 1, (4 * (field % SIDE) + 3) * width / 16);
        int bottom = Math.max(top + 1, (4 * (field / SIDE) + 3) * height / 16);
        long sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                for (int channel = 0; channel < 3; channel++) {
                    sum += picture.rgb()[(y * width + x) * 3 + channel] & 0xFF;
                }
            }
        }
        return sum / (3L * (right - left) * (bottom - top));
    }
}
