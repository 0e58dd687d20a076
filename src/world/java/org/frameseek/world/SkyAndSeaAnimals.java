package org.frameseek.world;

import java.awt.Color;

/// Animals with wings, fins, shells or flippers.
final class SkyAndSeaAnimals {
    private SkyAndSeaAnimals() {
    }

    static void bird(Pen pen, Look look) {
        pen.line(Look.BEAK, 0.025, -0.02, 0.25, -0.04, 0.48);
        pen.line(Look.BEAK, 0.025, 0.06, 0.25, 0.07, 0.48);
        pen.poly(look.dark(), -0.22, 0.06, -0.48, -0.02, -0.46, 0.16);
        pen.blob(look.body(), -0.28, 0.08, -0.05, -0.1, 0.18, -0.04, 0.22, 0.16, 0.05, 0.3, -0.16, 0.24);
        pen.disc(look.body(), 0.22, -0.14, 0.15);
        pen.poly(Look.BEAK, 0.34, -0.18, 0.5, -0.11, 0.34, -0.06);
        double lift = 0.12 * look.swing();
        pen.blob(look.trim(), 0.08, 0.04, -0.06, 0.2 - lift, -0.3, 0.2 - lift * 2, -0.14, 0.02);
        LandAnimals.eye(pen, 0.25, -0.18, 0.035);
    }

    static void penguin(Pen pen, Look look) {
        pen.oval(Look.BEAK, -0.1, 0.46, 0.1, 0.04);
        pen.oval(Look.BEAK, 0.1, 0.46, 0.1, 0.04);
        double flap = 0.1 * look.swing();
        pen.blob(look.dark(), -0.2, -0.08, -0.36 - flap, 0.16, -0.2, 0.2);
        pen.blob(look.dark(), 0.2, -0.08, 0.36 + flap, 0.16, 0.2, 0.2);
        pen.blob(look.body(), 0, -0.5, 0.2, -0.36, 0.26, 0.14, 0.17, 0.44, -0.17, 0.44, -0.26, 0.14, -0.2, -0.36);
        pen.oval(look.trim(), 0, 0.16, 0.15, 0.26);
        LandAnimals.eye(pen, -0.07, -0.3, 0.045);
        LandAnimals.eye(pen, 0.09, -0.3, 0.045);
        pen.poly(Look.BEAK, -0.05, -0.23, 0.09, -0.23, 0.02, -0.14);
    }

    static void owl(Pen pen, Look look) {
        pen.poly(look.body(), -0.3, -0.22, -0.32, -0.5, -0.08, -0.36);
        pen.poly(look.body(), 0.3, -0.22, 0.32, -0.5, 0.08, -0.36);
        pen.oval(look.body(), 0, 0.04, 0.34, 0.42);
        pen.oval(look.dark(), -0.3, 0.12, 0.1, 0.24);
        pen.oval(look.dark(), 0.3, 0.12, 0.1, 0.24);
        pen.oval(look.trim(), 0, 0.22, 0.17, 0.2);
        for (int side = -1; side <= 1; side += 2) {
            pen.disc(Look.WHITE, side * 0.14, -0.16, 0.14);
            pen.disc(Pen.INK, side * 0.13, -0.16, 0.07);
            pen.oval(Look.BEAK, side * 0.1, 0.47, 0.08, 0.035);
        }
        pen.poly(Look.BEAK, -0.05, -0.08, 0.05, -0.08, 0, 0.04);
    }

    static void butterfly(Pen pen, Look look) {
        double fold = 1 - 0.25 * Math.abs(look.swing());
        for (int side = -1; side <= 1; side += 2) {
            double wing = side * fold;
            pen.blob(look.body(), 0, 0.02, wing * 0.2, -0.4, wing * 0.46, -0.42, wing * 0.46, -0.1, wing * 0.2, 0.06);
            pen.blob(look.body(), 0, 0.02, wing * 0.3, 0.06, wing * 0.4, 0.28, wing * 0.22, 0.44, wing * 0.08, 0.3);
            pen.disc(look.trim(), wing * 0.33, -0.26, 0.075);
            pen.disc(look.trim(), wing * 0.25, 0.25, 0.055);
            pen.curve(Pen.INK, 0.02, 0, -0.2, side * 0.08, -0.38, side * 0.16, -0.46);
        }
        pen.oval(Pen.INK, 0, 0.04, 0.045, 0.27);
    }

