package org.frameseek.ui.timeline;

import java.util.stream.IntStream;

/// How a moment is marked in the space that better ones leave.
enum FlagPlacement {
    NUMBER, DOT, HIDDEN;

    static final double DOT_SIZE = 6;
    private static final double GAP = 2;

    /// @param centres of the flags, most important first; NaN for a flag out of view
    /// @param widths of the flags with their numbers
    static FlagPlacement[] of(double[] centres, double[] widths) {
        var placed = new FlagPlacement[centres.length];
        for (int i = 0; i < centres.length; i++) {
            placed[i] = HIDDEN;
            if (fits(i, widths[i], centres, widths, placed)) {
                placed[i] = NUMBER;
            } else if (fits(i, DOT_SIZE, centres, widths, placed)) {
                placed[i] = DOT;
            }
        }
        return placed;
    }

    private static boolean fits(int flag, double width, double[] centres, double[] widths, FlagPlacement[] placed) {
        return !Double.isNaN(centres[flag]) && IntStream.range(0, flag).noneMatch(
                taken -> Math.abs(centres[flag] - centres[taken]) < (width + placed[taken].width(widths[taken])) / 2);
    }

    /// Space taken. A hidden flag takes none, so it blocks nothing.
    private double width(double numbered) {
        return switch (this) {
            case NUMBER -> numbered + 2 * GAP;
            case DOT -> DOT_SIZE + 2 * GAP;
            case HIDDEN -> Double.NEGATIVE_INFINITY;
        };
    }
}
