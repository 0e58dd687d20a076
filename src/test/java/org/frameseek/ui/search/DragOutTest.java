package org.frameseek.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.Image;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.frameseek.i18n.Texts;
import org.frameseek.library.Library;
import org.frameseek.library.Trims;
import org.frameseek.library.Videos;
import org.frameseek.search.Moment;
import org.frameseek.settings.Settings;
import org.frameseek.ui.FxExtension;
import org.frameseek.ui.session.Session;
import org.frameseek.ui.session.Sessions;
import org.frameseek.ui.task.InlineTasks;
import org.frameseek.ui.task.Tasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class DragOutTest {
    @TempDir
    Path folder;

    private final ObservableMap<Integer, Path> clips = FXCollections.observableHashMap();
    private final List<MatchRow> written = new ArrayList<>();
    private MatchCell cell;

    @BeforeEach
    void setUp() {
        var source = new MatchListView.Frames() {
            @Override
            public Tasks.Handle thumbnail(int frame, Consumer<Image> ready) {
                return () -> { };
            }

            @Override
            public String timecode(int frame) {
                return "";
            }

            @Override
            public double seconds(int first, int last) {
                return 0;
            }

            @Override
            public Optional<Path> file(MatchRow row) {
                written.add(row);
                return Optional.of(still());
            }

            @Override
            public Optional<Path> clip(MatchRow row) {
                return Optional.ofNullable(clips.get(row.moment().rank()));
            }

            @Override
            public Observable clips() {
                return clips;
            }
        };
        var library = new Library(folder);
        var session = new Session(library, new Videos(library), new InlineTasks(), Sessions::none, System::nanoTime);
        var trims = new TrimsViewModel(session, new Trims(folder), new InlineTasks(), _ -> { });
        cell = new MatchCell(new SearchViewModel(new QueryHistory(new Settings()), session),
                new MatchesViewModel(session), trims, new Texts(), source);
        cell.updateItem(row(1), false);
        DragOut.install(cell, source);
    }

    private static MatchRow row(int rank) {
        return new MatchRow(new Moment(rank, 7, 5, 9, 0.3f, 4, 0.95f), 7, 0.3f, 1, false, false);
    }

    private Path still() {
        return folder.resolve("still.jpg");
    }

    /// @param away whether the mouse has left the place of the press
    /// @return whether a drag begins
    private boolean fire(EventType<MouseEvent> type, boolean away) {
        return fire(cell, type, away);
    }

    private static boolean fire(Node node, EventType<MouseEvent> type, boolean away) {
        var event = new MouseEvent(type, 9, 9, 9, 9, MouseButton.PRIMARY, 1, false, false, false, false, true, false,
                false, false, false, false, null);
        event.setDragDetect(away);
        Event.fireEvent(node, event);
        return event.isDragDetect();
    }

    @Test
    void clickWritesNothing() {
        fire(MouseEvent.MOUSE_PRESSED, false);
        assertFalse(fire(MouseEvent.MOUSE_DRAGGED, false));
        assertEquals(List.of(), written);
    }

    @Test
    void dragBeginsWhenItsFileIsThere() throws Exception {
        fire(MouseEvent.MOUSE_PRESSED, false);
        assertFalse(fire(MouseEvent.MOUSE_DRAGGED, true));
        assertFalse(fire(MouseEvent.MOUSE_DRAGGED, true));
        Files.createFile(still());
        assertTrue(fire(MouseEvent.MOUSE_DRAGGED, true));
        assertEquals(List.of(row(1)), written);
    }

    @Test
    void dragsTheRowThatWasPressed() {
        fire(MouseEvent.MOUSE_PRESSED, false);
        cell.updateItem(row(2), false);
        fire(MouseEvent.MOUSE_DRAGGED, true);
        assertEquals(List.of(row(1)), written);
    }

    @Test
    void savedClipHasAHandleOfItsOwnThatWritesNoStill() {
        var handle = clip(cell.getGraphic());
        assertFalse(handle.isVisible());
        clips.put(1, folder.resolve("clip.mp4"));
        assertTrue(handle.isVisible());
        for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_DRAGGED)) {
            fire(handle, type, true);
        }
        assertEquals(List.of(), written);
        clips.clear();
        assertFalse(handle.isVisible());
    }

    private static Node clip(Node root) {
        return root.getStyleClass().contains("clip") ? root
                : ((Parent) root).getChildrenUnmodifiable().stream().filter(Parent.class::isInstance)
                        .map(DragOutTest::clip).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
