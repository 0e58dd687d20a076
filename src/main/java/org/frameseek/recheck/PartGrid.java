package org.frameseek.recheck;

import java.util.ArrayList;
import java.util.List;
import org.frameseek.encoder.PictureSpec;
import org.frameseek.search.Box;

/// Overlapping parts that cover a picture, in two sizes: 2 × 2 and 3 × 3 for a model that sees whole pictures. A model
/// that sees a square from the middle gets more columns of squares, so that it sees each part as a whole.
final class PartGrid {
    /// Rows of each size, and their height as a share of the picture's.
    private static final Level[] LEVELS = {new Level(2, 0.6), new Level(3, 0.42)};
    private static final Level NEARER = new Level(3, 0.6);
    private static final double ROUNDING = 1e-6;

    private record Level(int count, double side) {
        /// The distance from one part to the next that the overlap allows.
        private double step() {
            return (1 - side) / (count - 1);
        }
    }

    private PartGrid() {
    }

    /// @param width of the picture in pixels
    /// @param height of the picture in pixels
    static List<Box> of(int width, int height, PictureSpec spec) {
        boolean squashes = spec.shortestEdge() == 0;
        double aspect = squashes ? (double) width / height : (double) spec.width() / spec.height();
        // The largest picture of the encoder's shape, as shares of this one.
        double across = Math.min(1, height * aspect / width);
        double down = Math.min(1, width / aspect / height);
        var parts = new ArrayList<Box>();
        for (var level : LEVELS) {
            for (double y : starts(level, down)) {
                for (double x : starts(level, across)) {
                    parts.add(new Box(x, y, level.side() * across, level.side() * down));
                }
            }
        }
        return parts;
    }

    /// Overlapping parts of a part, 3 × 3 of them.
    static List<Box> within(Box part) {
        double width = NEARER.side() * part.width();
        double height = NEARER.side() * part.height();
        var parts = new ArrayList<Box>();
        for (int row = 0; row < NEARER.count(); row++) {
            for (int column = 0; column < NEARER.count(); column++) {
                parts.add(new Box(part.x() + column * NEARER.step() * part.width(),
                        part.y() + row * NEARER.step() * part.height(), width, height));
            }
        }
        return parts;
    }

    private static double[] starts(Level level, double share) {
        double room = 1 - level.side() * share;
        int steps = (int) Math.ceil(room / (level.step() * share) - ROUNDING);
        var starts = new double[steps + 1];
        for (int i = 0; i <= steps; i++) {
            starts[i] = room * i / steps;
        }
        return starts;
    }
}
