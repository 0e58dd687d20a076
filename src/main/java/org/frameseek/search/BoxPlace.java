package org.frameseek.search;

import java.util.Locale;

/// Where in the picture a part lies, in a word or two.
public enum BoxPlace {
    UPPER_LEFT, TOP, UPPER_RIGHT, LEFT, MIDDLE, RIGHT, LOWER_LEFT, BOTTOM, LOWER_RIGHT;

    private static final double FIRST = 0.4;
    private static final double LAST = 0.6;

    public static BoxPlace of(Box part) {
        return values()[third(part.y() + part.height() / 2) * 3 + third(part.x() + part.width() / 2)];
    }

    private static int third(double centre) {
        return centre < FIRST ? 0 : centre > LAST ? 2 : 1;
    }

    /// In English, as the command line says it.
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
