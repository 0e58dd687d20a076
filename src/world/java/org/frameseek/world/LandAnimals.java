package org.frameseek.world;

import java.awt.Color;

/// Animals that walk, and people.
final class LandAnimals {
    private LandAnimals() {
    }

    private static void legs(Pen pen, Color colour, double back, double front, double top, double width, double swing) {
        double step = swing * 0.09;
        double height = 0.5 - top;
        for (int leg = 0; leg < 4; leg++) {
            double x = (leg < 2 ? back : front) + (leg % 2 == 0 ? 0 : width * 1.25);
            double foot = leg % 2 == 0 ? step : -step;
            pen.poly(colour, x, top, x + width, top, x + width + foot, top + height, x + foot, top + height);
        }
    }

    static void eye(Pen pen, double x, double y, double radius) {
        pen.disc(Look.WHITE, x, y, radius);
        pen.disc(Pen.INK, x + radius * 0.25, y, radius * 0.6);
    }

    static void dog(Pen pen, Look look) {
        pen.curve(look.body(), 0.07, -0.28, 0.05, -0.4, -0.05, -0.42, -0.2);
        legs(pen, look.body(), -0.28, 0.06, 0.1, 0.09, look.swing());
        pen.blob(look.body(), -0.32, 0.02, 0, -0.04, 0.22, -0.02, 0.24, 0.18, 0, 0.22, -0.3, 0.22);
        pen.disc(look.body(), 0.24, -0.17, 0.17);
        pen.oval(look.light(), 0.38, -0.1, 0.11, 0.08);
        pen.oval(look.trim(), 0.14, -0.12, 0.065, 0.15);
        pen.disc(Pen.INK, 0.47, -0.14, 0.035);
        eye(pen, 0.29, -0.22, 0.04);
    }

    static void cat(Pen pen, Look look) {
        pen.curve(look.body(), 0.07, 0.15, 0.44, 0.36, 0.42, 0.42, 0.2, 0.32, 0.08);
        pen.blob(look.body(), -0.14, -0.05, 0.14, -0.05, 0.24, 0.3, 0.2, 0.5, -0.2, 0.5, -0.24, 0.3);
        pen.poly(look.body(), -0.24, -0.18, -0.22, -0.5, -0.04, -0.34);
        pen.poly(look.body(), 0.24, -0.18, 0.22, -0.5, 0.04, -0.34);
        pen.oval(look.body(), 0, -0.18, 0.26, 0.2);
        pen.oval(look.light(), 0, 0.28, 0.11, 0.17);
        eye(pen, -0.1, -0.21, 0.05);
        eye(pen, 0.1, -0.21, 0.05);
        pen.poly(new Color(0xE88A9A), -0.035, -0.13, 0.035, -0.13, 0, -0.09);
        for (int side = -1; side <= 1; side += 2) {
            pen.line(look.trim(), 0.014, side * 0.1, -0.1, side * 0.36, -0.14);
            pen.line(look.trim(), 0.014, side * 0.1, -0.07, side * 0.36, -0.04);
        }
    }

    static void horse(Pen pen, Look look) {
        pen.curve(look.trim(), 0.07, -0.3, -0.02, -0.42, 0.05, -0.44, 0.25);
        legs(pen, look.body(), -0.3, 0.06, 0.08, 0.07, look.swing());
        pen.blob(look.body(), -0.33, -0.02, -0.05, -0.06, 0.2, -0.08, 0.22, 0.12, -0.05, 0.16, -0.3, 0.15);
        pen.poly(look.body(), 0.04, -0.04, 0.2, -0.42, 0.32, -0.36, 0.22, 0.1);
        pen.blob(look.body(), 0.18, -0.44, 0.3, -0.44, 0.47, -0.26, 0.43, -0.18, 0.33, -0.22, 0.2, -0.32);
        pen.poly(look.body(), 0.2, -0.42, 0.21, -0.52, 0.27, -0.43);
        pen.curve(look.trim(), 0.06, 0.19, -0.44, 0.1, -0.28, 0.03, -0.08);
        eye(pen, 0.3, -0.36, 0.03);
    }

    static void elephant(Pen pen, Look look) {
        legs(pen, look.body(), -0.34, -0.02, 0.1, 0.13, look.swing() * 0.6);
        pen.blob(look.body(), -0.42, 0, -0.28, -0.26, 0, -0.3, 0.2, -0.2, 0.18, 0.18, -0.1, 0.26, -0.38, 0.22);
        pen.curve(look.body(), 0.11, 0.3, -0.12, 0.42, 0.02, 0.4, 0.24, 0.45, 0.32);
        pen.disc(look.body(), 0.22, -0.18, 0.19);
        pen.oval(look.trim(), 0.07, -0.16, 0.13, 0.19);
        pen.poly(Look.WHITE, 0.3, 0, 0.36, 0.03, 0.47, -0.02, 0.38, 0.08);
        eye(pen, 0.28, -0.22, 0.035);
    }

