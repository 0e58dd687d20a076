package org.frameseek.ui.timeline;

/// The control's colours at one moment, opaque ARGB, ready for pixels.
record HeatColors(HeatPalette palette, int low, int plain, int empty, int hatch) {
    static HeatColors of(TimelineHeatmap control) {
        var palette = new HeatPalette(
                control.color(HeatColor.LOW), control.color(HeatColor.MID), control.color(HeatColor.HIGH));
        return new HeatColors(
                palette,
                HeatPalette.argb(control.color(HeatColor.LOW)),
                HeatPalette.argb(control.color(HeatColor.PLAIN)),
                HeatPalette.argb(control.color(HeatColor.EMPTY)),
                HeatPalette.argb(control.color(HeatColor.HATCH)));
    }
}
