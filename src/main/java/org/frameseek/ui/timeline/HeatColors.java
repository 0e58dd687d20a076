package org.frameseek.ui.timeline;

import javafx.scene.paint.Color;
import org.frameseek.export.heat.HeatPalette;

/// A snapshot of the control's colours as opaque ARGB, ready for pixels.
record HeatColors(HeatPalette palette, int low, int plain, int empty, int hatch,
        int damaged) {
    static HeatColors of(TimelineHeatmap control) {
        var palette = new HeatPalette(argb(control.color(HeatColor.LOW)), argb(control.color(HeatColor.MID)),
                argb(control.color(HeatColor.HIGH)));
        return new HeatColors(
                palette,
                opaque(control, HeatColor.LOW),
                opaque(control, HeatColor.PLAIN),
                opaque(control, HeatColor.EMPTY),
                opaque(control, HeatColor.HATCH),
                opaque(control, HeatColor.DAMAGED));
    }

    /// Some themes define translucent colours.
    private static int opaque(TimelineHeatmap control, HeatColor color) {
        var over = control.color(color);
        return HeatPalette.blend(
                argb(control.color(HeatColor.BACKGROUND)), argb(over), over.getOpacity());
    }

    private static int argb(Color color) {
        return 0xff << 24 | channel(color.getRed()) << 16 | channel(color.getGreen()) << 8 | channel(color.getBlue());
    }

    private static int channel(double value) {
        return (int) Math.round(value * 255);
    }
}
