package org.frameseek.world;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;

/// Places that people made.
final class BuiltBackdrops {
    private static final Color[] WALLS = {
        new Color(0xE6C7A8), new Color(0xD8B4A0), new Color(0xC9CDB2), new Color(0xB9C8D2), new Color(0xE3D6B4)
    };

    private BuiltBackdrops() {
    }

    static void park(Pen pen, Stage stage) {
        Sky.draw(pen, stage, 0.55);
        double w = stage.width();
        var random = stage.random();
        for (double x = -0.05; x < w + 0.1; x += 0.22) {
            pen.disc(new Color(0x4F9A4C), x + random.nextDouble(0.1), 0.5 - random.nextDouble(0.05), 0.14);
        }
        pen.rect(new Color(0x86C95E), -0.1, 0.55, w + 0.2, 0.6);
        pen.blob(new Color(0xE3D3AC), w * 0.42, 0.54, w * 0.52, 0.54, w * 0.62, 0.75, w * 0.95, 1.1, w * 0.35, 1.1, w
                * 0.4,
                0.75);
        double x = w * (random.nextBoolean() ? 0.16 : 0.84);
        pen.curve(new Color(0xA8DDF4), 0.02, x, 0.42, x - 0.06, 0.36, x - 0.1, 0.54);
        pen.curve(new Color(0xA8DDF4), 0.02, x, 0.42, x + 0.06, 0.36, x + 0.1, 0.54);
        pen.rect(new Color(0xBFC4CC), x - 0.015, 0.42, 0.03, 0.16);
        pen.oval(new Color(0xBFC4CC), x, 0.58, 0.16, 0.04);
        double bench = w - x;
        pen.rect(Look.WOOD, bench - 0.14, 0.5, 0.28, 0.035);
        pen.rect(Look.WOOD, bench - 0.14, 0.57, 0.28, 0.03);
        pen.rect(Pen.INK, bench - 0.11, 0.6, 0.02, 0.06);
        pen.rect(Pen.INK, bench + 0.09, 0.6, 0.02, 0.06);
    }

    static void street(Pen pen, Stage stage) {
        Sky.draw(pen, stage, 0.6);
        var random = stage.random();
        double w = stage.width();
        for (double x = -0.06; x < w; x += 0.3) {
            double top = 0.24 + random.nextDouble() * 0.12;
            pen.rect(WALLS[random.nextInt(WALLS.length)], x, top, 0.29, 0.64 - top);
            pen.poly(new Color(0x8C5A4A), x - 0.015, top, x + 0.145, top - 0.12, x + 0.305, top);
            for (int window = 0; window < 4; window++) {
                double left = x + 0.045 + 0.12 * (window % 2);
                double upper = top + 0.05 + 0.12 * (window / 2);
                pen.unlit(() -> pen.rect(stage.window(), left, upper, 0.07, 0.075));
            }
        }
        pen.rect(new Color(0xC2BDB4), -0.1, 0.62, w + 0.2, 0.08);
        pen.rect(new Color(0x6A6D76), -0.1, 0.69, w + 0.2, 0.4);
        for (double x = 0.05; x < w; x += 0.34) {
            pen.rect(new Color(0xF2F0E6), x, 0.83, 0.18, 0.025);
        }
    }

    static void city(Pen pen, Stage stage) {
        Sky.draw(pen, stage, 0.7);
        var random = stage.random();
        double w = stage.width();
        for (int row = 0; row < 2; row++) {
            double x = -0.1;
            while (x < w + 0.1) {
                double width = 0.12 + random.nextDouble() * 0.09;
                double top = (row == 0 ? 0.08 : 0.28) + random.nextDouble() * 0.2;
                pen.rect(row == 0 ? new Color(0x93A3BA) : new Color(0x6F809B), x, top, width, 0.75 - top);
                for (double y = top + 0.04; y < 0.66; y += 0.075) {
                    pen.veil(stage.window(), new Rectangle2D.Double(x + width * 0.18, y, width * 0.22, 0.035));
                    pen.veil(stage.window(), new Rectangle2D.Double(x + width * 0.6, y, width * 0.22, 0.035));
                }
                x += width + (row == 0 ? 0.005 : 0.06);
            }
        }
        pen.rect(new Color(0x9A9DA4), -0.1, 0.7, w + 0.2, 0.4);
        for (double x = -w; x < 2 * w; x += 0.22) {
            pen.line(new Color(0x84878F), 0.009, w / 2 + (x - w / 2) * 0.7, 0.7, w / 2 + (x - w / 2) * 1.4, 1.02);
        }
        pen.line(new Color(0x84878F), 0.009, -0.1, 0.84, w + 0.1, 0.84);
    }

