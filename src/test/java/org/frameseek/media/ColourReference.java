package org.frameseek.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Colour conversion and resampling as the books have them, in double precision: the truth that the fast path is held
/// against. Shares no code with it.
final class ColourReference {
    private ColourReference() {
    }

    /// How numbers encode colours.
    ///
    /// @param kr weight of red in luma (ITU-R BT.601: 0.299, BT.709: 0.2126, BT.2020: 0.2627)
    /// @param kb weight of blue in luma (0.114, 0.0722, 0.0593)
    /// @param subsampling 1 or 2: how many pixels in each direction share a chroma value, sited left as in MPEG-2
    record Encoding(double kr, double kb, boolean fullRange, int bits, int subsampling) {
        private double lumaScale() {
            return fullRange ? (1 << bits) - 1 : 219 << bits - 8;
        }

        private double chromaScale() {
            return fullRange ? (1 << bits) - 1 : 224 << bits - 8;
        }

        private double lumaBase() {
            return fullRange ? 0 : 16 << bits - 8;
        }

        private double chromaBase() {
            return 1 << bits - 1;
        }
    }

    /// Planes Y, Cb, Cr with whole values.
    record Planes(Encoding encoding, int width, int height, double[] luma, double[] blue, double[] red) {
        byte[] bytes() {
            boolean wide = encoding.bits() > 8;
            var bytes = ByteBuffer.allocate((luma.length + blue.length + red.length) * (wide ? 2 : 1))
                    .order(ByteOrder.LITTLE_ENDIAN);
            for (var plane : new double[][] {luma, blue, red}) {
                for (double value : plane) {
                    if (wide) {
                        bytes.putShort((short) value);
                    } else {
                        bytes.put((byte) value);
                    }
                }
            }
            return bytes.array();
        }
    }

