package org.frameseek.world;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/// Draws shapes in one style. Coordinates are those of the current transform, y down.
final class Pen {
    static final Color INK = new Color(0x2A2833);

    private static final Color SHADOW = new Color(0, 0, 0, 55);

    private final Graphics2D graphics;
    private final Style style;
    private boolean edges;
    private float edgeWidth = 0.02f;
    private Color light = Color.WHITE;
    private double lightShare;

    Pen(Graphics2D graphics, Style style) {
        this.graphics = graphics;
        this.style = style;
    }

    /// Sets whether later filled shapes get their style's outline, and how wide.
    void edges(boolean on, double width) {
        edges = on;
        edgeWidth = (float) width;
    }

    /// Sets the light for later shapes, and how much of its colour they take on.
    void light(Color colour, double share) {
        light = colour;
        lightShare = share;
    }

    /// Draws things that glow.
    void unlit(Runnable drawing) {
        double share = lightShare;
        lightShare = 0;
        drawing.run();
        lightShare = share;
    }

    private Color tone(Color colour) {
        return style.tone(lightShare == 0 ? colour : Colour.mix(colour, light, lightShare));
    }

    /// Fills the whole width from `top` to `bottom`, fading from one colour to the other.
    void gradient(Color high, Color low, double top, double bottom, double width) {
        graphics.setPaint(new GradientPaint(0, (float) top, tone(high), 0, (float) bottom, tone(low)));
        graphics.fill(new Rectangle2D.Double(-0.1, -0.1, width + 0.2, 1.2));
    }

    /// Draws with an additional transform, which is undone afterwards.
    void with(AffineTransform transform, Runnable drawing) {
        var before = graphics.getTransform();
        graphics.transform(transform);
        drawing.run();
        graphics.setTransform(before);
    }

    void at(double x, double y, double scale, Runnable drawing) {
        with(new AffineTransform(scale, 0, 0, scale, x, y), drawing);
    }

    void turned(double radians, double x, double y, Runnable drawing) {
        with(AffineTransform.getRotateInstance(radians, x, y), drawing);
    }

    void fill(Color colour, Shape shape) {
        if (style == Style.PAPER && edges) {
            graphics.translate(edgeWidth * 1.2, edgeWidth * 1.6);
            graphics.setColor(SHADOW);
            graphics.fill(shape);
            graphics.translate(-edgeWidth * 1.2, -edgeWidth * 1.6);
        }
        var shown = tone(colour);
        graphics.setColor(shown);
        graphics.fill(shape);
        var edge = edges ? style.edge(shown) : null;
        if (edge != null) {
            graphics.setColor(edge);
            graphics.setStroke(stroke(style == Style.FLAT ? edgeWidth * 0.6f : edgeWidth));
            graphics.draw(shape);
        }
    }

    /// A plain, transparent layer of colour over the picture.
    void veil(Color translucent, Shape shape) {
        graphics.setColor(translucent);
        graphics.fill(shape);
    }

    void veilLine(Color translucent, double width, double... points) {
        graphics.setColor(translucent);
        graphics.setStroke(stroke((float) width));
        graphics.draw(polyline(points, false));
    }

    void oval(Color colour, double x, double y, double radiusX, double radiusY) {
        fill(colour, new Ellipse2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY));
    }

    void disc(Color colour, double x, double y, double radius) {
        oval(colour, x, y, radius, radius);
    }

    void rect(Color colour, double x, double y, double width, double height) {
        fill(colour, new Rectangle2D.Double(x, y, width, height));
    }

    void round(Color colour, double x, double y, double width, double height, double arc) {
        fill(colour, new RoundRectangle2D.Double(x, y, width, height, arc, arc));
    }

    /// A closed polygon through `x0, y0, x1, y1, …`.
    void poly(Color colour, double... points) {
        fill(colour, polyline(points, true));
    }

    /// A closed soft shape through the points.
    void blob(Color colour, double... points) {
        fill(colour, smooth(points, true));
    }

    void line(Color colour, double width, double... points) {
        stroke(colour, width, polyline(points, false));
    }

    /// An open soft line through the points.
    void curve(Color colour, double width, double... points) {
        stroke(colour, width, smooth(points, false));
    }

    void ring(Color colour, double width, double x, double y, double radius) {
        stroke(colour, width, new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    void stroke(Color colour, double width, Shape shape) {
        graphics.setColor(tone(colour));
        graphics.setStroke(stroke((float) width));
        graphics.draw(shape);
    }

    /// A line that is visible on any background: light inside, dark around.
    void mark(Color inside, Color around, double width, Shape shape) {
        graphics.setColor(around);
        graphics.setStroke(stroke((float) (width * 2.1)));
        graphics.draw(shape);
        graphics.setColor(inside);
        graphics.setStroke(stroke((float) width));
        graphics.draw(shape);
    }

    static Path2D polyline(double[] points, boolean closed) {
        var path = new Path2D.Double(Path2D.WIND_NON_ZERO, points.length / 2 + 1);
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        if (closed) {
            path.closePath();
        }
        return path;
    }

    /// A Catmull-Rom spline through the points.
    static Path2D smooth(double[] points, boolean closed) {
        int count = points.length / 2;
        var path = new Path2D.Double(Path2D.WIND_NON_ZERO, count + 1);
        path.moveTo(points[0], points[1]);
        int last = closed ? count : count - 1;
        for (int i = 0; i < last; i++) {
            int before = neighbour(i - 1, count, closed);
            int next = neighbour(i + 1, count, closed);
            int after = neighbour(i + 2, count, closed);
            path.curveTo(
                    points[2 * i] + (points[2 * next] - points[2 * before]) / 6,
                    points[2 * i + 1] + (points[2 * next + 1] - points[2 * before + 1]) / 6,
                    points[2 * next] - (points[2 * after] - points[2 * i]) / 6,
                    points[2 * next + 1] - (points[2 * after + 1] - points[2 * i + 1]) / 6,
                    points[2 * next],
                    points[2 * next + 1]);
        }
        if (closed) {
            path.closePath();
        }
        return path;
    }

    private static int neighbour(int index, int count, boolean closed) {
        return closed ? Math.floorMod(index, count) : Math.clamp(index, 0, count - 1);
    }

    private static BasicStroke stroke(float width) {
        return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }
}
