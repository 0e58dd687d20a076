package org.frameseek.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import org.frameseek.settings.Appearance;

/// Applies the chosen theme, or the system's, and follows when either changes.
public final class Theme {
    private static final String SHEET = Theme.class.getResource("app.css").toExternalForm();

    private static final String LARGER_SHEET = Theme.class.getResource("larger.css").toExternalForm();

    private final ObservableValue<Appearance> choice;
    private final ObservableValue<Boolean> largerText;

    public Theme(ObservableValue<Appearance> choice, ObservableValue<Boolean> largerText) {
        this.choice = choice;
        this.largerText = largerText;
        choice.subscribe(_ -> wear());
        Platform.getPreferences().colorSchemeProperty().addListener((_, _, _) -> wear());
    }

    public void dress(Scene scene) {
        scene.getStylesheets().add(SHEET);
        Figures.instead(Font.getDefault()).map(Figures::sheet).ifPresent(scene.getStylesheets()::add);
        largerText.subscribe(larger -> {
            scene.getStylesheets().remove(LARGER_SHEET);
            if (larger) {
                scene.getStylesheets().add(LARGER_SHEET);
            }
        });
    }

    private void wear() {
        boolean wantsDark = switch (choice.getValue()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
        Application.setUserAgentStylesheet(
                wantsDark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    }
}
