package org.frameseek.world;

import java.awt.Color;

/// Things that drive, sail and fly.
final class Vehicles {
    private static final Color TYRE = new Color(0x303038);

    private Vehicles() {
    }

    private static void wheel(Pen pen, double x, double y, double radius) {
        pen.disc(TYRE, x, y, radius);
        pen.disc(Look.METAL, x, y, radius * 0.45);
    }

    static void car(Pen pen, Look look) {
        pen.blob(look.body(), -0.32, 0.1, -0.2, -0.16, 0.1, -0.17, 0.28, 0.1);
        pen.poly(Look.GLASS, -0.22, 0.06, -0.15, -0.1, -0.02, -0.11, -0.02, 0.06);
        pen.poly(Look.GLASS, 0.03, 0.06, 0.03, -0.11, 0.1, -0.1, 0.2, 0.06);
        pen.round(look.body(), -0.49, 0.06, 0.98, 0.26, 0.16);
        pen.disc(new Color(0xFFF2A8), 0.44, 0.15, 0.045);
        pen.line(look.trim(), 0.02, 0, 0.1, 0, 0.28);
        wheel(pen, -0.26, 0.34, 0.13);
        wheel(pen, 0.27, 0.34, 0.13);
    }

    static void bus(Pen pen, Look look) {
        pen.round(look.body(), -0.49, -0.32, 0.98, 0.68, 0.12);
        for (int window = 0; window < 4; window++) {
            pen.round(Look.GLASS, -0.43 + window * 0.17, -0.22, 0.13, 0.2, 0.04);
        }
        pen.round(Look.GLASS, 0.27, -0.22, 0.17, 0.46, 0.04);
        pen.line(look.trim(), 0.035, -0.47, 0.08, 0.22, 0.08);
        wheel(pen, -0.27, 0.38, 0.115);
        wheel(pen, 0.2, 0.38, 0.115);
    }

    static void bicycle(Pen pen, Look look) {
        for (int side = -1; side <= 1; side += 2) {
            pen.ring(TYRE, 0.05, side * 0.28, 0.26, 0.19);
            pen.disc(look.body(), side * 0.28, 0.26, 0.04);
        }
        pen.line(look.body(), 0.07, -0.28, 0.26, -0.12, -0.08, 0.16, -0.08, 0, 0.26, -0.28, 0.26);
        pen.line(look.body(), 0.07, -0.14, -0.16, 0, 0.26);
        pen.line(look.body(), 0.07, 0.28, 0.26, 0.14, -0.26);
        pen.line(look.body(), 0.05, 0.14, -0.27, 0.28, -0.28);
        pen.oval(TYRE, -0.15, -0.2, 0.11, 0.04);
    }

    static void boat(Pen pen, Look look) {
        pen.line(Look.WOOD, 0.04, 0, 0.2, 0, -0.48);
        pen.poly(Look.WHITE, 0.04, -0.45, 0.04, 0.08, 0.38, 0.08);
        pen.poly(look.light(), -0.04, -0.36, -0.04, 0.08, -0.3, 0.08);
        pen.poly(look.body(), -0.48, 0.14, 0.48, 0.14, 0.32, 0.46, -0.34, 0.46);
        pen.line(look.trim(), 0.035, -0.42, 0.22, 0.42, 0.22);
    }

    static void train(Pen pen, Look look) {
        pen.rect(look.dark(), 0.22, -0.34, 0.12, 0.3);
        pen.rect(look.dark(), 0.18, -0.38, 0.2, 0.08);
        pen.disc(new Color(0xE4E6EA), 0.2, -0.45, 0.06);
        pen.round(look.body(), -0.1, -0.12, 0.56, 0.36, 0.14);
        pen.rect(look.body(), -0.46, -0.36, 0.4, 0.6);
        pen.rect(look.dark(), -0.5, -0.42, 0.48, 0.08);
        pen.round(Look.GLASS, -0.38, -0.26, 0.24, 0.2, 0.04);
        pen.poly(look.dark(), 0.4, 0.2, 0.5, 0.42, 0.34, 0.42);
        pen.rect(TYRE, -0.46, 0.22, 0.88, 0.07);
        wheel(pen, -0.3, 0.36, 0.13);
        wheel(pen, 0, 0.39, 0.1);
        wheel(pen, 0.25, 0.39, 0.1);
    }

