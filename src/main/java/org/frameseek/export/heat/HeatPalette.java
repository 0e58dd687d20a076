package org.frameseek.export.heat;

/// A colour for each heat value: 256 steps over three colours whose lightness only rises or only falls, so that the
/// order is visible without distinguishing hues.
public final class HeatPalette {
    /// The colours of a saved picture, which is dark: lighter is stronger.
    public static final HeatPalette DARK = new HeatPalette(0x1d2733, 0x21808d, 0xfde047);

    private final int[] argb = new int[256];

    /// @param low RGB of zero heat
    public HeatPalette(int low, int mid, int high) {
        for (int i = 0; i < argb.length; i++) {
            double part = i / 255.0;
            argb[i] = part < 0.5 ? mixed(low, mid, part * 2) : mixed(mid, high, part * 2 - 1);
        }
    }

    /// Opaque ARGB.
    ///
    /// @param heat 0 to 1
    public int at(float heat) {
        return argb[Math.round(Math.clamp(heat, 0, 1) * 255)];
    }

    private static int mixed(int from, int to, double part) {
        int mixed = 0xff;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int low = from >> shift & 0xff;
            int high = to >> shift & 0xff;
            mixed = mixed << 8 | (int) Math.round(low + (high - low) * part);
        }
        return mixed;
    }

    /// @param part share of `over`, 0 to 1
    public static int blend(int under, int over, double part) {
        int weight = (int) Math.round(Math.clamp(part, 0, 1) * 256);
        int redBlue = ((under & 0xff00ff) * (256 - weight) + (over & 0xff00ff) * weight) >>> 8 & 0xff00ff;
        int green = ((under & 0xff00) * (256 - weight) + (over & 0xff00) * weight) >>> 8 & 0xff00;
        return 0xff << 24 | redBlue | green;
    }
}
