package org.frameseek.ui.dialog;

import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.layout.Region;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.frameseek.i18n.Texts;

/// A small window over the main one, with content and a close button. Its texts follow the language, which may change
/// while it is open.
public final class Sheet {
    private Sheet() {
    }

    /// @param actions stand in the row of the close button, where the system has buttons that confirm, unless they say
    ///     another place
    public static void show(Window owner, Texts texts, String titleKey, Node content, Node... actions) {
        var close = new ButtonType(texts.get("dialog.close"), ButtonData.CANCEL_CLOSE);
        var alert = new Alert(Alert.AlertType.NONE, null, close);
        alert.initOwner(owner);
        alert.initModality(Modality.WINDOW_MODAL);
        alert.titleProperty().bind(texts.bind(titleKey));
        alert.setResizable(true);
        alert.getDialogPane().getStyleClass().add("sheet");
        alert.getDialogPane().setContent(content);
        // GTK first makes the window as small as it may be, then resizes it, and sometimes skips the second step.
        alert.getDialogPane().setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        var button = (Button) alert.getDialogPane().lookupButton(close);
        button.textProperty().bind(texts.bind("dialog.close"));
        var row = (ButtonBar) alert.getDialogPane().lookup(".button-bar");
        for (var action : actions) {
            if (ButtonBar.getButtonData(action) == null) {
                ButtonBar.setButtonData(action, ButtonData.OK_DONE);
            }
            row.getButtons().add(action);
        }
        alert.show();
    }
}
