package org.frameseek.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The focus goes the way of the eye: bar, library, video, side, timeline, foot; within each from left to right.
class TabOrderTest {
    private static final List<String> PLACES = List.of("#query", "#library", ".player", "#side", ".timeline-heatmap",
            ".strip");

    @TempDir
    static Path folder;

    private static TestDesktop window;

    @BeforeAll
    static void start() throws Exception {
        new FxExtension().beforeAll(null);
        window = new TestDesktop(folder.resolve("home"), List.of(ColourVideo.make(folder, "colours.mp4")));
        Await.until(window.models().player().frameProperty(), frame -> frame.intValue() == 0);
    }

    @AfterAll
    static void stop() throws Exception {
        window.close();
    }

    @Test
    void tabGoesFromTheBarToTheFoot() throws Exception {
        var places = FxExtension.call(() -> {
            FxExtension.layout(window.scene().getRoot());
            Node first = window.scene().lookup("#query");
            first.requestFocus();
            var visited = new ArrayList<Integer>();
            for (int step = 0; step < 60; step++) {
                int place = place(window.scene().getFocusOwner());
                if (place >= 0 && (visited.isEmpty() || visited.getLast() != place)) {
                    visited.add(place);
                }
                var focus = window.scene().getFocusOwner();
                Event.fireEvent(focus, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB,
                        false, false, false, false));
                if (step > 1 && window.scene().getFocusOwner() == first) {
                    break;
                }
            }
            return visited;
        });
        assertTrue(places.size() >= 5, places.toString());
        assertEquals(IntStream.of(places.stream().mapToInt(Integer::intValue).toArray()).sorted().boxed().toList(),
                places);
    }

    /// The index of the part that holds this node, or -1.
    private static int place(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            for (int i = 0; i < PLACES.size(); i++) {
                if (window.scene().lookup(PLACES.get(i)) == at) {
                    return i;
                }
            }
        }
        return -1;
    }
}
