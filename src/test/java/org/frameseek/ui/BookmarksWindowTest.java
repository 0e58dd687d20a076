package org.frameseek.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.frameseek.export.editlist.EditListFormat;
import org.frameseek.library.Bookmark;
import org.frameseek.ui.main.MainWindow;
import org.frameseek.ui.timeline.TimelineHeatmap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// Bookmarks from the key to the next start.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BookmarksWindowTest {
    private static final Bookmark FRAME = new Bookmark(40, 40, "the second shot");
    private static final Bookmark RANGE = new Bookmark(60, 90, "");

    @TempDir
    static Path folder;

    private static TestDesktop window;
    private static MainWindow.Models models;

    @BeforeAll
    static void start() throws Exception {
        new FxExtension().beforeAll(null);
        open(List.of(ColourVideo.make(folder, "colours.mp4")));
    }

    private static void open(List<Path> videos) throws Exception {
        window = new TestDesktop(folder.resolve("home"), videos);
        models = window.models();
        Await.until(models.player().frameProperty(), frame -> frame.intValue() == 0);
        Await.until(models.queue().waiting(), () -> models.queue().waiting().isEmpty(), "an empty queue");
    }

    @AfterAll
    static void stop() throws Exception {
        window.close();
    }

    private static void stand(int frame) throws Exception {
        FxExtension.run(() -> models.player().stand(frame));
        Await.until(models.player().frameProperty(), now -> now.intValue() == frame);
    }

    private static List<Bookmark> all() throws Exception {
        return FxExtension.call(() -> List.copyOf(models.bookmarks().all()));
    }

    @Test
    @Order(1)
    void keyBookmarksTheFrameOnScreenAndTheNoteIsWrittenInTheList() throws Exception {
        window.focus(".player");
        stand(40);
        window.press(KeyCode.B);
        assertEquals(List.of(new Bookmark(40, 40, "")), all());
        FxExtension.run(() -> {
            FxExtension.layout(window.scene().getRoot());
            window.scene().getRoot().lookupAll(".toasts .button").stream()
                    .filter(node -> node instanceof Button button && "Write a note".equals(button.getText()))
                    .findFirst().map(Button.class::cast).orElseThrow().fire();
        });
        TabPane side = window.node("#side");
        assertEquals("Bookmarks", side.getSelectionModel().getSelectedItem().getText());
        TextField note = window.node(".bookmark-cell .note");
        assertEquals(note, FxExtension.call(() -> window.scene().getFocusOwner()));
        FxExtension.run(() -> note.setText(" the second shot "));
        window.press(KeyCode.ENTER);
        assertEquals(List.of(FRAME), all());
    }

    @Test
    @Order(2)
    void loopIsBookmarkedAsARangeAndBothAreMarkedOnTheTimeline() throws Exception {
        window.focus(".player");
        stand(60);
        window.press(KeyCode.A);
        stand(90);
        window.press(KeyCode.A);
        window.press(KeyCode.B);
        assertEquals(List.of(FRAME, RANGE), all());
        TimelineHeatmap timeline = window.node(".timeline-heatmap");
        FxExtension.run(() -> FxExtension.layout(timeline));
        assertEquals(2, FxExtension.call(() -> timeline.lookupAll(".bookmark").stream()
                .filter(Node::isVisible).count()));
        window.press(KeyCode.A);
        window.save("bookmarks");
    }

    @Test
    @Order(3)
    void rowGoesToItsFrameAndIsRemovedAndBroughtBack() throws Exception {
        ListView<Bookmark> list = window.node("#bookmarks");
        FxExtension.run(() -> {
            list.requestFocus();
            list.getSelectionModel().clearAndSelect(0);
        });
        window.press(KeyCode.ENTER);
        Await.until(models.player().frameProperty(), now -> now.intValue() == 40);
        window.press(KeyCode.DELETE);
        assertEquals(List.of(RANGE), all());
        FxExtension.run(() -> models.bookmarks().restore(List.of(FRAME)));
        assertEquals(List.of(FRAME, RANGE), all());
    }

    @Test
    @Order(4)
    void bookmarksAreExportedWithTheirNotes() throws Exception {
        var stills = folder.resolve("home/stills");
        FxExtension.run(() -> models.stills().saveList(all(models), EditListFormat.CSV));
        var toasts = window.<Pane>node(".toasts").getChildren();
        Await.until(toasts, () -> Files.exists(stills.resolve("colours.csv")), "a saved list");
        var lines = Files.readAllLines(stills.resolve("colours.csv"));
        assertEquals(3, lines.size());
        assertTrue(lines.get(1).contains("the second shot"), lines.get(1));
    }

    private static List<Bookmark> all(MainWindow.Models models) {
        return List.copyOf(models.bookmarks().all());
    }

    @Test
    @Order(5)
    void bookmarksAreThereAfterTheNextStart() throws Exception {
        window.close();
        open(List.of());
        Await.until(models.bookmarks().all(), () -> models.bookmarks().all().size() == 2, "two bookmarks");
        assertEquals(List.of(FRAME, RANGE), all());
    }
}
