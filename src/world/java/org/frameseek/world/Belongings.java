package org.frameseek.world;

import java.awt.Color;

/// Things people own and play with.
final class Belongings {
    private Belongings() {
    }

    static void chair(Pen pen, Look look) {
        pen.line(look.dark(), 0.07, -0.2, 0.12, -0.24, 0.47);
        pen.line(look.dark(), 0.07, 0.22, 0.12, 0.26, 0.47);
        pen.round(look.body(), -0.3, -0.48, 0.12, 0.64, 0.06);
        pen.round(look.body(), -0.3, 0.06, 0.6, 0.14, 0.06);
        pen.line(look.trim(), 0.03, -0.24, -0.38, -0.24, 0);
    }

    static void lamp(Pen pen, Look look) {
        pen.veil(new Color(255, 240, 150, 90), Pen.polyline(
                new double[] {-0.22, -0.14, 0.22, -0.14, 0.46, 0.34, -0.46, 0.34}, true));
        pen.line(Pen.INK, 0.05, 0, -0.14, 0, 0.42);
        pen.oval(look.dark(), 0, 0.44, 0.2, 0.06);
        pen.poly(look.body(), -0.16, -0.48, 0.16, -0.48, 0.3, -0.1, -0.3, -0.1);
        pen.line(look.trim(), 0.03, -0.26, -0.14, 0.26, -0.14);
    }

    static void clock(Pen pen, Look look) {
        pen.disc(look.dark(), -0.24, -0.38, 0.11);
        pen.disc(look.dark(), 0.24, -0.38, 0.11);
        pen.line(look.dark(), 0.07, -0.2, 0.34, -0.28, 0.47);
        pen.line(look.dark(), 0.07, 0.2, 0.34, 0.28, 0.47);
        pen.disc(look.body(), 0, 0.02, 0.39);
        pen.disc(Look.WHITE, 0, 0.02, 0.25);
        pen.line(Pen.INK, 0.04, 0, 0.02, 0, -0.16);
        pen.line(Pen.INK, 0.04, 0, 0.02, 0.13, 0.1);
    }

    static void cup(Pen pen, Look look) {
        pen.ring(look.body(), 0.07, 0.28, 0.14, 0.15);
        pen.blob(look.body(), -0.34, -0.12, 0.3, -0.12, 0.28, 0.3, 0.14, 0.47, -0.18, 0.47, -0.32, 0.3);
        pen.oval(new Color(0x6B4226), -0.02, -0.11, 0.28, 0.06);
        pen.curve(Look.METAL, 0.03, -0.12, -0.22, -0.17, -0.32, -0.08, -0.38, -0.13, -0.48);
        pen.curve(Look.METAL, 0.03, 0.08, -0.22, 0.03, -0.32, 0.12, -0.38, 0.07, -0.48);
        pen.line(look.trim(), 0.045, -0.28, 0.14, 0.24, 0.14);
    }

    static void umbrella(Pen pen, Look look) {
        pen.curve(Look.WOOD, 0.045, 0, -0.1, 0, 0.34, 0.05, 0.46, 0.14, 0.44, 0.15, 0.36);
        pen.blob(look.body(), -0.48, 0.06, -0.36, -0.24, 0, -0.44, 0.36, -0.24, 0.48, 0.06, 0.32, -0.02, 0.16, 0.06, 0,
                -0.02, -0.16, 0.06, -0.32, -0.02);
        pen.curve(look.trim(), 0.025, 0, -0.43, -0.14, -0.2, -0.16, 0.05);
        pen.curve(look.trim(), 0.025, 0, -0.43, 0.14, -0.2, 0.16, 0.05);
        pen.line(Look.WOOD, 0.035, 0, -0.44, 0, -0.49);
    }

