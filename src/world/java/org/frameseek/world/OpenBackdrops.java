package org.frameseek.world;

import java.awt.Color;

/// Landscapes, the sea and space.
final class OpenBackdrops {
    private OpenBackdrops() {
    }

    static void beach(Pen pen, Stage stage) {
        Sky.draw(pen, stage, 0.5);
        double wave = 0.012 * Math.sin(stage.time() * 1.6);
        pen.rect(new Color(0x2E9CC8), -0.1, 0.46, stage.width() + 0.2, 0.24);
        for (int row = 0; row < 2; row++) {
            for (double x = 0.1 + row * 0.2; x < stage.width(); x += 0.45) {
                pen.line(new Color(0x8FD3EA), 0.008, x, 0.51 + row * 0.05, x + 0.14, 0.51 + row * 0.05);
            }
        }
        double w = stage.width();
        pen.blob(Look.WHITE, -0.2, 0.63 + wave, w * 0.3, 0.6 - wave, w * 0.7, 0.65 + wave, w + 0.2, 0.6, w + 0.2, 0.9,
                -0.2,
                0.9);
        pen.blob(new Color(0xF3DCA2), -0.2, 0.66 + wave, w * 0.3, 0.63 - wave, w * 0.7, 0.68 + wave, w + 0.2, 0.63, w
                + 0.3,
                1.2, -0.3, 1.2);
        var random = stage.random();
        for (int pebble = 0; pebble < 8; pebble++) {
            pen.oval(new Color(0xD9B97A), random.nextDouble() * w, 0.76 + random.nextDouble() * 0.22, 0.014, 0.008);
        }
    }

    static void forest(Pen pen, Stage stage) {
        Sky.draw(pen, stage, 0.6);
        var random = stage.random();
        pen.rect(new Color(0x2C6E3E), -0.1, 0.58, stage.width() + 0.2, 0.5);
        for (int row = 0; row < 2; row++) {
            double step = row == 0 ? 0.14 : 0.24;
            for (double x = -0.05 + row * 0.1; x < stage.width() + 0.1; x += step) {
                conifer(pen, x + random.nextDouble(-0.03, 0.03), 0.64 + row * 0.06,
                        0.42 + row * 0.14 + random.nextDouble(0.14), row == 0 ? new Color(0x1F5C3C)
                        : new Color(0x2B7A45));
            }
        }
        pen.rect(new Color(0x4C8B42), -0.1, 0.7, stage.width() + 0.2, 0.4);
    }

    private static void conifer(Pen pen, double x, double foot, double height, Color colour) {
        pen.rect(new Color(0x5E4228), x - 0.016, foot - 0.08, 0.032, 0.16);
        for (int tier = 0; tier < 3; tier++) {
            double base = foot - tier * height * 0.26;
            double half = 0.115 - tier * 0.026;
            pen.poly(colour, x - half, base, x + half, base, x, base - height * 0.46);
        }
    }

    static void desert(Pen pen, Stage stage) {
        Sky.draw(pen, stage, 0.6);
        var random = stage.random();
        double w = stage.width();
        for (int pyramid = 0; pyramid < 2; pyramid++) {
            double x = w * (0.2 + 0.5 * pyramid + random.nextDouble() * 0.2);
            double half = 0.16 + random.nextDouble() * 0.1;
            pen.poly(new Color(0xD9A552), x - half, 0.62, x, 0.62 - half * 1.1, x + half, 0.62);
            pen.poly(new Color(0xB98337), x, 0.62 - half * 1.1, x + half, 0.62, x + half * 0.25, 0.62);
        }
        double shift = random.nextDouble();
        pen.blob(new Color(0xE8B55E), -0.4, 0.66, w * 0.15, 0.55, w * (0.4 + shift * 0.1), 0.64, w * 0.75, 0.56, w
                + 0.4, 0.66,
                w + 0.4, 1.2, -0.4, 1.2);
        pen.blob(new Color(0xF0C674), -0.4, 0.76, w * 0.3, 0.74, w * (0.55 + shift * 0.1), 0.68, w + 0.4, 0.8, w + 0.4,
                1.3,
                -0.4, 1.3);
    }

    static void mountains(Pen pen, Stage stage) {
        Sky.draw(pen, stage, 0.7);
        var random = stage.random();
        double w = stage.width();
        for (int peak = 0; peak < 4; peak++) {
            double x = w * (peak + 0.5) / 4 + random.nextDouble(-0.1, 0.1);
            double top = 0.12 + random.nextDouble() * 0.22;
            double half = 0.3 + random.nextDouble() * 0.12;
            pen.poly(new Color(0x7788A6), x - half, 0.68, x, top, x + half, 0.68);
            double cap = (0.68 - top) * 0.4;
            double edge = half * 0.4;
            pen.poly(Look.WHITE, x, top, x + edge, top + cap, x + edge * 0.4, top + cap * 0.75, x, top + cap * 1.1,
                    x - edge * 0.4, top + cap * 0.75, x - edge, top + cap);
        }
        pen.blob(new Color(0xEDF4FA), -0.3, 0.66, w * 0.35, 0.62, w * 0.7, 0.68, w + 0.3, 0.63, w + 0.3, 1.2, -0.3,
                1.2);
        pen.blob(new Color(0xDCE8F2), -0.3, 0.84, w * 0.4, 0.8, w + 0.3, 0.86, w + 0.3, 1.2, -0.3, 1.2);
    }

