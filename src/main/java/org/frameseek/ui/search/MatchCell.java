package org.frameseek.ui.search;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.frameseek.i18n.Formats;
import org.frameseek.i18n.Texts;
import org.frameseek.search.Moment;
import org.frameseek.ui.task.Tasks;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A line of the ranked list: small picture, rank, time, score.
final class MatchCell extends ListCell<MatchRow> {
    private static final double WIDTH = 96;
    private static final double HEIGHT = 54;

    private final SearchViewModel search;
    private final MatchesViewModel matches;
    private final Texts texts;
    private final MatchListView.FrameSource source;
    private final ImageView picture = new ImageView();
    private final Label rank = new Label();
    private final Label time = new Label();
    private final Label score = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button more = new Button(null, new FontIcon(Feather.CHEVRON_DOWN));
    private final HBox line = new HBox();

    private Tasks.Handle request;

    MatchCell(SearchViewModel search, MatchesViewModel matches, Texts texts, MatchListView.FrameSource source) {
        this.search = search;
        this.matches = matches;
        this.texts = texts;
        this.source = source;
        createView();
    }

    private void createView() {
        picture.setPreserveRatio(true);
        picture.setFitWidth(WIDTH);
        picture.setFitHeight(HEIGHT);
        var frame = new StackPane(picture, rank);
        frame.getStyleClass().add("match-picture");
        frame.setMinSize(WIDTH, HEIGHT);
        frame.setMaxSize(WIDTH, HEIGHT);
        StackPane.setAlignment(rank, Pos.TOP_LEFT);
        rank.getStyleClass().add("rank");
        time.getStyleClass().add("match-time");
        time.setMinWidth(0);
        score.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        score.setMinWidth(Region.USE_PREF_SIZE);
        bar.getStyleClass().add("score-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setMinWidth(0);
        more.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        more.setFocusTraversable(false);
        more.setOnAction(_ -> matches.toggleShot(getItem()));
        more.accessibleTextProperty().bind(texts.bind("match.more"));
        var tip = new Tooltip();
        tip.textProperty().bind(texts.bind("match.more"));
        more.setTooltip(tip);

        HBox.setHgrow(bar, Priority.ALWAYS);
        var scoreLine = new HBox(8, bar, score, more);
        scoreLine.setAlignment(Pos.CENTER_LEFT);
        var words = new VBox(time, scoreLine);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        line.getChildren().addAll(frame, words);
        line.setSpacing(12);
        line.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("match-cell");
        // The list decides the width: nothing scrolls sideways, and the line fills the cell without leaving it.
        setPrefWidth(0);
        line.setMinWidth(0);
        line.prefWidthProperty().bind(Bindings.createDoubleBinding(
                () -> getWidth() - snappedLeftInset() - snappedRightInset(), widthProperty(), insetsProperty()));
    }

    @Override
    protected void updateItem(MatchRow row, boolean empty) {
        super.updateItem(row, empty);
        if (request != null) {
            request.cancel();
            request = null;
        }
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var moment = row.moment();
        // Frames of one shot often lie within one second.
        var when = row.more() ? search.timecode(row.frame()) : range(moment);
        rank.setText(String.valueOf(moment.rank()));
        rank.setVisible(!row.more());
        time.setText(when);
        score.setText(Formats.score(row.score()));
        bar.setProgress(Float.isNaN(row.strength()) ? 0 : row.strength());
        more.setVisible(!row.more());
        more.setManaged(!row.more());
        line.pseudoClassStateChanged(MatchListView.MORE, row.more());
        rank.pseudoClassStateChanged(MatchListView.WEAK, moment.weak());
        time.pseudoClassStateChanged(MatchListView.WEAK, moment.weak());
        picture.setImage(null);
        request = source.thumbnail(row.frame(), picture::setImage);
        setGraphic(line);
        setAccessibleText(texts.get(moment.weak() ? "match.accessible.weak" : "match.accessible", moment.rank(), when,
                Formats.score(row.score())));
    }

    private String range(Moment moment) {
        var start = source.clock(moment.startFrame());
        var end = source.clock(moment.endFrame());
        return start.equals(end) ? start : start + " – " + end;
    }
}
