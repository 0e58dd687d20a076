package org.frameseek.export;

import java.awt.Font;

/// Whether texts can be drawn.
public final class Fonts {
    /// A server may have no fonts, and Java then fails on the first letter: pictures there have no text.
    public static final boolean EXIST = exist();

    private Fonts() {
    }

    private static boolean exist() {
        try {
            return new Font(Font.SANS_SERIF, Font.PLAIN, 12).canDisplay('a');
        } catch (RuntimeException | LinkageError e) {
            return false;
        }
    }
}
