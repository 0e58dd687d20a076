package org.frameseek.ui.check;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.frameseek.i18n.Texts;
import org.frameseek.media.FrameTable;
import org.jspecify.annotations.Nullable;

/// A finding: where, what, and for how long.
final class FindingCell extends ListCell<Finding> {
    private final ObservableValue<@Nullable FrameTable> frames;
    private final Texts texts;
    private final Region swatch = new Region();
    private final Label where = new Label();
    private final Label what = new Label();
    private final HBox row = new HBox(8, swatch, where, what);

    FindingCell(ObservableValue<@Nullable FrameTable> frames, Texts texts) {
        this.frames = frames;
        this.texts = texts;
        row.setAlignment(Pos.CENTER_LEFT);
        where.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(what, Priority.ALWAYS);
        // As wide as the list, however long the words are.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Finding finding, boolean empty) {
        super.updateItem(finding, empty);
        var table = frames.getValue();
        if (empty || finding == null || table == null || finding.frames().last() >= table.frames()) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        swatch.getStyleClass().setAll("finding", finding.kind().style());
        where.setText(table.timecode(finding.frames().first()));
        what.setText(FindingWords.of(finding, table, texts));
        setGraphic(row);
        setAccessibleText(where.getText() + ", " + what.getText());
    }
}
