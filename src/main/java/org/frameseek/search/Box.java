package org.frameseek.search;

/// A part of a picture, in fractions of its width and height.
///
/// @param x left edge, 0 to 1
/// @param y top edge, 0 to 1
/// @param width above 0, within the picture
/// @param height above 0, within the picture
public record Box(double x, double y, double width, double height) {
    public static final Box WHOLE = new Box(0, 0, 1, 1);

    /// Rounding error from adding fractions.
    private static final double ROUNDING = 1e-6;

    public Box {
        if (!(x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 1 + ROUNDING && y + height <= 1 + ROUNDING)) {
            throw new IllegalArgumentException("no part of a picture: " + x + ", " + y + ", " + width + ", " + height);
        }
    }
}