    static void airplane(Pen pen, Look look) {
        pen.poly(look.dark(), -0.02, -0.06, -0.16, -0.36, -0.04, -0.36, 0.18, -0.06);
        pen.poly(look.dark(), -0.36, -0.04, -0.48, -0.3, -0.36, -0.3, -0.22, -0.06);
        pen.blob(look.body(), -0.46, -0.08, 0, -0.14, 0.36, -0.13, 0.49, 0.02, 0.36, 0.13, 0, 0.13, -0.4, 0.04);
        for (int window = 0; window < 5; window++) {
            pen.disc(Look.GLASS, -0.18 + window * 0.11, -0.03, 0.033);
        }
        pen.poly(Look.GLASS, 0.34, -0.1, 0.44, -0.02, 0.34, 0);
        pen.poly(look.trim(), 0.02, 0.04, 0.16, 0.04, -0.06, 0.38, -0.18, 0.38);
    }

    static void helicopter(Pen pen, Look look) {
        double blade = 0.42 - 0.12 * Math.abs(look.swing());
        pen.line(Pen.INK, 0.04, 0.12 - blade, -0.3, 0.12 + blade * 0.9, -0.3);
        pen.line(Pen.INK, 0.04, 0.12, -0.3, 0.12, -0.16);
        pen.poly(look.body(), -0.05, -0.02, -0.46, -0.08, -0.46, 0, -0.05, 0.16);
        pen.poly(look.dark(), -0.5, -0.24, -0.38, -0.24, -0.4, 0.02, -0.48, 0.02);
        pen.oval(look.body(), 0.14, 0.06, 0.3, 0.23);
        pen.blob(Look.GLASS, 0.18, -0.1, 0.32, -0.08, 0.4, 0.04, 0.36, 0.12, 0.18, 0.12);
        pen.line(Pen.INK, 0.035, 0, 0.28, -0.02, 0.42);
        pen.line(Pen.INK, 0.035, 0.26, 0.28, 0.28, 0.42);
        pen.curve(Pen.INK, 0.04, -0.18, 0.43, 0.3, 0.43, 0.46, 0.38);
    }

    static void rocket(Pen pen, Look look) {
        double flame = 0.42 + 0.06 * look.swing();
        pen.blob(new Color(0xFFB02E), -0.1, 0.26, 0.1, 0.26, 0, flame + 0.06);
        pen.blob(new Color(0xFFE36E), -0.05, 0.26, 0.05, 0.26, 0, flame - 0.02);
        pen.poly(look.dark(), -0.14, 0, -0.3, 0.3, -0.1, 0.26);
        pen.poly(look.dark(), 0.14, 0, 0.3, 0.3, 0.1, 0.26);
        pen.blob(look.body(), 0, -0.5, 0.16, -0.2, 0.15, 0.14, 0.09, 0.28, -0.09, 0.28, -0.15, 0.14, -0.16, -0.2);
        pen.disc(Look.WHITE, 0, -0.12, 0.095);
        pen.disc(Look.GLASS, 0, -0.12, 0.065);
        pen.line(look.trim(), 0.035, -0.12, 0.12, 0.12, 0.12);
    }

    static void airBalloon(Pen pen, Look look) {
        pen.line(Look.WOOD, 0.018, -0.16, 0.1, -0.08, 0.36);
        pen.line(Look.WOOD, 0.018, 0.16, 0.1, 0.08, 0.36);
        pen.blob(look.body(), 0, -0.5, 0.26, -0.4, 0.34, -0.16, 0.2, 0.12, 0.08, 0.2, -0.08, 0.2, -0.2, 0.12, -0.34,
                -0.16, -0.26, -0.4);
        pen.blob(look.trim(), 0, -0.5, 0.11, -0.18, 0.04, 0.19, -0.04, 0.19, -0.11, -0.18);
        pen.round(Look.WOOD, -0.1, 0.34, 0.2, 0.15, 0.04);
    }
}
