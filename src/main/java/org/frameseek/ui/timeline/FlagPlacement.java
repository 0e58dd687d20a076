package org.frameseek.ui.timeline;

/// Decides which flags have room for their number. Earlier ones win.
final class FlagPlacement {
    static final double GAP = 2;

    private FlagPlacement() {
    }

    /// @param centres where the flags stand, most important first; NaN for one out of view
    static boolean[] numbered(double[] centres, double[] widths) {
        boolean[] numbered = new boolean[centres.length];
        for (int i = 0; i < centres.length; i++) {
            numbered[i] = !Double.isNaN(centres[i]);
            for (int taken = 0; taken < i && numbered[i]; taken++) {
                double distance = (widths[i] + widths[taken]) / 2 + GAP;
                numbered[i] = !numbered[taken] || Math.abs(centres[i] - centres[taken]) >= distance;
            }
        }
        return numbered;
    }
}
