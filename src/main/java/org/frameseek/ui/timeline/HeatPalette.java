package org.frameseek.ui.timeline;

import javafx.scene.paint.Color;

/// A colour for each heat: 256 steps over three colours whose lightness rises or falls all the way, so that order is
/// seen without telling hues apart.
final class HeatPalette {
    private final int[] argb = new int[256];

    HeatPalette(Color low, Color mid, Color high) {
        for (int i = 0; i < argb.length; i++) {
            double part = i / 255.0;
            argb[i] = argb(part < 0.5 ? low.interpolate(mid, part * 2) : mid.interpolate(high, part * 2 - 1));
        }
    }

    /// Opaque ARGB.
    int at(float heat) {
        return argb[Math.round(Math.clamp(heat, 0, 1) * 255)];
    }

    static int argb(Color color) {
        return 0xff << 24 | channel(color.getRed()) << 16 | channel(color.getGreen()) << 8 | channel(color.getBlue());
    }

    /// @param part how much of `over` shows, 0 to 1
    static int blend(int under, int over, double part) {
        int weight = (int) Math.round(Math.clamp(part, 0, 1) * 256);
        int redBlue = ((under & 0xff00ff) * (256 - weight) + (over & 0xff00ff) * weight) >>> 8 & 0xff00ff;
        int green = ((under & 0xff00) * (256 - weight) + (over & 0xff00) * weight) >>> 8 & 0xff00;
        return 0xff << 24 | redBlue | green;
    }

    private static int channel(double value) {
        return (int) Math.round(value * 255);
    }
}
