package org.frameseek.ui.bookmark;

import atlantafx.base.theme.Styles;
import java.util.function.IntFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.frameseek.i18n.Texts;
import org.frameseek.library.Bookmark;
import org.frameseek.ui.picture.Thumbnails;
import org.frameseek.ui.task.Tasks;

/// A bookmark: its picture, its time, and its note, which is written right here.
final class BookmarkCell extends ListCell<Bookmark> {
    private static final double WIDTH = 64;
    private static final double HEIGHT = 36;

    private final BookmarksViewModel bookmarks;
    private final Thumbnails thumbnails;
    private final IntFunction<String> timecode;
    private final Texts texts;
    private final ImageView picture = new ImageView();
    private final Label time = new Label();
    private final TextField note = new TextField();
    private final HBox line = new HBox(8);
    private Tasks.Handle request = () -> { };

    /// @param timecode names a frame
    BookmarkCell(BookmarksViewModel bookmarks, Thumbnails thumbnails, IntFunction<String> timecode, Texts texts) {
        this.bookmarks = bookmarks;
        this.thumbnails = thumbnails;
        this.timecode = timecode;
        this.texts = texts;
        picture.setPreserveRatio(true);
        picture.setFitWidth(WIDTH);
        picture.setFitHeight(HEIGHT);
        var frame = new StackPane(picture);
        frame.getStyleClass().add("match-picture");
        frame.setMinSize(WIDTH, HEIGHT);
        frame.setMaxSize(WIDTH, HEIGHT);
        time.getStyleClass().addAll("match-time", "figures");
        time.setMinWidth(0);
        note.getStyleClass().addAll(Styles.SMALL, "note");
        note.setMinWidth(0);
        note.promptTextProperty().bind(texts.bind("bookmark.note"));
        note.accessibleTextProperty().bind(texts.bind("bookmark.note"));
        note.focusedProperty().subscribe(focused -> {
            if (!focused) {
                keepNote();
            }
        });
        note.setOnAction(_ -> getListView().requestFocus());
        note.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                note.setText(getItem().note());
                getListView().requestFocus();
                event.consume();
            }
        });
        var words = new VBox(2, time, note);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getChildren().addAll(frame, words);
        line.setMinWidth(0);
        getStyleClass().add("bookmark-cell");
        setPrefWidth(0);
    }

    private void keepNote() {
        if (getItem() != null) {
            bookmarks.note(getItem(), note.getText().strip());
        }
    }

    /// Puts the caret into the note.
    void writeNote() {
        note.requestFocus();
        note.end();
    }

    @Override
    protected void updateItem(Bookmark bookmark, boolean empty) {
        super.updateItem(bookmark, empty);
        request.cancel();
        if (empty || bookmark == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var when = bookmark.isRange()
                ? texts.get("bookmark.range", timecode.apply(bookmark.first()), timecode.apply(bookmark.last()))
                : timecode.apply(bookmark.first());
        time.setText(timecode.apply(bookmark.first())
                + (bookmark.isRange() ? " · " + texts.get("bookmark.length", bookmark.frames()) : ""));
        time.setTooltip(bookmark.isRange() ? new Tooltip(when) : null);
        note.setText(bookmark.note());
        picture.setImage(null);
        request = thumbnails.request(bookmark.first(), picture::setImage);
        setGraphic(line);
        setAccessibleText(bookmark.note().isEmpty() ? when : when + ", " + bookmark.note());
    }
}
