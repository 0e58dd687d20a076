package org.frameseek.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.frameseek.ui.FxExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class FiguresTest {
    private static double width(String text, Font font) {
        var shown = new Text(text);
        shown.setFont(font);
        return shown.getLayoutBounds().getWidth();
    }

    @Test
    void numbersKeepTheirWidthInAFontWhoseDigitsDiffer() {
        var uneven = Font.getFamilies().stream().map(family -> Font.font(family, 14))
                .filter(font -> Math.abs(width("111", font) - width("000", font)) > 1).findFirst();
        assumeTrue(uneven.isPresent(), "no such font on this system");
        var family = Figures.instead(uneven.get()).orElseThrow();
        var label = new Label();
        label.getStyleClass().add("figures");
        var scene = new Scene(new Group(label));
        scene.getStylesheets().add(Figures.sheet(family));
        label.applyCss();
        assertEquals(family, label.getFont().getFamily());
        assertEquals(width("000", label.getFont()), width("111", label.getFont()), 0.01);
    }

    @Test
    void fontWithEqualDigitsIsKept() {
        var even = Font.getFamilies().stream().map(family -> Font.font(family, 14))
                .filter(font -> width("1111", font) == width("0000", font)
                        && width("7777", font) == width("0000", font)).findFirst().orElseThrow();
        assertTrue(Figures.instead(even).isEmpty(), even.getFamily());
    }
}
