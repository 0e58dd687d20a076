package org.frameseek.ui.timeline;

import javafx.scene.paint.Color;
import org.frameseek.export.heat.HeatPalette;

/// A snapshot of the control's colours as opaque ARGB, ready for pixels.
record HeatColors(HeatPalette palette, int low, int plain, int empty, int hatch,
        int damaged) {
    static HeatColors of(TimelineHeatmap control) {
        var colors = control.colors();
        var palette = new HeatPalette(argb(colors.get(HeatColor.LOW)), argb(colors.get(HeatColor.MID)),
                argb(colors.get(HeatColor.HIGH)));
        return new HeatColors(
                palette,
                opaque(colors, HeatColor.LOW),
                opaque(colors, HeatColor.PLAIN),
                opaque(colors, HeatColor.EMPTY),
                opaque(colors, HeatColor.HATCH),
                opaque(colors, HeatColor.DAMAGED));
    }

    /// The same, with heat in the lane's colour.
    HeatColors ofLane(Color lane) {
        return new HeatColors(new HeatPalette(low, HeatPalette.blend(low, argb(lane), 0.5), argb(lane)), low, plain,
                empty, hatch, damaged);
    }

    /// Some themes define translucent colours.
    private static int opaque(StyledColors colors, HeatColor color) {
        var over = colors.get(color);
        return HeatPalette.blend(
                argb(colors.get(HeatColor.BACKGROUND)), argb(over), over.getOpacity());
    }

    static int argb(Color color) {
        return 0xff << 24 | channel(color.getRed()) << 16 | channel(color.getGreen()) << 8 | channel(color.getBlue());
    }

    private static int channel(double value) {
        return (int) Math.round(value * 255);
    }
}
