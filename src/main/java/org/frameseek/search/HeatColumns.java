package org.frameseek.search;

/// Reduces the heat of many frames to the columns of a picture. Each column takes the maximum of its frames, so that a
/// single frame never disappears.
public final class HeatColumns {
    private HeatColumns() {
    }

    /// Each column covers every frame that it overlaps: a frame on a border counts in both columns, and a frame wider
    /// than a column in several.
    ///
    /// @param heat per frame, NaN where not indexed
    /// @param fromFrame first frame in view (a fraction of a frame is allowed)
    /// @param toFrame end of the view, exclusive
    /// @return one value per column; NaN where none of the column's frames is indexed
    public static float[] max(float[] heat, double fromFrame, double toFrame, int columns) {
        var result = new float[columns];
        double width = (toFrame - fromFrame) / columns;
        for (int column = 0; column < columns; column++) {
            int first = (int) Math.floor(fromFrame + column * width);
            int end = (int) Math.ceil(fromFrame + (column + 1) * width);
            result[column] = max(heat, Math.max(0, first), Math.min(heat.length, Math.max(first + 1, end)));
        }
        return result;
    }

    private static float max(float[] heat, int first, int end) {
        float max = Float.NEGATIVE_INFINITY;
        for (int i = first; i < end; i++) {
            // False for NaN.
            if (heat[i] > max) {
                max = heat[i];
            }
        }
        return max == Float.NEGATIVE_INFINITY ? Float.NaN : max;
    }
}
