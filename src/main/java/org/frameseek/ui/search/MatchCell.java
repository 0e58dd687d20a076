package org.frameseek.ui.search;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.frameseek.i18n.Formats;
import org.frameseek.i18n.Texts;
import org.frameseek.search.Box;
import org.frameseek.search.BoxPlace;
import org.frameseek.search.Fit;
import org.frameseek.search.Moment;
import org.frameseek.ui.control.FileDrag;
import org.frameseek.ui.control.FitWords;
import org.frameseek.ui.control.Shown;
import org.frameseek.ui.control.Tips;
import org.frameseek.ui.task.Tasks;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A row of the list of matches: thumbnail, rank, time and fit.
final class MatchCell extends ListCell<MatchRow> {
    private static final double WIDTH = 96;
    private static final double HEIGHT = 54;

    private final SearchViewModel search;
    private final MatchesViewModel matches;
    private final TrimsViewModel trims;
    private final Texts texts;
    private final MatchListView.Frames source;
    private final ImageView picture = new ImageView();
    private final Label rank = new Label();
    private final Label time = new Label();
    private final Label length = new Label();
    private final Label score = new Label();
    /// Where in the picture a closer look found it.
    private final Label part = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button more = new Button(null, new FontIcon(Feather.CHEVRON_DOWN));
    private final HBox line = new HBox();
    private final Label divider = new Label();
    private final VBox content = new VBox(8, divider, line);
    private final FitWords fits;

    private Tasks.@Nullable Handle request;

    MatchCell(SearchViewModel search, MatchesViewModel matches, TrimsViewModel trims, Texts texts,
            MatchListView.Frames source) {
        this.search = search;
        this.matches = matches;
        this.trims = trims;
        this.texts = texts;
        this.fits = new FitWords(texts);
        this.source = source;
        createView();
    }

    private void createView() {
        line.getChildren().addAll(createPicture(), createWords());
        line.setSpacing(12);
        line.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("match-cell");
        // The list sets the width: it never scrolls sideways, and the row fills the cell exactly.
        setPrefWidth(0);
        line.setMinWidth(0);
        line.prefWidthProperty().bind(Bindings.createDoubleBinding(
                () -> getWidth() - snappedLeftInset() - snappedRightInset(), widthProperty(), insetsProperty()));
        divider.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED, "divider");
        divider.setMaxWidth(Double.MAX_VALUE);
        divider.textProperty().bind(texts.bind("match.others"));
        divider.managedProperty().bind(divider.visibleProperty());
    }

    private Node createPicture() {
        picture.setPreserveRatio(true);
        picture.setFitWidth(WIDTH);
        picture.setFitHeight(HEIGHT);
        rank.getStyleClass().add("rank");
        StackPane.setAlignment(rank, Pos.TOP_LEFT);
        // On the picture, because the words leave no room for them.
        var judges = new HBox(judge(true), judge(false));
        judges.getStyleClass().add("judges");
        judges.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        // Only where the user is: a column of them would distract.
        judges.visibleProperty().bind(hoverProperty().or(selectedProperty()));
        StackPane.setAlignment(judges, Pos.BOTTOM_RIGHT);
        length.getStyleClass().addAll(Styles.TEXT_SMALL, "length");
        length.setGraphicTextGap(2);
        StackPane.setAlignment(length, Pos.TOP_RIGHT);
        var clip = clip();
        StackPane.setAlignment(clip, Pos.BOTTOM_LEFT);
        var frame = new StackPane(picture, rank, length, clip, judges);
        frame.getStyleClass().add("match-picture");
        frame.setMinSize(WIDTH, HEIGHT);
        frame.setMaxSize(WIDTH, HEIGHT);
        return frame;
    }

    private Node createWords() {
        time.getStyleClass().addAll("match-time", "figures");
        time.setMinWidth(0);
        score.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED, "figures");
        score.setMinWidth(Region.USE_PREF_SIZE);
        Tips.show(score, texts.bind("fit.explained"));
        bar.getStyleClass().addAll("score-bar", "fit-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setMinWidth(0);
        more.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        more.setFocusTraversable(false);
        more.setOnAction(_ -> matches.toggleShot(getItem()));
        Tips.set(more, texts.bind("match.more"));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var scoreLine = new HBox(score, space, more);
        scoreLine.setAlignment(Pos.CENTER_LEFT);
        part.setId("part");
        part.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        part.setMinWidth(0);
        Shown.when(part, part.textProperty().isNotEmpty());
        var words = new VBox(time, scoreLine, bar, part);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    /// The thumbnail as the row shows it.
    Image picture() {
        return picture.snapshot(null, null);
    }

    /// Judges the row's frame.
    private Button judge(boolean like) {
        var button = new Button(null, new FontIcon(like ? Feather.THUMBS_UP : Feather.THUMBS_DOWN));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL, like ? "liked" : "disliked");
        button.setFocusTraversable(false);
        Tips.set(button, texts.bind(like ? "match.liked" : "match.disliked"));
        button.setOnAction(_ -> search.judge(getItem().frame(), like));
        return button;
    }

    /// There once the moment's clip is saved, for dragging it into another program. The rest of the row drags a still.
    private Label clip() {
        var clip = new Label(null, new FontIcon(Feather.FILM));
        clip.getStyleClass().add("clip");
        Tips.show(clip, texts.bind("match.clip"));
        clip.visibleProperty().bind(Bindings.createBooleanBinding(
                () -> getItem() != null && !getItem().more() && source.clip(getItem()).isPresent(),
                itemProperty(), source.clips()));
        FileDrag.install(clip, () -> source.clip(getItem()), this::picture);
        clip.setOnMousePressed(MouseEvent::consume);
        clip.setOnMouseDragged(MouseEvent::consume);
        return clip;
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
        var when = source.timecode(row.frame());
        var fit = fits.of(row.probability());
        part.setText(row.more() || moment.part() == null ? "" : place(moment.part()));
        rank.setText(String.valueOf(moment.rank()));
        rank.setVisible(!row.more());
        time.setText(when);
        time.setTooltip(new Tooltip(range(moment)));
        length.setText(length(moment));
        length.setGraphic(trims.isTrimmed(moment) ? new FontIcon(Feather.SCISSORS) : null);
        length.setVisible(!row.more());
        score.setText(fit);
        bar.setProgress(Float.isNaN(row.probability()) ? 0 : row.probability());
        more.setVisible(!row.more());
        more.setManaged(!row.more());
        line.pseudoClassStateChanged(MatchListView.MORE, row.more());
        rank.pseudoClassStateChanged(MatchListView.WEAK, moment.weak());
        bar.pseudoClassStateChanged(MatchListView.WEAK, Fit.of(row.probability()) == Fit.WEAK);
        time.pseudoClassStateChanged(MatchListView.WEAK, moment.weak());
        picture.setImage(null);
        request = source.thumbnail(row.frame(), picture::setImage);
        divider.setVisible(row.divider());
        setGraphic(content);
        setAccessibleText(texts.get("match.accessible", moment.rank(), when, fit) + " " + part.getText());
    }

    private String place(Box part) {
        return texts.get("match.part." + BoxPlace.of(part).words().replace(' ', '-'));
    }

    private String length(Moment moment) {
        double seconds = source.seconds(moment.startFrame(), moment.endFrame());
        return seconds < 60 ? texts.get("match.seconds", seconds) : Formats.clock(seconds);
    }

    private String range(Moment moment) {
        return texts.get("match.range", source.timecode(moment.startFrame()), source.timecode(moment.endFrame()));
    }
}
