package org.frameseek.ui.search;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.frameseek.i18n.Formats;
import org.frameseek.i18n.Texts;
import org.frameseek.library.LibrarySearch.Answer;
import org.frameseek.ui.control.FitWords;
import org.frameseek.ui.picture.MomentPictures;
import org.frameseek.ui.task.Tasks;
import org.frameseek.ui.timeline.HeatStrip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A video of the library that answers a question: its best moment, and the heat of the whole film.
final class LibraryCell extends ListCell<Answer> {
    private static final double WIDTH = 96;
    private static final double HEIGHT = 54;

    private final Texts texts;
    private final MomentPictures pictures;
    private final FitWords fits;
    private final ImageView picture = new ImageView();
    private final Label name = new Label();
    private final Label time = new Label();
    private final Label fit = new Label();
    private final HeatStrip heat = new HeatStrip();
    private final HBox line = new HBox(12);
    private final Tooltip tooltip = new Tooltip();

    private Tasks.@Nullable Handle request;

    LibraryCell(Texts texts, MomentPictures pictures) {
        this.texts = texts;
        this.pictures = pictures;
        fits = new FitWords(texts);
        picture.setPreserveRatio(true);
        picture.setFitWidth(WIDTH);
        picture.setFitHeight(HEIGHT);
        var frame = new StackPane(new FontIcon(Feather.FILM), picture);
        frame.getStyleClass().add("poster");
        frame.setMinSize(WIDTH, HEIGHT);
        frame.setMaxSize(WIDTH, HEIGHT);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(0);
        time.getStyleClass().addAll("match-time", "figures");
        time.setMinWidth(Region.USE_PREF_SIZE);
        fit.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED, "figures");
        fit.setMinWidth(Region.USE_PREF_SIZE);
        // Two lines in a narrow list: a percentage that is cut off is another percentage.
        var facts = new FlowPane(8, 0, time, fit);
        facts.setRowValignment(VPos.CENTER);
        facts.setPrefWrapLength(0);
        var words = new VBox(4, name, facts, heat);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        line.getChildren().addAll(frame, words);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinWidth(0);
        getStyleClass().add("library-cell");
        setPrefWidth(0);
        line.prefWidthProperty().bind(Bindings.createDoubleBinding(
                () -> getWidth() - snappedLeftInset() - snappedRightInset(), widthProperty(), insetsProperty()));
    }

    /// The file that an answer's index names; null for a path of another system.
    static @Nullable Path file(Answer answer) {
        return answer.header().source().file().orElse(null);
    }

    private static String name(Answer answer) {
        var path = answer.header().source().path();
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    @Override
    protected void updateItem(@Nullable Answer answer, boolean empty) {
        var before = getItem();
        super.updateItem(answer, empty);
        if (empty || answer == null || answer.brief().found().isEmpty()) {
            cancel();
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        var best = answer.brief().found().getFirst();
        name.setText(name(answer));
        time.setText(Formats.clock(best.seconds()));
        fit.setText(fits.of(best.moment().probability()));
        time.pseudoClassStateChanged(MatchListView.WEAK, best.moment().weak());
        heat.show(answer.brief().heat());
        if (before == null || !showsSame(before, answer)) {
            cancel();
            picture.setImage(null);
            var file = file(answer);
            request = file == null ? null : pictures.request(file, best.moment().frame(), picture::setImage);
        }
        tooltip.setText(answer.header().source().path());
        setTooltip(tooltip);
        setGraphic(line);
        setAccessibleText(texts.get("everywhere.accessible", name.getText(), time.getText(), fit.getText()));
    }

    /// Answers arrive in batches: rows that stay must not flicker.
    private static boolean showsSame(Answer before, Answer now) {
        return before.header().key().equals(now.header().key()) && !before.brief().found().isEmpty()
                && before.brief().found().getFirst().moment().frame()
                == now.brief().found().getFirst().moment().frame();
    }

    private void cancel() {
        if (request != null) {
            request.cancel();
            request = null;
        }
    }
}