    static Planes encode(Picture picture, Encoding encoding) {
        int width = picture.width();
        int height = picture.height();
        int step = encoding.subsampling();
        int chromaWidth = (width + step - 1) / step;
        int chromaHeight = (height + step - 1) / step;
        var luma = new double[width * height];
        var blue = new double[chromaWidth * chromaHeight];
        var red = new double[chromaWidth * chromaHeight];
        double most = (1 << encoding.bits()) - 1;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                var yuv = yuv(picture, x, y, encoding);
                luma[y * width + x] = whole(yuv[0] * encoding.lumaScale() + encoding.lumaBase(), most);
            }
        }
        for (int y = 0; y < chromaHeight; y++) {
            for (int x = 0; x < chromaWidth; x++) {
                double[] mean = {0, 0, 0};
                for (int dy = 0; dy < step; dy++) {
                    var yuv = yuv(picture, x * step, Math.min(height - 1, y * step + dy), encoding);
                    mean[1] += yuv[1] / step;
                    mean[2] += yuv[2] / step;
                }
                blue[y * chromaWidth + x] = whole(mean[1] * encoding.chromaScale() + encoding.chromaBase(), most);
                red[y * chromaWidth + x] = whole(mean[2] * encoding.chromaScale() + encoding.chromaBase(), most);
            }
        }
        return new Planes(encoding, width, height, luma, blue, red);
    }

    private static double whole(double value, double most) {
        return Math.clamp(Math.rint(value), 0, most);
    }

    private static double[] yuv(Picture picture, int x, int y, Encoding encoding) {
        int at = (y * picture.width() + x) * 3;
        double r = (picture.rgb()[at] & 0xFF) / 255.0;
        double g = (picture.rgb()[at + 1] & 0xFF) / 255.0;
        double b = (picture.rgb()[at + 2] & 0xFF) / 255.0;
        double luma = encoding.kr() * r + (1 - encoding.kr() - encoding.kb()) * g + encoding.kb() * b;
        return new double[] {luma, (b - luma) / (2 - 2 * encoding.kb()), (r - luma) / (2 - 2 * encoding.kr())};
    }

    static Picture decode(Planes planes) {
        var encoding = planes.encoding();
        var rgb = new byte[planes.width() * planes.height() * 3];
        for (int y = 0; y < planes.height(); y++) {
            for (int x = 0; x < planes.width(); x++) {
                double luma = (planes.luma()[y * planes.width() + x] - encoding.lumaBase()) / encoding.lumaScale();
                double cb = (chroma(planes, planes.blue(), x, y) - encoding.chromaBase()) / encoding.chromaScale();
                double cr = (chroma(planes, planes.red(), x, y) - encoding.chromaBase()) / encoding.chromaScale();
                double r = luma + cr * (2 - 2 * encoding.kr());
                double b = luma + cb * (2 - 2 * encoding.kb());
                double g = (luma - encoding.kr() * r - encoding.kb() * b) / (1 - encoding.kr() - encoding.kb());
                int at = (y * planes.width() + x) * 3;
                rgb[at] = (byte) whole(r * 255, 255);
                rgb[at + 1] = (byte) whole(g * 255, 255);
                rgb[at + 2] = (byte) whole(b * 255, 255);
            }
        }
        return new Picture(planes.width(), planes.height(), rgb);
    }

    /// Chroma at a pixel, interpolated between its sites: on the left pixel of two, between two rows.
    private static double chroma(Planes planes, double[] plane, int x, int y) {
        int step = planes.encoding().subsampling();
        int width = (planes.width() + step - 1) / step;
        int height = (planes.height() + step - 1) / step;
        double siteX = (double) x / step;
        double siteY = (y + 0.5) / step - 0.5;
        int left = (int) Math.floor(siteX);
        int top = (int) Math.floor(siteY);
        double sum = 0;
        for (int dy = 0; dy < 2; dy++) {
            for (int dx = 0; dx < 2; dx++) {
                double weight = (1 - Math.abs(siteX - left - dx)) * (1 - Math.abs(siteY - top - dy));
                int row = Math.clamp(top + dy, 0, height - 1);
                sum += weight * plane[row * width + Math.clamp(left + dx, 0, width - 1)];
            }
        }
        return sum;
    }

    /// Antialiased bicubic resampling (a = -0.5), as Pillow does it: one direction after the other, 8 bits in between.
    static Picture resize(Picture picture, int width, int height) {
        return transposed(scaleWidth(transposed(scaleWidth(picture, width)), height));
    }

    private static Picture scaleWidth(Picture picture, int width) {
        double scale = (double) picture.width() / width;
        double widen = Math.max(scale, 1);
        var rgb = new byte[width * picture.height() * 3];
        for (int x = 0; x < width; x++) {
            double centre = (x + 0.5) * scale;
            int first = Math.max(0, (int) (centre - 2 * widen + 0.5));
            int end = Math.min(picture.width(), (int) (centre + 2 * widen + 0.5));
            var weights = new double[end - first];
            double sum = 0;
            for (int i = first; i < end; i++) {
                weights[i - first] = bicubic((i + 0.5 - centre) / widen);
                sum += weights[i - first];
            }
            for (int y = 0; y < picture.height(); y++) {
                for (int channel = 0; channel < 3; channel++) {
                    double value = 0;
                    for (int i = first; i < end; i++) {
                        value += weights[i - first] * (picture.rgb()[(y * picture.width() + i) * 3 + channel] & 0xFF);
                    }
                    rgb[(y * width + x) * 3 + channel] = (byte) whole(value / sum, 255);
                }
            }
        }
        return new Picture(width, picture.height(), rgb);
    }

    private static double bicubic(double distance) {
        double x = Math.abs(distance);
        if (x < 1) {
            return (1.5 * x - 2.5) * x * x + 1;
        }
        return x < 2 ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : 0;
    }

    private static Picture transposed(Picture picture) {
        var rgb = new byte[picture.rgb().length];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                System.arraycopy(picture.rgb(), (y * picture.width() + x) * 3, rgb, (x * picture.height() + y) * 3, 3);
            }
        }
        return new Picture(picture.height(), picture.width(), rgb);
    }

    static Picture crop(Picture picture, int left, int top, int width, int height) {
        var rgb = new byte[width * height * 3];
        for (int y = 0; y < height; y++) {
            System.arraycopy(picture.rgb(), ((y + top) * picture.width() + left) * 3, rgb, y * width * 3, width * 3);
        }
        return new Picture(width, height, rgb);
    }
}
