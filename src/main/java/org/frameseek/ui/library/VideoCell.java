package org.frameseek.ui.library;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.frameseek.i18n.Texts;
import org.frameseek.settings.VideoOrder;
import org.frameseek.ui.library.VideoItem.State;
import org.frameseek.ui.picture.Posters;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A video in the library: poster, name, length and index state.
final class VideoCell extends ListCell<VideoItem> {
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final double WIDTH = 64;
    private static final double HEIGHT = 36;

    private final LibraryViewModel library;
    private final ObservableValue<Path> shown;
    private final VideoWords words;
    private final Posters posters;
    private final ImageView poster = new ImageView();
    private final Label length = new Label();
    private final Label name = new Label();
    private final FontIcon stateIcon = new FontIcon(Feather.MINUS);
    private final Label state = new Label(null, stateIcon);
    private final ProgressBar bar = new ProgressBar();
    private final HBox line = new HBox();
    private final Label folder = new Label();
    private final VBox content = new VBox(4, folder, line);
    private final Tooltip tooltip = new Tooltip();

    /// @param shown the video on screen, or null
    VideoCell(LibraryViewModel library, ObservableValue<Path> shown, Posters posters, Texts texts) {
        this.library = library;
        this.shown = shown;
        this.posters = posters;
        this.words = new VideoWords(texts);
        createView();
    }

    private void createView() {
        poster.setPreserveRatio(true);
        poster.setFitWidth(WIDTH);
        poster.setFitHeight(HEIGHT);
        length.getStyleClass().addAll(Styles.TEXT_SMALL, "length");
        StackPane.setAlignment(length, Pos.BOTTOM_RIGHT);
        var frame = new StackPane(new FontIcon(Feather.FILM), poster, length);
        frame.getStyleClass().add("poster");
        frame.setMinSize(WIDTH, HEIGHT);
        frame.setMaxSize(WIDTH, HEIGHT);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(0);
        name.getStyleClass().add("video-name");
        state.getStyleClass().addAll(Styles.TEXT_SMALL, "video-state", "figures");
        state.setMinWidth(0);
        bar.getStyleClass().add("score-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.managedProperty().bind(bar.visibleProperty());
        var text = new VBox(4, name, state, bar);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        line.getChildren().addAll(frame, text);
        line.setSpacing(8);
        line.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("video-cell");
        folder.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED, "folder");
        folder.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        folder.setMinWidth(0);
        folder.managedProperty().bind(folder.visibleProperty());
        content.setMinWidth(0);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(420);
        setPrefWidth(0);
        // Both lists behave alike: a click shows, a click with a modifier selects.
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && getItem() != null
                    && !event.isShiftDown() && !event.isShortcutDown()) {
                library.open(getItem());
            }
        });
        shown.subscribe(this::markOpen);
    }

    @Override
    protected void updateItem(VideoItem item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        name.setText(item.name());
        length.setText(words.length(item));
        length.setVisible(item.seconds() > 0);
        state.setText(words.brief(item));
        stateIcon.setIconCode(StateIcon.of(item.state()));
        line.pseudoClassStateChanged(PROBLEM, item.state() == State.FAILED || item.state() == State.MISSING);
        bar.setVisible(item.state() == State.RUNNING
                || item.indexed() > 0 && (item.state() == State.WAITING || item.state() == State.PAUSED));
        bar.setProgress(item.indexed());
        poster.setImage(null);
        posters.request(item.file(), item.key(), image -> {
            if (getItem() != null && item.file().equals(getItem().file())) {
                poster.setImage(image);
            }
        });
        tooltip.setText(words.details(item));
        setTooltip(tooltip);
        markOpen();
        showFolder(item);
        setGraphic(content);
        setAccessibleText(words.spoken(item));
    }

    /// The first video of a folder stands below the folder's name while the list is ordered by folder.
    private void showFolder(VideoItem item) {
        boolean first = library.orderProperty().get() == VideoOrder.FOLDER && (getIndex() == 0
                || !getListView().getItems().get(getIndex() - 1).folder().equals(item.folder()));
        folder.setVisible(first);
        folder.setText(first ? String.valueOf(item.folder().getFileName()) : "");
    }

    private void markOpen() {
        pseudoClassStateChanged(OPEN, getItem() != null && getItem().file().equals(shown.getValue()));
    }
}
