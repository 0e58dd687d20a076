package org.frameseek.ui.dialog;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons of dialogs, in the style of the window's icons.
final class AlertIcons {
    private AlertIcons() {
    }

    static FontIcon question() {
        return icon(Feather.HELP_CIRCLE, "question");
    }

    static FontIcon problem() {
        return icon(Feather.ALERT_TRIANGLE, "problem");
    }

    private static FontIcon icon(Feather sign, String style) {
        var icon = new FontIcon(sign);
        icon.getStyleClass().addAll("alert-icon", style);
        return icon;
    }
}
