package org.frameseek.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.input.MouseEvent;
import org.frameseek.settings.VideoOrder;
import org.frameseek.ui.library.VideoItem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Puts waiting videos in order, by the mouse and by keys.
class QueueOrderTest {
    @TempDir
    static Path folder;

    private static TestDesktop window;
    private static ListView<VideoItem> list;

    @BeforeAll
    static void start() throws Exception {
        new FxExtension().beforeAll(null);
        window = new TestDesktop(folder.resolve("home"), List.of());
        Await.until(window.models().session().videoProperty(), open -> open != null);
        list = window.node("#library");
    }

    @AfterAll
    static void stop() throws Exception {
        window.close();
    }

    @BeforeEach
    void letFourVideosWait() throws Exception {
        var files = List.of("a.mp4", "b.mp4", "c.mp4", "d.mp4").stream().map(folder::resolve).toList();
        for (var file : files) {
            Files.write(file, new byte[0]);
        }
        var queue = window.models().queue();
        FxExtension.run(() -> {
            list.getSelectionModel().clearSelection();
            queue.pause();
            List.copyOf(queue.waiting()).forEach(queue::cancel);
            window.models().library().add(files, _ -> { });
        });
        ObservableList<Path> waiting = queue.waiting();
        Await.until(waiting, () -> waiting.containsAll(files), "four waiting videos");
        FxExtension.run(() -> window.models().library().orderProperty().set(VideoOrder.NAME));
    }

    private static List<String> names() throws Exception {
        return FxExtension.call(() -> list.getItems().stream().map(VideoItem::name)
                .filter(name -> name.length() == "a.mp4".length()).toList());
    }

    private static IndexedCell<?> cell(String name) {
        FxExtension.layout(list);
        return list.lookupAll(".video-cell").stream()
                .map(node -> (IndexedCell<?>) node)
                .filter(cell -> cell.getItem() instanceof VideoItem item && item.name().equals(name))
                .findFirst().orElseThrow();
    }

    private static void drag(EventType<MouseDragEvent> type, Node target, double y, Node source) {
        var place = target.localToScene(20, y);
        Event.fireEvent(target, new MouseDragEvent(type, place.getX(), place.getY(), place.getX(), place.getY(),
                MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, false, false, null, source));
    }

    @Test
    void rowIsDraggedBetweenOthers() throws Exception {
        assertEquals(List.of("a.mp4", "b.mp4", "c.mp4", "d.mp4"), names());
        FxExtension.run(() -> drag(MouseDragEvent.MOUSE_DRAG_OVER, cell("b.mp4"), 3, cell("d.mp4")));
        window.save("queue-drag");
        FxExtension.run(() -> {
            var target = cell("b.mp4");
            drag(MouseDragEvent.MOUSE_DRAG_RELEASED, target, 3, cell("d.mp4"));
        });
        assertEquals(List.of("a.mp4", "d.mp4", "b.mp4", "c.mp4"), names());
        FxExtension.run(() -> {
            var target = cell("c.mp4");
            drag(MouseDragEvent.MOUSE_DRAG_RELEASED, target, target.getHeight() - 3, cell("a.mp4"));
        });
        assertEquals(List.of("d.mp4", "b.mp4", "c.mp4", "a.mp4"), names());
        assertEquals(List.of("d.mp4", "b.mp4", "c.mp4", "a.mp4"), window.settings().waitingProperty().get().stream()
                .map(file -> Path.of(file).getFileName().toString()).toList(), "kept for the next start");
    }

    @Test
    void selectedRowsMoveByKeysAndStaySelected() throws Exception {
        FxExtension.run(() -> {
            list.getSelectionModel().clearSelection();
            list.getSelectionModel().selectIndices(2, 3);
            list.requestFocus();
        });
        press(KeyCode.UP);
        assertEquals(List.of("a.mp4", "c.mp4", "d.mp4", "b.mp4"), names());
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        assertEquals(List.of("a.mp4", "b.mp4", "c.mp4", "d.mp4"), names());
        assertEquals(List.of("c.mp4", "d.mp4"), FxExtension.call(() ->
                list.getSelectionModel().getSelectedItems().stream().map(VideoItem::name).toList()));
        assertEquals(VideoOrder.QUEUE, window.settings().libraryOrderProperty().get());
    }

    private static void press(KeyCode code) throws Exception {
        FxExtension.run(() -> Event.fireEvent(list,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, true, false)));
    }

    @Test
    void onlyWhatWaitsCanBeDragged() throws Exception {
        FxExtension.run(() -> {
            window.models().queue().cancel(folder.resolve("b.mp4"));
            var pressed = new MouseEvent(MouseEvent.DRAG_DETECTED, 9, 9, 9, 9, MouseButton.PRIMARY, 1, false, false,
                    false, false, true, false, false, false, false, false, null);
            Event.fireEvent(cell("b.mp4"), pressed);
            drag(MouseDragEvent.MOUSE_DRAG_RELEASED, cell("b.mp4"), 3, cell("d.mp4"));
        });
        assertEquals(List.of("a.mp4", "b.mp4", "c.mp4", "d.mp4"), names());
    }
}
