package org.frameseek.world;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/// Draws an actor with the pose and marks of its action, inside a box of edge 1 around the origin.
final class ActorPainter {
    private static final Color SHADOW = new Color(0, 0, 0, 60);
    private static final Color WATER = new Color(0x5AB4E6);

    private final Pen pen;
    private final Actor actor;
    private final double phase;

    ActorPainter(Pen pen, Actor actor, double time) {
        this.pen = pen;
        this.actor = actor;
        phase = actor.phase() + time * 5;
    }

    void paint(boolean onGround) {
        if (onGround && !actor.action().inTheAir() && actor.action() != Action.SWIMMING) {
            double width = actor.action() == Action.JUMPING ? 0.26 : 0.42;
            pen.veil(SHADOW, new Ellipse2D.Double(-width, 0.45, 2 * width, 0.1));
        }
        switch (actor.action()) {
            case RESTING -> thing(0, 0.012 * Math.sin(phase * 0.5), 0, 0);
            case JUMPING -> jump();
            case SLEEPING -> sleep();
            case RUNNING -> run();
            case SPINNING -> spin();
            case FLYING -> fly();
            case FALLING -> fall();
            case SWIMMING -> swim();
            case EATING -> eat();
            case DANCING -> dance();
        }
    }

    private void thing(double x, double y, double turn, double swing) {
        var transform = AffineTransform.getTranslateInstance(x, y);
        transform.rotate(turn);
        pen.with(transform, () -> actor.thing().drawing().draw(pen, new Look(new Color(actor.rgb()), swing)));
    }

    private void jump() {
        double height = 0.3 + 0.12 * Math.sin(phase);
        for (int line = 0; line < 3; line++) {
            double width = 0.3 - line * 0.07;
            double y = 0.46 - line * 0.09;
            mark(0.035, new Arc2D.Double(-width, y - 0.06, 2 * width, 0.12, 200, 140, Arc2D.OPEN));
        }
        thing(0, -height, 0, 0.8);
    }

    private void sleep() {
        pen.round(Look.WHITE, -0.52, 0.36, 1.04, 0.16, 0.14);
        pen.with(new AffineTransform(1, 0, 0, 0.82, 0, 0.05), () -> thing(0, 0.015 * Math.sin(phase * 0.4), -0.22, 0));
        double drift = 0.03 * Math.sin(phase * 0.6);
        letterZ(0.3, -0.4, 0.13 + drift * 0.3);
        letterZ(0.5, -0.58 + drift, 0.17);
        letterZ(0.28, -0.74 - drift, 0.11);
    }

    private void letterZ(double x, double y, double size) {
        var shape = Pen.polyline(new double[] {x - size / 2, y - size / 2, x + size / 2, y - size / 2, x - size / 2,
            y + size / 2, x + size / 2, y + size / 2}, false);
        mark(0.04, shape);
    }

    private void run() {
        for (int line = 0; line < 4; line++) {
            double y = -0.3 + line * 0.2;
            double start = -0.58 - 0.05 * (line % 2);
            mark(0.032, Pen.polyline(new double[] {start, y, start - 0.3 - 0.05 * Math.sin(phase + line), y}, false));
        }
        double puff = 0.05 + 0.02 * Math.sin(phase);
        pen.disc(new Color(0xE6E0D2), -0.5, 0.42, puff + 0.03);
        pen.disc(new Color(0xE6E0D2), -0.62, 0.44, puff);
        thing(0, 0.03 * Math.sin(phase * 2), 0.12, Math.sin(phase * 1.6));
    }

    private void spin() {
        for (int half = 0; half < 2; half++) {
            double from = half * 180 + 20;
            mark(0.04, new Arc2D.Double(-0.66, -0.66, 1.32, 1.32, from, 120, Arc2D.OPEN));
            double angle = Math.toRadians(from + 120);
            double x = 0.66 * Math.cos(angle);
            double y = -0.66 * Math.sin(angle);
            var head = Pen.polyline(new double[] {-0.09, -0.12, 0, 0.02, 0.11, -0.1}, false);
            var turned = AffineTransform.getTranslateInstance(x, y);
            turned.rotate(-angle + Math.PI);
            mark(0.04, turned.createTransformedShape(head));
        }
        pen.at(0, 0, 0.88, () -> thing(0, 0, phase * 0.8, 0.4));
    }

