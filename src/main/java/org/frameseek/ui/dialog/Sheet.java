package org.frameseek.ui.dialog;

import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.layout.Region;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.frameseek.i18n.Texts;

/// A small window over the main one, with something to read or to set and a button to close it. Its words follow the
/// language, which may be changed in it.
public final class Sheet {
    private Sheet() {
    }

    public static void show(Window owner, Texts texts, String titleKey, Node content) {
        var close = new ButtonType(texts.get("dialog.close"), ButtonData.CANCEL_CLOSE);
        var alert = new Alert(Alert.AlertType.NONE, null, close);
        alert.initOwner(owner);
        alert.initModality(Modality.WINDOW_MODAL);
        alert.titleProperty().bind(texts.bind(titleKey));
        alert.setResizable(true);
        alert.getDialogPane().getStyleClass().add("sheet");
        alert.getDialogPane().setContent(content);
        // With GTK, the window is made as small as it may be before it gets its size, and sometimes stays so.
        alert.getDialogPane().setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        var button = (Button) alert.getDialogPane().lookupButton(close);
        button.textProperty().bind(texts.bind("dialog.close"));
        alert.show();
    }
}
