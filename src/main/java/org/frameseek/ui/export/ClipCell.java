package org.frameseek.ui.export;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.frameseek.export.excerpt.ExcerptMethod;
import org.frameseek.i18n.Texts;
import org.frameseek.ui.control.FileDrag;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A clip: its place in the video, its length, and how far it is.
final class ClipCell extends ListCell<ClipRow> {
    private static final double BAR_WIDTH = 96;

    private final ClipsViewModel clips;
    private final Texts texts;
    private final Label place = new Label();
    private final Label detail = new Label();
    private final Label state = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final HBox line;

    ClipCell(ClipsViewModel clips, Texts texts) {
        this.clips = clips;
        this.texts = texts;
        place.getStyleClass().add("match-time");
        detail.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        state.getStyleClass().add(Styles.TEXT_SMALL);
        state.setMinWidth(Region.USE_PREF_SIZE);
        bar.setPrefWidth(BAR_WIDTH);
        bar.setMinWidth(BAR_WIDTH);
        var words = new VBox(place, detail);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        line = new HBox(12, words, state, bar);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinWidth(0);
        setPrefWidth(0);
        FileDrag.install(this, () -> Optional.ofNullable(getItem()).map(ClipRow::file), () -> null);
        detail.textProperty().bind(Bindings.createStringBinding(
                () -> getItem() == null ? "" : detail(getItem()), itemProperty(), clips.methodProperty()));
    }

    @Override
    protected void updateItem(ClipRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var excerpt = row.excerpt();
        var frames = excerpt.video().frames();
        place.setText(texts.get("bookmark.range", frames.timecode(excerpt.first()), frames.timecode(excerpt.last())));
        bar.setProgress(row.progress());
        bar.setVisible(row.state() == ClipRow.State.RUNNING);
        bar.setManaged(bar.isVisible());
        state.setText(switch (row.state()) {
            case WAITING, RUNNING -> "";
            case SAVED -> texts.get("export.clips.saved");
            case MISSING -> texts.get("export.clips.not-saved");
        });
        state.setGraphic(switch (row.state()) {
            case WAITING, RUNNING -> null;
            case SAVED -> new FontIcon(Feather.CHECK);
            case MISSING -> new FontIcon(Feather.X);
        });
        setGraphic(line);
        setAccessibleText(place.getText() + ", " + detail.getText() + ", " + state.getText());
    }

    private String detail(ClipRow row) {
        var excerpt = row.excerpt();
        var length = texts.get("export.clips.length", excerpt.seconds(), excerpt.frames());
        int early = excerpt.early();
        if (clips.methodProperty().get() != ExcerptMethod.COPY || early == 0) {
            return length;
        }
        var frames = excerpt.video().frames();
        return length + " · " + texts.get("export.clips.early",
                frames.seconds(excerpt.first()) - frames.seconds(excerpt.first() - early), early);
    }
}
