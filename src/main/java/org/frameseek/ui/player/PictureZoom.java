package org.frameseek.ui.player;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Rectangle2D;

/// How far the picture is magnified, and which part of it is in the middle of the area that shows it.
final class PictureZoom {
    static final double MOST = 16;
    private static final double FIT = 1;

    private final ReadOnlyDoubleWrapper factor = new ReadOnlyDoubleWrapper(this, "factor", FIT);
    /// The part of the picture in the middle of the area, 0 to 1.
    private final DoubleProperty centreX = new SimpleDoubleProperty(this, "centreX", 0.5);
    private final DoubleProperty centreY = new SimpleDoubleProperty(this, "centreY", 0.5);

    /// 1 for the largest picture that fits.
    ReadOnlyDoubleProperty factorProperty() {
        return factor.getReadOnlyProperty();
    }

    boolean isFitting() {
        return factor.get() == FIT;
    }

    void fit() {
        factor.set(FIT);
        centreX.set(0.5);
        centreY.set(0.5);
    }

    /// Fits the picture, or if it fits, shows one of its pixels per pixel of the screen.
    ///
    /// @param actual the factor at which it does
    void toggle(double actual) {
        if (isFitting()) {
            factor.set(Math.min(MOST, actual));
        } else {
            fit();
        }
    }

    /// Where the picture lies. It covers the area as far as it can.
    ///
    /// @param fitting size of the picture that fits the area
    Rectangle2D place(double areaWidth, double areaHeight, Rectangle2D fitting) {
        double width = fitting.getWidth() * factor.get();
        double height = fitting.getHeight() * factor.get();
        return new Rectangle2D(left(areaWidth, width, centreX), left(areaHeight, height, centreY), width, height);
    }

    private static double left(double area, double length, DoubleProperty centre) {
        if (length <= area) {
            centre.set(0.5);
            return (area - length) / 2;
        }
        double left = Math.clamp(area / 2 - centre.get() * length, area - length, 0);
        centre.set((area / 2 - left) / length);
        return left;
    }

    /// Magnifies around a point, which stays where it is.
    ///
    /// @param by more than 1 magnifies
    /// @param placed where the picture lies now
    /// @param least the smallest factor
    void zoom(double by, double x, double y, double areaWidth, double areaHeight, Rectangle2D placed, double least) {
        double now = Math.clamp(factor.get() * by, least, MOST);
        // A wheel that turns back stops where the picture fits.
        if ((factor.get() - FIT) * (now - FIT) < 0 || Math.abs(now - FIT) < 0.02) {
            now = FIT;
        }
        double grown = now / factor.get();
        centreX.set(centre(x, areaWidth, placed.getMinX(), placed.getWidth(), grown));
        centreY.set(centre(y, areaHeight, placed.getMinY(), placed.getHeight(), grown));
        factor.set(now);
    }

    private static double centre(double at, double area, double left, double length, double grown) {
        return (at - left) / length + (area / 2 - at) / (length * grown);
    }

    /// Moves the picture by this distance.
    void pan(double dx, double dy, Rectangle2D placed) {
        centreX.set(centreX.get() - dx / placed.getWidth());
        centreY.set(centreY.get() - dy / placed.getHeight());
    }
}