    static void stadium(Pen pen, Stage stage) {
        Sky.draw(pen, stage, 0.4);
        var random = stage.random();
        double w = stage.width();
        pen.rect(new Color(0x7C8494), -0.1, 0.22, w + 0.2, 0.36);
        for (int row = 0; row < 4; row++) {
            for (double x = 0.02 + 0.03 * (row % 2); x < w; x += 0.075) {
                int tint = 150 + random.nextInt(100);
                pen.veil(new Color(tint, tint - random.nextInt(60), tint - random.nextInt(60)),
                        new Ellipse2D.Double(x, 0.25 + row * 0.075, 0.045, 0.05));
            }
        }
        pen.rect(Look.WHITE, -0.1, 0.54, w + 0.2, 0.05);
        for (int stripe = 0; stripe < 6; stripe++) {
            pen.rect(stripe % 2 == 0 ? new Color(0x3FA34D) : new Color(0x56B85E), w * stripe / 6 - 0.01, 0.59, w / 6
                    + 0.02, 0.5);
        }
        pen.line(Look.WHITE, 0.016, -0.1, 0.66, w + 0.1, 0.66);
        pen.line(Look.WHITE, 0.016, w / 2, 0.66, w / 2, 1.1);
        pen.stroke(Look.WHITE, 0.016, new Ellipse2D.Double(w / 2 - 0.3, 0.74, 0.6, 0.24));
        pen.line(Look.WHITE, 0.022, 0.04, 0.74, 0.04, 0.46, 0.28, 0.46, 0.28, 0.74);
        pen.line(Look.WHITE, 0.022, w - 0.04, 0.74, w - 0.04, 0.46, w - 0.28, 0.46, w - 0.28, 0.74);
    }

    static void kitchen(Pen pen, Stage stage) {
        double w = stage.width();
        pen.rect(new Color(0xF4E9D2), -0.1, -0.1, w + 0.2, 0.9);
        for (double y = 0.1; y < 0.55; y += 0.11) {
            pen.line(new Color(0xDCCBA8), 0.008, -0.1, y, w + 0.1, y);
        }
        for (double x = 0.02; x < w; x += 0.16) {
            pen.line(new Color(0xDCCBA8), 0.008, x, 0, x, 0.54);
        }
        boolean windowLeft = stage.random().nextBoolean();
        Sky.window(pen, stage, windowLeft ? w * 0.08 : w * 0.66, 0.07, 0.4, 0.3);
        double shelf = windowLeft ? w * 0.55 : w * 0.1;
        pen.round(new Color(0x7FB5A6), shelf, 0, 0.26, 0.26, 0.02);
        pen.round(new Color(0x7FB5A6), shelf + 0.28, 0, 0.26, 0.26, 0.02);
        pen.disc(Look.METAL, shelf + 0.22, 0.18, 0.013);
        pen.disc(Look.METAL, shelf + 0.32, 0.18, 0.013);
        pen.rect(new Color(0xB9805A), -0.1, 0.5, w + 0.2, 0.05);
        for (int door = 0; door < 6; door++) {
            pen.rect(new Color(0x7FB5A6), w * door / 6 + 0.01, 0.55, w / 6 - 0.02, 0.17);
        }
        pen.rect(new Color(0xE7E2D6), -0.1, 0.72, w + 0.2, 0.4);
        for (int row = 0; row < 3; row++) {
            for (int column = row % 2; column < 12; column += 2) {
                pen.rect(new Color(0xB8C4C0), w * column / 12, 0.73 + row * 0.1, w / 12, 0.1);
            }
        }
    }

    static void bedroom(Pen pen, Stage stage) {
        double w = stage.width();
        pen.rect(new Color(0xCFC4E6), -0.1, -0.1, w + 0.2, 0.9);
        for (double x = 0.05; x < w; x += 0.14) {
            pen.rect(new Color(0xBFB2DC), x, -0.1, 0.05, 0.8);
        }
        boolean bedLeft = stage.random().nextBoolean();
        Sky.window(pen, stage, bedLeft ? w * 0.58 : w * 0.16, 0.08, 0.42, 0.34);
        pen.rect(new Color(0xB48A60), -0.1, 0.68, w + 0.2, 0.42);
        for (int board = 0; board < 3; board++) {
            pen.line(new Color(0x9A744E), 0.008, -0.1, 0.76 + board * 0.09, w + 0.1, 0.76 + board * 0.09);
        }
        double x = bedLeft ? 0.02 : w - 0.66;
        double head = bedLeft ? x : x + 0.58;
        pen.round(new Color(0x8A5E3C), head, 0.34, 0.06, 0.38, 0.03);
        pen.round(new Color(0xF0EEF6), x + 0.02, 0.52, 0.6, 0.12, 0.05);
        pen.round(new Color(0x8FA6D8), bedLeft ? x + 0.2 : x + 0.02, 0.5, 0.42, 0.16, 0.06);
        pen.round(Look.WHITE, bedLeft ? x + 0.06 : x + 0.44, 0.46, 0.15, 0.08, 0.06);
        pen.rect(new Color(0x8A5E3C), x + 0.02, 0.64, 0.6, 0.06);
        pen.oval(new Color(0xE2C6B0), w * 0.5, 0.9, w * 0.3, 0.08);
    }
}
