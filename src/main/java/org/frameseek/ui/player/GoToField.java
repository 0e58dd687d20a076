package org.frameseek.ui.player;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.frameseek.i18n.Texts;
import org.frameseek.ui.control.Shown;
import org.frameseek.ui.control.Tips;

/// Shows the timecode of the frame on screen. After a click, the user can type another place to go to.
final class GoToField extends StackPane {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final PlayerViewModel player;
    private final Label timecode;
    private final TextField field = new TextField();

    GoToField(PlayerViewModel player, Label timecode, Texts texts) {
        this.player = player;
        this.timecode = timecode;
        field.setId("go-to");
        field.getStyleClass().add("go-to");
        field.setPrefColumnCount(11);
        field.setVisible(false);
        field.managedProperty().bind(field.visibleProperty());
        Tips.set(field, texts.bind("player.go-to.formats"), texts.bind("player.go-to"));
        Tips.set(timecode, texts.bind("player.go-to"), timecode.textProperty());
        Shown.when(timecode, field.visibleProperty().not());
        timecode.setOnMouseClicked(_ -> edit());
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                go();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                leave();
                event.consume();
            }
        });
        field.textProperty().subscribe(() -> field.pseudoClassStateChanged(WRONG, false));
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                field.setVisible(false);
            }
        });
        getChildren().addAll(timecode, field);
    }

    /// Does nothing if there is no video.
    void edit() {
        if (player.getVideo() != null) {
            field.setText(timecode.getText());
            field.setVisible(true);
            field.requestFocus();
            field.selectAll();
        }
    }

    private void go() {
        var frame = FramePlace.parse(field.getText(), player.getVideo().frames());
        if (frame.isPresent()) {
            leave();
            player.stand(frame.getAsInt());
        } else {
            field.pseudoClassStateChanged(WRONG, true);
        }
    }

    private void leave() {
        field.setVisible(false);
        getParent().requestFocus();
    }
}
