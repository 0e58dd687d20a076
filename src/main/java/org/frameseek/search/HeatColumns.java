package org.frameseek.search;

/// Reduces the heat of many frames to the columns of a picture. Each column takes the maximum of its frames, so that a
/// single frame never vanishes.
public final class HeatColumns {
    private HeatColumns() {
    }

    /// @param heat per frame, NaN where not indexed
    /// @param fromFrame first frame in view (a fraction of a frame is allowed)
    /// @param toFrame end of the view, exclusive
    /// @return one value per column; NaN where none of the column's frames is indexed
    public static float[] max(float[] heat, double fromFrame, double toFrame, int columns) {
        throw new UnsupportedOperationException("search");
    }
}
