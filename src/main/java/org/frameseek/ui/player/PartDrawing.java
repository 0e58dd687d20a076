package org.frameseek.ui.player;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.frameseek.search.Box;
import org.jspecify.annotations.Nullable;

/// Boxes on a picture: drawn with a pointer, moved and resized in steps, always within the picture.
final class PartDrawing {
    static final Box START = new Box(0.3, 0.3, 0.4, 0.4);
    /// A hand that slips draws less, in pixels of the screen.
    private static final double SLIP = 6;
    private static final double SMALLEST = 0.02;

    private PartDrawing() {
    }

    /// The box between two points, or null if it has no size.
    ///
    /// @param placed where the picture lies
    static @Nullable Box between(Point2D one, Point2D other, Rectangle2D placed) {
        double left = Math.clamp(Math.min(one.getX(), other.getX()), placed.getMinX(), placed.getMaxX());
        double right = Math.clamp(Math.max(one.getX(), other.getX()), placed.getMinX(), placed.getMaxX());
        double top = Math.clamp(Math.min(one.getY(), other.getY()), placed.getMinY(), placed.getMaxY());
        double bottom = Math.clamp(Math.max(one.getY(), other.getY()), placed.getMinY(), placed.getMaxY());
        if (right - left < SLIP || bottom - top < SLIP) {
            return null;
        }
        return new Box((left - placed.getMinX()) / placed.getWidth(), (top - placed.getMinY()) / placed.getHeight(),
                (right - left) / placed.getWidth(), (bottom - top) / placed.getHeight());
    }

    /// @param dx share of the picture's width
    /// @param dy share of the picture's height
    static Box moved(Box box, double dx, double dy) {
        return new Box(Math.clamp(box.x() + dx, 0, 1 - box.width()), Math.clamp(box.y() + dy, 0, 1 - box.height()),
                box.width(), box.height());
    }

    /// Moves the right and lower edges.
    static Box resized(Box box, double dx, double dy) {
        double width = Math.clamp(box.width() + dx, Math.min(SMALLEST, 1 - box.x()), 1 - box.x());
        double height = Math.clamp(box.height() + dy, Math.min(SMALLEST, 1 - box.y()), 1 - box.y());
        return new Box(box.x(), box.y(), width, height);
    }

    static Rectangle2D on(Rectangle2D placed, Box box) {
        return new Rectangle2D(placed.getMinX() + box.x() * placed.getWidth(),
                placed.getMinY() + box.y() * placed.getHeight(), box.width() * placed.getWidth(),
                box.height() * placed.getHeight());
    }
}