    private void fly() {
        double flap = 0.12 * Math.sin(phase * 1.5);
        for (int side = -1; side <= 1; side += 2) {
            pen.blob(Look.WHITE, side * 0.1, -0.12, side * 0.4, -0.5 - flap, side * 0.78, -0.52 - flap * 2, side * 0.7,
                    -0.3 - flap, side * 0.6, -0.16 - flap, side * 0.44, -0.06, side * 0.2, 0.06);
        }
        for (int line = 0; line < 2; line++) {
            double y = 0.6 + line * 0.12;
            mark(0.026, Pen.smooth(new double[] {-0.36 + line * 0.1, y, -0.12, y - 0.05, 0.1, y + 0.05, 0.3, y},
                    false));
        }
        thing(0, 0.03 * Math.sin(phase), -0.08, Math.sin(phase));
    }

    private void fall() {
        for (int line = 0; line < 4; line++) {
            double x = -0.36 + line * 0.24;
            double end = -0.58 - 0.06 * (line % 2);
            mark(0.032, Pen.polyline(new double[] {x, end, x, end - 0.32 - 0.05 * Math.sin(phase + line)}, false));
        }
        thing(0, 0.04 * Math.sin(phase), 2.5 + 0.25 * Math.sin(phase * 0.7), 0.5);
    }

    private void swim() {
        thing(0, 0.04 * Math.sin(phase * 0.8), -0.08, 0.5);
        double shift = 0.05 * Math.sin(phase * 0.8);
        pen.blob(WATER, -0.8, 0.3, -0.62, 0.2 + shift, -0.44, 0.28, -0.26, 0.2 - shift, -0.08, 0.28, 0.1, 0.2 + shift,
                0.28, 0.28, 0.46, 0.2 - shift, 0.64, 0.28, 0.8, 0.3, 0.74, 0.52, 0, 0.6, -0.74, 0.52);
        pen.curve(Look.WHITE, 0.03, -0.5, 0.42, -0.34, 0.36, -0.18, 0.42, -0.02, 0.36);
        pen.curve(Look.WHITE, 0.03, 0.1, 0.46, 0.26, 0.4, 0.42, 0.46);
        for (int side = -1; side <= 1; side += 2) {
            pen.oval(new Color(0xBFE6FA), side * 0.6, 0.08 + shift, 0.045, 0.07);
            pen.oval(new Color(0xBFE6FA), side * 0.72, 0.16 - shift, 0.035, 0.05);
        }
    }

    private void eat() {
        thing(-0.08, 0.01, 0.1 + 0.05 * Math.sin(phase * 1.4), 0);
        pen.blob(new Color(0xC98F4E), 0.3, 0.22, 0.4, 0.08, 0.56, 0.04, 0.72, 0.08, 0.82, 0.22);
        pen.blob(new Color(0xDDE6EE), 0.24, 0.2, 0.88, 0.2, 0.8, 0.44, 0.66, 0.52, 0.46, 0.52, 0.32, 0.44);
        pen.line(new Color(0x7C8EA2), 0.035, 0.3, 0.28, 0.82, 0.28);
        for (int crumb = 0; crumb < 5; crumb++) {
            double angle = crumb * 1.3 + phase;
            pen.disc(new Color(0xE9C27E), 0.56 + 0.3 * Math.cos(angle), -0.1 + 0.12 * Math.sin(angle * 1.7), 0.035);
        }
        var fork = new Path2D.Double();
        fork.append(Pen.polyline(new double[] {0.98, 0.5, 0.98, 0.06}, false), false);
        fork.append(Pen.polyline(new double[] {0.91, -0.12, 0.91, 0.02, 1.05, 0.02, 1.05, -0.12}, false), false);
        mark(0.035, fork);
    }

    private void dance() {
        thing(0.05 * Math.sin(phase), -0.05 * Math.abs(Math.sin(phase)), 0.24 * Math.sin(phase), Math.sin(phase * 1.2));
        note(-0.62, -0.3 + 0.05 * Math.sin(phase));
        note(0.58, -0.44 - 0.05 * Math.sin(phase));
        note(0.72, 0.06 + 0.04 * Math.cos(phase));
    }

    private void note(double x, double y) {
        var shape = new Path2D.Double();
        shape.append(new Ellipse2D.Double(x - 0.09, y + 0.08, 0.12, 0.09), false);
        shape.append(Pen.polyline(new double[] {x + 0.03, y + 0.12, x + 0.03, y - 0.16, x + 0.15, y - 0.08}, false),
                false);
        mark(0.035, shape);
    }

    private void mark(double width, Shape shape) {
        pen.mark(Look.WHITE, Pen.INK, width, shape);
    }
}
