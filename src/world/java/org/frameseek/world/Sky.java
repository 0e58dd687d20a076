package org.frameseek.world;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;

/// The sky with sun, moon, stars and clouds, and the weather in front of the actors.
final class Sky {
    private static final Color GREY = new Color(0x9AA6B4);
    private static final Color DARK = new Color(0x3C4258);

    private Sky() {
    }

    /// Fills the sky down to the horizon.
    static void draw(Pen pen, Stage stage, double horizon) {
        var top = weathered(stage, stage.daytime().skyTop());
        var low = weathered(stage, stage.daytime().skyLow());
        pen.unlit(() -> {
            pen.gradient(top, low, 0, horizon + 0.1, stage.width());
            lights(pen, stage, horizon);
        });
        boolean cloudy = stage.weather() != Weather.CLEAR;
        var random = stage.random();
        int clouds = cloudy ? 5 : 1 + random.nextInt(3);
        for (int cloud = 0; cloud < clouds; cloud++) {
            double x = stage.width() * random.nextDouble() + stage.time() * 0.02;
            cloud(pen, x, 0.06 + random.nextDouble() * (cloudy ? 0.12 : 0.22), cloudy ? 0.13 : 0.07,
                    cloudColour(stage));
        }
        if (stage.weather() == Weather.STORM) {
            lightning(pen, stage.width() * (0.15 + random.nextDouble() * 0.7), horizon);
        }
    }

    private static Color weathered(Stage stage, Color colour) {
        return switch (stage.weather()) {
            case CLEAR -> colour;
            case RAIN, SNOW -> Colour.mix(colour, GREY, 0.45);
            case FOG -> Colour.mix(colour, GREY, 0.6);
            case STORM -> Colour.mix(colour, DARK, 0.65);
        };
    }

    private static Color cloudColour(Stage stage) {
        return switch (stage.weather()) {
            case CLEAR, SNOW -> Look.WHITE;
            case FOG -> new Color(0xDADFE4);
            case RAIN -> new Color(0xA7B2C0);
            case STORM -> new Color(0x565C72);
        };
    }

    private static void lights(Pen pen, Stage stage, double horizon) {
        var random = new SplittableRandom(stage.seed() + 1);
        double x = stage.width() * (0.12 + 0.76 * random.nextDouble());
        switch (stage.daytime()) {
            case DAY -> {
                if (stage.weather() == Weather.CLEAR) {
                    pen.disc(new Color(0xFFEFA0), x, 0.14, 0.105);
                    pen.disc(new Color(0xFFD83A), x, 0.14, 0.08);
                }
            }
            case SUNSET -> {
                pen.disc(new Color(0xFFC46A), x, horizon - 0.02, 0.19);
                pen.disc(new Color(0xFF7A3C), x, horizon - 0.02, 0.145);
            }
            case NIGHT -> {
                stars(pen, stage, 30, horizon);
                pen.blob(new Color(0xFFF6CF), x, 0.07, x - 0.07, 0.11, x - 0.08, 0.19, x - 0.02, 0.25, x + 0.07, 0.23,
                        x, 0.2,
                        x - 0.025, 0.14);
            }
        }
    }

    static void stars(Pen pen, Stage stage, int count, double depth) {
        var random = new SplittableRandom(stage.seed() + 2);
        for (int star = 0; star < count; star++) {
            double x = random.nextDouble() * stage.width();
            double y = random.nextDouble() * depth;
            double radius = 0.003 + 0.006 * random.nextDouble();
            pen.veil(new Color(255, 250, 220, 220),
                    new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
        }
    }

    private static void cloud(Pen pen, double x, double y, double size, Color colour) {
        pen.oval(colour, x - size * 0.9, y + size * 0.15, size * 0.8, size * 0.5);
        pen.oval(colour, x + size * 0.9, y + size * 0.15, size * 0.8, size * 0.5);
        pen.oval(colour, x, y, size, size * 0.75);
    }

    private static void lightning(Pen pen, double x, double horizon) {
        pen.unlit(() -> pen.poly(new Color(0xFFF27A), x, 0.12, x + 0.09, 0.12, x + 0.04, horizon * 0.5, x + 0.1,
                horizon * 0.5,
                x - 0.06, horizon + 0.04, x - 0.005, horizon * 0.6, x - 0.06, horizon * 0.6));
    }

    /// A window in a wall, with the sky behind.
    static void window(Pen pen, Stage stage, double x, double y, double width, double height) {
        pen.rect(Look.WHITE, x - 0.02, y - 0.02, width + 0.04, height + 0.04);
        pen.unlit(() -> {
            pen.rect(Colour.mix(stage.daytime().skyTop(), stage.daytime().skyLow(), 0.45), x, y, width, height);
            switch (stage.daytime()) {
                case DAY -> pen.disc(new Color(0xFFD83A), x + width * 0.75, y + height * 0.3, 0.045);
                case SUNSET -> pen.disc(new Color(0xFF7A3C), x + width * 0.7, y + height * 0.75, 0.07);
                case NIGHT -> pen.disc(new Color(0xFFF6CF), x + width * 0.72, y + height * 0.3, 0.05);
            }
        });
        pen.line(Look.WHITE, 0.018, x + width / 2, y, x + width / 2, y + height);
        pen.line(Look.WHITE, 0.018, x, y + height / 2, x + width, y + height / 2);
    }

    /// Rain, snow or fog in front of everything.
    static void weather(Pen pen, Stage stage) {
        var random = new SplittableRandom(stage.seed() + 3);
        double w = stage.width();
        switch (stage.weather()) {
            case CLEAR -> { }
            case RAIN, STORM -> {
                int drops = stage.weather() == Weather.STORM ? 70 : 55;
                for (int drop = 0; drop < drops; drop++) {
                    double fall = (random.nextDouble() + stage.time() * 1.6) % 1;
                    double x = random.nextDouble() * (w + 0.3);
                    pen.veilLine(new Color(205, 228, 250, 200), 0.009, x - fall * 0.25, fall * 1.1 - 0.06,
                            x - fall * 0.25 - 0.018, fall * 1.1 + 0.02);
                }
            }
            case SNOW -> {
                for (int flake = 0; flake < 60; flake++) {
                    double fall = (random.nextDouble() + stage.time() * 0.18) % 1;
                    double x = random.nextDouble() * w + 0.03 * Math.sin(stage.time() * 2 + flake);
                    double radius = 0.009 + 0.009 * random.nextDouble();
                    pen.veil(new Color(255, 255, 255, 235),
                            new Ellipse2D.Double(x - radius, fall * 1.1 - 0.05, 2 * radius, 2 * radius));
                }
            }
            case FOG -> {
                pen.veil(new Color(226, 231, 236, 105), new Rectangle2D.Double(-0.1, -0.1, w + 0.2, 1.2));
                for (int bank = 0; bank < 4; bank++) {
                    double x = random.nextDouble() * w + 0.1 * Math.sin(stage.time() * 0.5 + bank);
                    pen.veil(new Color(236, 240, 244, 110),
                            new Ellipse2D.Double(x - 0.7, 0.3 + bank * 0.17, 1.4, 0.13));
                }
            }
        }
    }
}
