package org.frameseek.export.excerpt;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.frameseek.media.Picture;

/// Pictures as encoders take them: limited range, one plane after the other, in reused memory. The colours follow the
/// convention for the size, BT.709-6 or BT.601-7, so that programs that ignore tags also show them right.
final class YuvPicture {
    private static final int FIRST_HIGH_DEFINITION_WIDTH = 1280;
    private static final int LAST_STANDARD_DEFINITION_HEIGHT = 576;

    private final int width;
    private final int height;
    private final boolean deep;
    private final double redShare;
    private final double blueShare;
    private final ByteBuffer planes;

    /// @param width even, like the height
    /// @param deep true for ten bits and colour in every row (4:2:2), false for eight bits and colour in every second
    ///     row (4:2:0)
    YuvPicture(int width, int height, boolean deep) {
        this.width = width;
        this.height = height;
        this.deep = deep;
        boolean high = isHighDefinition(width, height);
        this.redShare = high ? 0.2126 : 0.299;
        this.blueShare = high ? 0.0722 : 0.114;
        int samples = deep ? width * height * 2 : width * height * 3 / 2;
        this.planes = ByteBuffer.allocateDirect(deep ? samples * 2 : samples).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// FFmpeg's name for the colour convention of this size.
    static String tag(int width, int height) {
        return isHighDefinition(width, height) ? "bt709" : "smpte170m";
    }

    private static boolean isHighDefinition(int width, int height) {
        return width >= FIRST_HIGH_DEFINITION_WIDTH || height > LAST_STANDARD_DEFINITION_HEIGHT;
    }

    ByteBuffer planes() {
        return planes;
    }

    /// Extends a smaller picture with its last row and column, and crops a larger one.
    void fill(Picture picture) {
        int rows = deep ? 1 : 2;
        int blue = width * height;
        int red = blue + width / 2 * (height / rows);
        for (int y = 0; y < height; y += rows) {
            for (int x = 0; x < width; x += 2) {
                double blueSum = 0;
                double redSum = 0;
                for (int part = 0; part < rows * 2; part++) {
                    int column = x + part % 2;
                    int row = y + part / 2;
                    int at = (Math.min(row, picture.height() - 1) * picture.width()
                            + Math.min(column, picture.width() - 1)) * 3;
                    double r = (picture.rgb()[at] & 0xff) / 255.0;
                    double g = (picture.rgb()[at + 1] & 0xff) / 255.0;
                    double b = (picture.rgb()[at + 2] & 0xff) / 255.0;
                    double luma = redShare * r + (1 - redShare - blueShare) * g + blueShare * b;
                    put(row * width + column, 16 + 219 * luma);
                    blueSum += (b - luma) / (2 * (1 - blueShare));
                    redSum += (r - luma) / (2 * (1 - redShare));
                }
                int chroma = y / rows * (width / 2) + x / 2;
                put(blue + chroma, 128 + 224 * blueSum / (rows * 2));
                put(red + chroma, 128 + 224 * redSum / (rows * 2));
            }
        }
    }

    private void put(int sample, double value) {
        if (deep) {
            planes.putShort(sample * 2, (short) Math.round(value * 4));
        } else {
            planes.put(sample, (byte) Math.round(value));
        }
    }
}
