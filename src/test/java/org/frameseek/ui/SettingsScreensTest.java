package org.frameseek.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.frameseek.settings.LanguageChoice;
import org.junit.jupiter.api.Test;

/// The pages of settings, in the window.
class SettingsScreensTest extends PagesWindow {
    @Test
    void settings() throws Exception {
        dialog("settings", () -> window.actions().settings());
    }

    @Test
    void namePatternIsRemarkedOn() throws Exception {
        FxExtension.run(() -> {
            window.settings().namePatternProperty().set("{video} {timecod}: {frame}");
            window.actions().settings();
            var dialog = (Stage) Window.getWindows().getLast();
            FxExtension.layout(dialog.getScene().getRoot());
            var warning = dialog.getScene().getRoot().lookupAll(".label.warning").stream()
                    .filter(Node::isVisible).map(Labeled.class::cast).findFirst().orElseThrow();
            assertTrue(warning.getText().contains("{timecod}"), warning.getText());
            assertEquals(2, warning.getText().lines().count());
            window.settings().namePatternProperty().set("{video} {frame}");
            assertFalse(warning.isVisible());
            window.settings().namePatternProperty().set("{video} {timecode}");
            dialog.close();
        });
    }

    @Test
    void numberThatIsNoneChangesNothing() throws Exception {
        FxExtension.run(() -> {
            window.actions().settings();
            var dialog = (Stage) Window.getWindows().getLast();
            FxExtension.layout(dialog.getScene().getRoot());
            var spinners = dialog.getScene().getRoot().lookupAll(".spinner").stream().toList();
            var quality = (Spinner<?>) spinners.getLast();
            for (var typed : List.of("loud", "")) {
                quality.getEditor().setText(typed);
                quality.commitValue();
                assertEquals(95, window.settings().jpegQualityProperty().get());
            }
            quality.getEditor().setText("900");
            quality.commitValue();
            assertEquals(100, window.settings().jpegQualityProperty().get());
            window.settings().jpegQualityProperty().set(95);
            dialog.close();
        });
    }

    @Test
    void settingsCannotBeMadeSmallerThanTheyAre() throws Exception {
        FxExtension.run(() -> {
            window.actions().settings();
            var dialog = (Stage) Window.getWindows().getLast();
            var content = (Region) dialog.getScene().getRoot();
            assertEquals(content.prefHeight(-1), content.minHeight(-1));
            assertEquals(content.prefWidth(-1), content.minWidth(-1));
            dialog.close();
        });
    }

    @Test
    void settingsFollowTheLanguageChosenInThem() throws Exception {
        FxExtension.run(() -> {
            window.settings().languageProperty().set(LanguageChoice.ENGLISH);
            window.actions().settings();
            var dialog = (Stage) Window.getWindows().getLast();
            var english = words(dialog);
            assertTrue(english.contains("Automatic"), english.toString());
            window.settings().languageProperty().set(LanguageChoice.CHINESE);
            var chinese = words(dialog);
            window.settings().languageProperty().set(LanguageChoice.ENGLISH);
            dialog.close();
            assertEquals(english.size(), chinese.size());
            for (var word : chinese) {
                assertTrue(word.codePoints().anyMatch(Character::isIdeographic), word);
            }
        });
    }
}
