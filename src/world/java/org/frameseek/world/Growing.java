package org.frameseek.world;

import java.awt.Color;

/// Plants, food and houses.
final class Growing {
    private Growing() {
    }

    static void flower(Pen pen, Look look) {
        double sway = 0.03 * look.swing();
        pen.curve(Look.LEAF, 0.05, sway, -0.14, 0.02, 0.2, 0, 0.49);
        pen.blob(Look.LEAF, 0.01, 0.36, 0.16, 0.2, 0.26, 0.22, 0.14, 0.36);
        pen.blob(Look.LEAF, 0.01, 0.4, -0.16, 0.26, -0.26, 0.28, -0.14, 0.42);
        for (int petal = 0; petal < 6; petal++) {
            double angle = petal * Math.PI / 3;
            pen.disc(look.body(), sway + 0.19 * Math.cos(angle), -0.2 + 0.19 * Math.sin(angle), 0.125);
        }
        pen.disc(look.trim(), sway, -0.2, 0.11);
    }

    static void tree(Pen pen, Look look) {
        pen.poly(new Color(0x7A5230), -0.07, 0.1, 0.07, 0.1, 0.1, 0.5, -0.1, 0.5);
        pen.disc(look.body(), -0.2, -0.04, 0.19);
        pen.disc(look.body(), 0.2, -0.04, 0.19);
        pen.disc(look.body(), 0, -0.24, 0.24);
        pen.disc(look.body(), 0, 0.02, 0.17);
        pen.disc(look.trim(), -0.1, -0.26, 0.045);
        pen.disc(look.trim(), 0.12, -0.12, 0.045);
        pen.disc(look.trim(), -0.2, 0, 0.045);
    }

    static void mushroom(Pen pen, Look look) {
        pen.blob(new Color(0xF4E6CC), -0.13, 0.04, 0.13, 0.04, 0.17, 0.44, 0, 0.49, -0.17, 0.44);
        pen.blob(look.body(), -0.46, 0.08, -0.34, -0.28, 0, -0.46, 0.34, -0.28, 0.46, 0.08, 0, 0.14);
        pen.disc(look.trim(), -0.2, -0.12, 0.085);
        pen.disc(look.trim(), 0.08, -0.26, 0.085);
        pen.disc(look.trim(), 0.24, -0.02, 0.07);
    }

    static void cactus(Pen pen, Look look) {
        pen.line(look.body(), 0.14, -0.3, -0.1, -0.3, 0.12, 0, 0.14);
        pen.line(look.body(), 0.14, 0.3, -0.24, 0.3, 0, 0, 0.02);
        pen.round(look.body(), -0.13, -0.48, 0.26, 0.88, 0.26);
        pen.line(look.trim(), 0.025, -0.05, -0.36, -0.05, 0.3);
        pen.line(look.trim(), 0.025, 0.05, -0.36, 0.05, 0.3);
        pen.poly(new Color(0xB86A3C), -0.22, 0.3, 0.22, 0.3, 0.16, 0.5, -0.16, 0.5);
    }

    static void apple(Pen pen, Look look) {
        pen.curve(new Color(0x6A4526), 0.05, 0, -0.2, 0.02, -0.34, 0.08, -0.44);
        pen.blob(Look.LEAF, 0.04, -0.3, 0.2, -0.44, 0.34, -0.38, 0.2, -0.28);
        pen.blob(look.body(), 0, -0.2, 0.24, -0.28, 0.42, -0.04, 0.34, 0.32, 0.14, 0.49, 0, 0.44, -0.14, 0.49, -0.34,
                0.32, -0.42, -0.04, -0.24, -0.28);
        pen.oval(look.light(), -0.22, -0.06, 0.07, 0.11);
    }

    static void cake(Pen pen, Look look) {
        for (int candle = -1; candle <= 1; candle++) {
            pen.rect(Look.WHITE, candle * 0.16 - 0.02, -0.32, 0.045, 0.18);
            pen.oval(new Color(0xFFB52E), candle * 0.16, -0.39, 0.035, 0.07);
        }
        pen.round(look.body(), -0.29, -0.16, 0.58, 0.28, 0.06);
        pen.round(look.body(), -0.42, 0.1, 0.84, 0.34, 0.06);
        pen.curve(look.trim(), 0.06, -0.26, -0.1, -0.14, -0.02, 0, -0.1, 0.14, -0.02, 0.26, -0.1);
        pen.curve(look.trim(), 0.06, -0.38, 0.16, -0.2, 0.25, 0, 0.16, 0.2, 0.25, 0.38, 0.16);
        pen.oval(Look.METAL, 0, 0.46, 0.47, 0.04);
    }

    static void house(Pen pen, Look look) {
        pen.rect(look.dark(), 0.16, -0.44, 0.1, 0.26);
        pen.rect(look.body(), -0.34, -0.08, 0.68, 0.57);
        pen.poly(look.dark(), -0.46, -0.06, 0, -0.46, 0.46, -0.06);
        pen.rect(Look.WOOD, -0.08, 0.2, 0.17, 0.29);
        pen.rect(Look.GLASS, -0.27, 0.02, 0.15, 0.15);
        pen.rect(Look.GLASS, 0.13, 0.02, 0.15, 0.15);
    }
}
