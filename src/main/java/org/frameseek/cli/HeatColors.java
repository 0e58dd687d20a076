package org.frameseek.cli;

/// Colours for heat from 0 to 1 whose lightness rises evenly, so that they read in grey and by colour-blind eyes too.
final class HeatColors {
    private static final int[] STOPS = {0x1b1d3a, 0x3b3f7d, 0x50679a, 0x5f93a6, 0x8fbf8f, 0xd9dd6a, 0xfff3b0};
    static final int ABSENT = 0x3a3d46;

    private HeatColors() {
    }

    static int rgb(float heat) {
        if (Float.isNaN(heat)) {
            return ABSENT;
        }
        float position = Math.clamp(heat, 0, 1) * (STOPS.length - 1);
        int low = Math.min((int) position, STOPS.length - 2);
        float share = position - low;
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = STOPS[low] >> shift & 0xff;
            int to = STOPS[low + 1] >> shift & 0xff;
            mixed |= Math.round(from + (to - from) * share) << shift;
        }
        return mixed;
    }
}