    static void river(Pen pen, Stage stage) {
        Sky.draw(pen, stage, 0.55);
        double w = stage.width();
        pen.blob(new Color(0x7DBB62), -0.3, 0.58, w * 0.25, 0.42, w * 0.55, 0.54, w * 0.8, 0.44, w + 0.3, 0.56, w
                + 0.3, 1.2, -0.3,
                1.2);
        double bend = stage.random().nextDouble(-0.1, 0.1);
        double flow = 0.01 * Math.sin(stage.time() * 2);
        pen.blob(new Color(0x3E9FD8), w * (0.5 + bend), 0.5, w * (0.62 + bend), 0.6, w * 0.5, 0.7, w * 0.8, 0.86, w
                * 0.95,
                1.1, w * 0.05, 1.1, w * 0.3, 0.86, w * 0.3, 0.7, w * (0.5 + bend), 0.6);
        for (int ripple = 0; ripple < 5; ripple++) {
            double x = w * (0.36 + 0.07 * (ripple % 3)) + flow;
            double y = 0.72 + ripple * 0.055;
            pen.curve(new Color(0xA6DCF4), 0.01, x, y, x + 0.05, y - 0.012, x + 0.1, y, x + 0.15, y - 0.012);
        }
        double bridge = w * (0.5 + bend);
        pen.curve(Look.WOOD, 0.035, bridge - 0.26, 0.6, bridge, 0.53, bridge + 0.26, 0.6);
        pen.curve(new Color(0x7A5230), 0.016, bridge - 0.26, 0.54, bridge, 0.47, bridge + 0.26, 0.54);
    }

    static void farm(Pen pen, Stage stage) {
        Sky.draw(pen, stage, 0.55);
        double w = stage.width();
        pen.blob(new Color(0x9CC65A), -0.3, 0.56, w * 0.5, 0.5, w + 0.3, 0.57, w + 0.3, 1.2, -0.3, 1.2);
        double x = w * (stage.random().nextBoolean() ? 0.12 : 0.66);
        pen.rect(new Color(0x9A4C38), x, 0.38, 0.34, 0.2);
        pen.poly(new Color(0x6B4A3C), x - 0.03, 0.39, x + 0.06, 0.26, x + 0.28, 0.26, x + 0.37, 0.39);
        pen.rect(Look.WHITE, x + 0.11, 0.45, 0.12, 0.13);
        pen.line(new Color(0x9A4C38), 0.012, x + 0.11, 0.45, x + 0.23, 0.58);
        pen.line(new Color(0x9A4C38), 0.012, x + 0.23, 0.45, x + 0.11, 0.58);
        pen.rect(Look.METAL, x + 0.4, 0.28, 0.09, 0.3);
        for (int row = -6; row <= 6; row++) {
            double top = w * 0.5 + row * 0.13;
            pen.line(new Color(0x6FA03E), 0.018, top, 0.66, w * 0.5 + row * 0.36, 1.05);
        }
        for (double post = 0.05; post < w; post += 0.18) {
            pen.rect(new Color(0xE9DCC0), post, 0.55, 0.028, 0.13);
        }
        pen.line(new Color(0xE9DCC0), 0.02, -0.1, 0.585, w + 0.1, 0.585);
        pen.line(new Color(0xE9DCC0), 0.02, -0.1, 0.64, w + 0.1, 0.64);
    }

    static void sea(Pen pen, Stage stage) {
        double w = stage.width();
        pen.gradient(new Color(0x2FB4CF), new Color(0x0E5A8C), 0, 1, w);
        for (int ray = 0; ray < 3; ray++) {
            double x = w * (0.15 + ray * 0.3);
            pen.veil(new Color(255, 255, 255, 28), Pen.polyline(
                    new double[] {x, -0.1, x + 0.14, -0.1, x + 0.02, 1, x - 0.3, 1}, true));
        }
        pen.blob(new Color(0xCDBB82), -0.3, 0.92, w * 0.3, 0.87, w * 0.7, 0.93, w + 0.3, 0.88, w + 0.3, 1.3, -0.3, 1.3);
        var random = stage.random();
        for (int weed = 0; weed < 5; weed++) {
            double x = w * (weed + random.nextDouble()) / 5;
            double sway = 0.03 * Math.sin(stage.time() * 1.5 + weed);
            double top = 0.6 + random.nextDouble() * 0.15;
            pen.curve(new Color(0x2E9A6A), 0.028, x, 0.94, x + 0.03, 0.86, x - 0.03 + sway, (0.86 + top) / 2, x + sway,
                    top);
        }
        for (int bubble = 0; bubble < 9; bubble++) {
            double y = Math.floorMod((long) (1000 * (random.nextDouble() - stage.time() * 0.12)), 1000) / 1000.0;
            pen.ring(new Color(0xBDEBF7), 0.007, random.nextDouble() * w, y, 0.012 + random.nextDouble() * 0.014);
        }
    }

    static void space(Pen pen, Stage stage) {
        double w = stage.width();
        pen.gradient(new Color(0x0B0820), new Color(0x35195E), 0, 1, w);
        Sky.stars(pen, stage, 60, 1);
        var random = stage.random();
        double x = w * (0.12 + random.nextDouble() * 0.2);
        double y = 0.16 + random.nextDouble() * 0.12;
        pen.disc(new Color(0xC9A0DC), x, y, 0.09);
        pen.curve(new Color(0xEFD9A8), 0.018, x - 0.16, y + 0.05, x, y + 0.035, x + 0.16, y - 0.05);
        pen.disc(new Color(0x8FB8C8), w * (0.75 + random.nextDouble() * 0.15), 0.24, 0.06);
        pen.oval(new Color(0xA9A9B8), w * 0.5, 1.12, w * 0.62, 0.3);
        for (int crater = 0; crater < 4; crater++) {
            pen.oval(new Color(0x8C8C9E), w * (0.2 + crater * 0.2), 0.91 + 0.03 * (crater % 2), 0.06, 0.018);
        }
    }
}