    static void fish(Pen pen, Look look) {
        double tail = 0.06 * look.swing();
        pen.poly(look.dark(), -0.2, 0, -0.49, -0.22 + tail, -0.42, tail, -0.49, 0.22 + tail);
        pen.poly(look.dark(), -0.12, -0.18, 0.02, -0.36, 0.16, -0.18);
        pen.oval(look.body(), 0.1, 0, 0.36, 0.24);
        pen.curve(look.trim(), 0.045, -0.04, -0.18, 0.02, 0, -0.04, 0.18);
        pen.curve(look.trim(), 0.045, 0.1, -0.2, 0.16, 0, 0.1, 0.2);
        LandAnimals.eye(pen, 0.3, -0.06, 0.06);
        pen.curve(Pen.INK, 0.02, 0.38, 0.1, 0.34, 0.13, 0.29, 0.12);
    }

    static void whale(Pen pen, Look look) {
        pen.curve(new Color(0x7CC4EC), 0.045, 0.14, -0.22, 0.1, -0.42, -0.02, -0.44);
        pen.curve(new Color(0x7CC4EC), 0.045, 0.14, -0.22, 0.2, -0.42, 0.32, -0.44);
        double tail = 0.05 * look.swing();
        pen.blob(look.body(), -0.32, 0.02, -0.5, -0.2 + tail, -0.4, -0.24 + tail, -0.34, -0.14, -0.26, -0.26 + tail,
                -0.18, -0.18 + tail, -0.22, 0.04);
        pen.blob(look.body(), -0.32, -0.02, -0.1, -0.06, 0.12, -0.22, 0.4, -0.16, 0.49, 0.08, 0.38, 0.32, 0.05, 0.38,
                -0.24, 0.22);
        pen.blob(look.trim(), 0.47, 0.14, 0.36, 0.31, 0.06, 0.37, -0.14, 0.28, 0.12, 0.22);
        LandAnimals.eye(pen, 0.34, 0.02, 0.04);
    }

    static void turtle(Pen pen, Look look) {
        var skin = new Color(0xB5C77A);
        pen.oval(skin, -0.26, 0.4, 0.09, 0.1);
        pen.oval(skin, 0.16, 0.4, 0.09, 0.1);
        pen.blob(skin, 0.24, 0.22, 0.32, 0.02, 0.44, -0.02, 0.49, 0.1, 0.4, 0.26);
        pen.poly(skin, -0.36, 0.28, -0.49, 0.36, -0.34, 0.36);
        pen.blob(look.body(), -0.4, 0.32, -0.32, 0.04, -0.06, -0.14, 0.2, 0.04, 0.3, 0.32, -0.06, 0.36);
        pen.disc(look.trim(), -0.06, 0.06, 0.08);
        pen.disc(look.trim(), -0.24, 0.2, 0.06);
        pen.disc(look.trim(), 0.12, 0.2, 0.06);
        LandAnimals.eye(pen, 0.41, 0.06, 0.035);
    }

    static void crab(Pen pen, Look look) {
        for (int side = -1; side <= 1; side += 2) {
            for (int leg = 0; leg < 3; leg++) {
                double foot = 0.42 - leg * 0.11 + 0.03 * look.swing() * side;
                pen.line(look.body(), 0.045, side * 0.2, 0.22, side * (foot - 0.02), 0.24, side * foot, 0.46);
            }
            pen.curve(look.body(), 0.06, side * 0.24, 0.12, side * 0.38, 0.02, side * 0.36, -0.12);
            pen.blob(look.body(), side * 0.36, -0.06, side * 0.22, -0.2, side * 0.28, -0.38, side * 0.35, -0.24,
                    side * 0.44, -0.38, side * 0.49, -0.18);
            pen.line(look.dark(), 0.03, side * 0.09, 0.1, side * 0.09, -0.06);
            LandAnimals.eye(pen, side * 0.09, -0.08, 0.055);
        }
        pen.oval(look.body(), 0, 0.18, 0.3, 0.17);
        pen.curve(Pen.INK, 0.022, -0.08, 0.22, 0, 0.26, 0.08, 0.22);
    }

    static void octopus(Pen pen, Look look) {
        for (int leg = 0; leg < 6; leg++) {
            double x = -0.25 + leg * 0.1;
            double foot = x * 1.7 + 0.05 * look.swing();
            pen.curve(look.body(), 0.075, x, 0.08, x * 1.2, 0.26, foot, 0.36, foot + 0.04, 0.46);
        }
        pen.blob(look.body(), -0.28, 0.14, -0.3, -0.24, 0, -0.48, 0.3, -0.24, 0.28, 0.14, 0, 0.18);
        LandAnimals.eye(pen, -0.1, -0.1, 0.075);
        LandAnimals.eye(pen, 0.12, -0.1, 0.075);
        pen.curve(Pen.INK, 0.025, -0.07, 0.04, 0.01, 0.08, 0.09, 0.04);
    }
}
