package org.frameseek.ui.search;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.frameseek.i18n.Texts;
import org.frameseek.recheck.StillOrigin.Origin;
import org.frameseek.search.Moment;
import org.frameseek.ui.control.Shown;
import org.frameseek.ui.session.CopiedFrom;

/// Says which frame of which film the picture that is asked for is a copy of, and leads there.
final class CopyLine extends HBox {
    CopyLine(CopiedFrom copies, LibraryListView.Actions actions, Texts texts) {
        var copy = copies.copyProperty();
        var words = new Label();
        words.setId("copy");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.textProperty().bind(texts.localeProperty().flatMap(_ -> copy.map(found ->
                texts.get("everywhere.copy", found.video().getFileName(), found.timecode()))).orElse(""));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        var go = new Button();
        go.setId("go-to-copy");
        go.textProperty().bind(texts.bind("everywhere.copy.go"));
        go.getStyleClass().add(Styles.SMALL);
        go.setMinWidth(Region.USE_PREF_SIZE);
        go.setOnAction(_ -> actions.play(copy.get().video(), moment(copy.get())));
        setSpacing(8);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll(Styles.TEXT_SMALL, "remark", "found");
        getChildren().addAll(words, go);
        Shown.when(this, copy.map(_ -> true).orElse(false));
    }

    private static Moment moment(Origin found) {
        return new Moment(1, found.frame(), found.frame(), found.frame(), 1, 0, 1);
    }
}
