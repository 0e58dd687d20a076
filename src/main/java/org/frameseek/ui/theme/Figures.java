package org.frameseek.ui.theme;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Digits of one width, so that the text beside a changing number stays in place. JavaFX cannot switch them on in a
/// font. Where the digits of the system's font differ, as on macOS, labels of the class `figures` use another font.
final class Figures {
    private static final List<String> FAMILIES = List.of(
            "Helvetica Neue", "Segoe UI", "Noto Sans", "DejaVu Sans", "Liberation Sans", "Arial");
    private static final double ROUNDING = 0.01;

    private Figures() {
    }

    /// The family to use instead; empty when the font is fine, or no other is installed.
    static Optional<String> instead(Font font) {
        return areEqual(font) ? Optional.empty() : FAMILIES.stream()
                .filter(family -> isInstalled(family) && areEqual(Font.font(family, font.getSize())))
                .findFirst();
    }

    private static boolean isInstalled(String family) {
        return Font.font(family).getFamily().equals(family);
    }

    private static boolean areEqual(Font font) {
        double zero = width(font, 0);
        return IntStream.rangeClosed(1, 9).allMatch(digit -> Math.abs(width(font, digit) - zero) < ROUNDING);
    }

    private static double width(Font font, int digit) {
        var text = new Text(String.valueOf(digit));
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }

    /// A style sheet as an address.
    static String sheet(String family) {
        return "data:text/css," + ".figures{-fx-font-family:'%s';}".formatted(family).replace(" ", "%20");
    }
}
