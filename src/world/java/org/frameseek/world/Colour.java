package org.frameseek.world;

import java.awt.Color;
import java.util.List;
import java.util.SplittableRandom;

/// Colours by their common names. A drawn shade varies a little, never so far that the name would be wrong.
enum Colour {
    RED(0xDC2828, "red"),
    ORANGE(0xF58414, "orange"),
    YELLOW(0xF7D51D, "yellow"),
    GREEN(0x32A43C, "green"),
    BLUE(0x2864DC, "blue"),
    PURPLE(0x8234BE, "purple", "violet"),
    PINK(0xF88CBE, "pink"),
    BROWN(0x84502A, "brown"),
    BLACK(0x26262A, "black"),
    WHITE(0xF8F8F6, "white");

    private final Color base;
    private final List<String> names;

    Colour(int rgb, String... names) {
        base = new Color(rgb);
        this.names = List.of(names);
    }

    List<String> names() {
        return names;
    }

    int shade(SplittableRandom random) {
        var hsb = Color.RGBtoHSB(base.getRed(), base.getGreen(), base.getBlue(), null);
        float hue = hsb[0] + (float) random.nextDouble(-0.012, 0.012);
        float saturation = hsb[1] * (float) random.nextDouble(0.88, 1.08);
        float brightness = hsb[2] * (float) random.nextDouble(0.9, 1.06);
        return Color.HSBtoRGB(hue, Math.min(1, saturation), Math.min(1, brightness)) & 0xFFFFFF;
    }

    static Color mix(Color one, Color other, double share) {
        return new Color(
                (int) Math.round(one.getRed() + (other.getRed() - one.getRed()) * share),
                (int) Math.round(one.getGreen() + (other.getGreen() - one.getGreen()) * share),
                (int) Math.round(one.getBlue() + (other.getBlue() - one.getBlue()) * share));
    }
}