    static void giraffe(Pen pen, Look look) {
        legs(pen, look.body(), -0.26, 0.0, 0.14, 0.06, look.swing());
        pen.blob(look.body(), -0.3, 0.06, -0.1, 0.02, 0.12, 0, 0.14, 0.18, -0.1, 0.22, -0.28, 0.2);
        pen.poly(look.body(), -0.01, 0.06, 0.17, -0.4, 0.27, -0.38, 0.14, 0.14);
        pen.oval(look.body(), 0.28, -0.4, 0.14, 0.07);
        pen.line(look.trim(), 0.03, 0.2, -0.44, 0.18, -0.5);
        pen.line(look.trim(), 0.03, 0.26, -0.44, 0.25, -0.5);
        double[][] spots = {{-0.2, 0.1}, {-0.08, 0.14}, {0.04, 0.08}, {0.09, -0.04}, {0.14, -0.18}, {0.19, -0.3}};
        for (var spot : spots) {
            pen.disc(look.trim(), spot[0], spot[1], 0.038);
        }
        pen.curve(look.trim(), 0.03, -0.28, 0.08, -0.36, 0.16, -0.35, 0.26);
        eye(pen, 0.3, -0.43, 0.025);
    }

    static void rabbit(Pen pen, Look look) {
        pen.disc(Look.WHITE, -0.28, 0.34, 0.08);
        pen.oval(look.body(), -0.06, 0.24, 0.25, 0.25);
        pen.oval(look.body(), 0.08, 0.45, 0.16, 0.06);
        pen.turned(-0.25, 0.1, -0.25, () -> pen.oval(look.body(), 0.1, -0.32, 0.06, 0.19));
        pen.turned(0.2, 0.2, -0.25, () -> pen.oval(look.body(), 0.2, -0.32, 0.06, 0.19));
        pen.turned(0.2, 0.2, -0.25, () -> pen.oval(new Color(0xF2A8B8), 0.2, -0.31, 0.025, 0.13));
        pen.disc(look.body(), 0.16, -0.04, 0.16);
        eye(pen, 0.21, -0.07, 0.04);
        pen.disc(new Color(0xE88A9A), 0.32, -0.02, 0.028);
    }

    static void snake(Pen pen, Look look) {
        double wave = 0.05 * look.swing();
        pen.curve(look.body(), 0.13, -0.46, 0.4, -0.3, 0.22 + wave, -0.14, 0.4, 0.04, 0.22 - wave, 0.18, 0.38, 0.3, 0.1,
                0.22, -0.12);
        pen.curve(look.trim(), 0.035, -0.42, 0.37, -0.3, 0.22 + wave, -0.14, 0.4, 0.04, 0.22 - wave, 0.18, 0.38, 0.3,
                0.1);
        pen.line(new Color(0xD83A4A), 0.025, 0.38, -0.16, 0.48, -0.18);
        pen.oval(look.body(), 0.27, -0.17, 0.14, 0.1);
        eye(pen, 0.31, -0.21, 0.04);
    }

    static void snail(Pen pen, Look look) {
        pen.blob(new Color(0xDDBE92), -0.46, 0.46, -0.2, 0.34, 0.2, 0.34, 0.28, 0.06, 0.4, 0.02, 0.46, 0.14, 0.4, 0.46,
                0, 0.5);
        pen.line(Pen.INK, 0.022, 0.34, 0.06, 0.3, -0.12);
        pen.line(Pen.INK, 0.022, 0.4, 0.06, 0.44, -0.12);
        pen.disc(Pen.INK, 0.3, -0.13, 0.03);
        pen.disc(Pen.INK, 0.44, -0.13, 0.03);
        pen.disc(look.body(), -0.08, 0.08, 0.3);
        pen.curve(look.trim(), 0.045, 0.1, 0.2, -0.1, 0.28, -0.26, 0.1, -0.1, -0.08, 0.06, 0.06, -0.06, 0.15);
    }

    static void child(Pen pen, Look look) {
        double step = 0.09 * look.swing();
        pen.line(new Color(0x4A4A66), 0.09, -0.06, 0.2, -0.08 + step, 0.46);
        pen.line(new Color(0x4A4A66), 0.09, 0.06, 0.2, 0.08 - step, 0.46);
        pen.line(Look.SKIN, 0.07, -0.12, -0.06, -0.27, 0.1 + step);
        pen.line(Look.SKIN, 0.07, 0.12, -0.06, 0.27, 0.1 - step);
        pen.poly(look.body(), -0.15, -0.12, 0.15, -0.12, 0.2, 0.28, -0.2, 0.28);
        pen.disc(Look.SKIN, 0, -0.29, 0.17);
        pen.blob(new Color(0x5A3A22), -0.18, -0.28, -0.15, -0.44, 0.02, -0.49, 0.16, -0.42, 0.18, -0.3, 0.04, -0.39);
        pen.disc(Pen.INK, -0.03, -0.27, 0.022);
        pen.disc(Pen.INK, 0.09, -0.27, 0.022);
        pen.curve(Pen.INK, 0.015, -0.03, -0.21, 0.03, -0.18, 0.09, -0.21);
    }
}
