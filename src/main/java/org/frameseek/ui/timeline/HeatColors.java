package org.frameseek.ui.timeline;

/// The control's colours at one moment, opaque ARGB, ready for pixels.
record HeatColors(HeatPalette palette, int low, int plain, int empty, int hatch) {
    static HeatColors of(TimelineHeatmap control) {
        var palette = new HeatPalette(
                control.color(HeatColor.LOW), control.color(HeatColor.MID), control.color(HeatColor.HIGH));
        return new HeatColors(
                palette,
                opaque(control, HeatColor.LOW),
                opaque(control, HeatColor.PLAIN),
                opaque(control, HeatColor.EMPTY),
                opaque(control, HeatColor.HATCH));
    }

    /// Some themes have translucent tokens.
    private static int opaque(TimelineHeatmap control, HeatColor color) {
        var over = control.color(color);
        return HeatPalette.blend(
                HeatPalette.argb(control.color(HeatColor.BACKGROUND)), HeatPalette.argb(over), over.getOpacity());
    }
}