    static void guitar(Pen pen, Look look) {
        pen.turned(0.5, 0, 0, () -> {
            pen.rect(Look.WOOD, -0.035, -0.48, 0.07, 0.5);
            pen.rect(Pen.INK, -0.06, -0.52, 0.12, 0.12);
            pen.blob(look.body(), 0, -0.06, 0.16, 0, 0.13, 0.14, 0.24, 0.32, 0.12, 0.48, -0.12, 0.48, -0.24, 0.32,
                    -0.13, 0.14, -0.16, 0);
            pen.disc(Pen.INK, 0, 0.17, 0.075);
            pen.line(Look.WHITE, 0.014, 0, -0.42, 0, 0.36);
            pen.line(Pen.INK, 0.035, -0.08, 0.36, 0.08, 0.36);
        });
    }

    static void robot(Pen pen, Look look) {
        double step = 0.06 * look.swing();
        pen.line(Look.METAL, 0.03, 0, -0.4, 0, -0.48);
        pen.disc(new Color(0xFFD34D), 0, -0.47, 0.04);
        pen.line(Look.METAL, 0.07, -0.22, 0, -0.38, 0.12 + step);
        pen.line(Look.METAL, 0.07, 0.22, 0, 0.38, 0.12 - step);
        pen.rect(Look.METAL, -0.16 + step, 0.28, 0.1, 0.2);
        pen.rect(Look.METAL, 0.06 - step, 0.28, 0.1, 0.2);
        pen.round(look.body(), -0.24, -0.08, 0.48, 0.4, 0.08);
        pen.round(look.body(), -0.2, -0.4, 0.4, 0.28, 0.1);
        pen.disc(Look.WHITE, -0.08, -0.27, 0.065);
        pen.disc(Look.WHITE, 0.08, -0.27, 0.065);
        pen.disc(Pen.INK, -0.07, -0.27, 0.03);
        pen.disc(Pen.INK, 0.09, -0.27, 0.03);
        pen.round(look.trim(), -0.13, 0.02, 0.26, 0.16, 0.04);
    }

    static void ball(Pen pen, Look look) {
        pen.disc(look.body(), 0, 0.04, 0.45);
        pen.curve(look.trim(), 0.06, -0.43, 0, -0.1, 0.12, 0.22, -0.02, 0.42, -0.1);
        pen.curve(look.trim(), 0.06, -0.06, -0.4, 0.1, -0.12, 0.08, 0.2, -0.04, 0.48);
        pen.oval(Look.WHITE, -0.17, -0.19, 0.08, 0.05);
    }

    static void kite(Pen pen, Look look) {
        double sway = 0.06 * look.swing();
        pen.curve(Pen.INK, 0.022, 0, 0.14, -0.12 + sway, 0.28, 0.04, 0.36, -0.08 - sway, 0.49);
        pen.poly(look.trim(), -0.16 + sway, 0.24, -0.02, 0.3, -0.16 + sway, 0.34);
        pen.poly(look.trim(), 0.12, 0.32, -0.02, 0.36, 0.12, 0.42);
        pen.poly(look.body(), 0, -0.49, 0.32, -0.16, 0, 0.17, -0.32, -0.16);
        pen.line(look.trim(), 0.03, 0, -0.46, 0, 0.14);
        pen.line(look.trim(), 0.03, -0.29, -0.16, 0.29, -0.16);
    }

    static void hat(Pen pen, Look look) {
        pen.oval(look.body(), 0, 0.3, 0.49, 0.13);
        pen.blob(look.body(), -0.27, 0.28, -0.24, -0.26, -0.08, -0.36, 0.08, -0.36, 0.24, -0.26, 0.27, 0.28, 0, 0.36);
        pen.poly(look.trim(), -0.27, 0.08, 0.27, 0.08, 0.28, 0.22, -0.28, 0.22);
    }

    static void key(Pen pen, Look look) {
        pen.ring(look.body(), 0.13, -0.28, 0, 0.155);
        pen.rect(look.body(), -0.1, -0.06, 0.58, 0.12);
        pen.rect(look.body(), 0.2, 0.04, 0.09, 0.17);
        pen.rect(look.body(), 0.38, 0.04, 0.1, 0.22);
        pen.line(look.trim(), 0.025, -0.08, 0, 0.44, 0);
    }
}
