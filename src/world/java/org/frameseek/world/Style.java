package org.frameseek.world;

import java.awt.Color;
import java.util.List;

/// The style of a scene's drawing; [Pen] implements it.
enum Style {
    FLAT(null, List.of("flat drawing", "cartoon")),
    OUTLINED(null, List.of("comic drawing", "comic")),
    SKETCH(new Color(0xFBF8F0), List.of("sketch", "pencil sketch", "pencil drawing")),
    PIXEL(null, List.of("pixel picture", "pixel art picture", "mosaic")),
    PAPER(null, List.of("paper cutout", "paper collage")),
    CHALK(new Color(0x2C3F3A), List.of("chalk drawing", "chalkboard drawing"));

    private final Color ground;
    private final List<String> nouns;

    Style(Color ground, List<String> nouns) {
        this.ground = ground;
        this.nouns = nouns;
    }

    List<String> nouns() {
        return nouns;
    }

    /// A colour as this style's material shows it: pencil and chalk let the ground show through.
    Color tone(Color colour) {
        return switch (this) {
            case SKETCH -> Colour.mix(colour, ground, 0.28);
            case CHALK -> Colour.mix(colour, ground, 0.42);
            default -> colour;
        };
    }

    /// The line around a filled shape, or null where the style has none.
    Color edge(Color fill) {
        return switch (this) {
            case FLAT -> Colour.mix(fill, Pen.INK, 0.3);
            case OUTLINED -> Pen.INK;
            case SKETCH -> Colour.mix(fill, Pen.INK, 0.55);
            case CHALK -> Colour.mix(fill, Color.WHITE, 0.55);
            case PIXEL, PAPER -> null;
        };
    }
}
