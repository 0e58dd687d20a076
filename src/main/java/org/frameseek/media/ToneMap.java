package org.frameseek.media;

import java.nio.ByteBuffer;

/// Shows high-dynamic-range pictures (BT.2100 PQ or HLG, BT.2020 colours) on an ordinary screen: reference white
/// becomes slightly less than screen white, brighter light is compressed into the rest, and colours are converted to
/// sRGB. Curves are from Rec. ITU-R BT.2100-2 and BT.2408, the matrix is from BT.2087.
final class ToneMap {
    private static final ToneMap PQ = new ToneMap(ToneMap::pq, 10000 / 203.0);
    private static final ToneMap HLG = new ToneMap(ToneMap::hlg, 1000 / 203.0);
    /// Light up to this share of reference white stays unchanged.
    private static final double KNEE = 0.6;
    private static final int STEPS = 1 << 12;

    private final float[] light = new float[1 << 16];
    private final byte[] screen = new byte[STEPS + 1];

    private interface Curve {
        double light(double signal);
    }

    private ToneMap(Curve curve, double scale) {
        for (int i = 0; i < light.length; i++) {
            light[i] = (float) (curve.light(i / 65535.0) * scale);
        }
        for (int i = 0; i <= STEPS; i++) {
            screen[i] = (byte) Math.rint(255 * srgb((double) i / STEPS));
        }
    }

    static ToneMap of(Colours.Transfer transfer) {
        return switch (transfer) {
            case PQ -> PQ;
            case HLG -> HLG;
            case SDR -> throw new IllegalArgumentException("nothing to map");
        };
    }

    /// Replaces 16-bit pixels with 8-bit ones in place; the stride stays.
    void apply(ByteBuffer pixels, int stride, PictureSize size) {
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                int from = y * stride + x * 6;
                float red = light[pixels.getShort(from) & 0xFFFF];
                float green = light[pixels.getShort(from + 2) & 0xFFFF];
                float blue = light[pixels.getShort(from + 4) & 0xFFFF];
                // One factor for all channels keeps the hue.
                float brightest = Math.max(red, Math.max(green, blue));
                float factor = brightest > 0 ? compress(brightest) / brightest : 0;
                int to = y * stride + x * 3;
                pixels.put(to, onScreen(factor * (1.6605f * red - 0.5876f * green - 0.0728f * blue)));
                pixels.put(to + 1, onScreen(factor * (-0.1246f * red + 1.1329f * green - 0.0083f * blue)));
                pixels.put(to + 2, onScreen(factor * (-0.0182f * red - 0.1006f * green + 1.1187f * blue)));
            }
        }
    }

    /// Linear up to the knee, then ever closer to screen white.
    private static float compress(float value) {
        return value <= KNEE ? value : (float) (1 - (1 - KNEE) * Math.exp((KNEE - value) / (1 - KNEE)));
    }

    private byte onScreen(float value) {
        return screen[Math.round(Math.clamp(value, 0f, 1f) * STEPS)];
    }

    /// Converts a signal to light as a share of 10,000 cd/m².
    private static double pq(double signal) {
        double power = Math.pow(signal, 1 / 78.84375);
        return Math.pow(Math.max(0, power - 0.8359375) / (18.8515625 - 18.6875 * power), 1 / 0.1593017578125);
    }

    /// Converts a signal to light as a share of 1,000 cd/m², with the system gamma of such a screen.
    private static double hlg(double signal) {
        double scene = signal <= 0.5
                ? signal * signal / 3
                : (Math.exp((signal - 0.55991073) / 0.17883277) + 0.28466892) / 12;
        return Math.pow(scene, 1.2);
    }

    private static double srgb(double value) {
        return value <= 0.0031308 ? 12.92 * value : 1.055 * Math.pow(value, 1 / 2.4) - 0.055;
    }
}
