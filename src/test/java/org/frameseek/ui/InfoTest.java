package org.frameseek.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.frameseek.i18n.Texts;
import org.frameseek.settings.VideoOrder;
import org.frameseek.ui.library.VideoItem;
import org.frameseek.ui.library.VideoItem.State;
import org.frameseek.ui.library.VideoWords;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What the window tells of a video, good or broken, and how a video is left and found again.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InfoTest {
    @TempDir
    static Path folder;

    private static TestDesktop window;
    private static Path video;
    private static Path broken;

    @BeforeAll
    static void start() throws Exception {
        new FxExtension().beforeAll(null);
        video = ColourVideo.make(folder, "colours.mp4");
        broken = folder.resolve("notes.mp4");
        Files.writeString(broken, "not a video");
        window = new TestDesktop(folder.resolve("home"), List.of(video, broken));
        var models = window.models();
        Await.until(models.player().frameProperty(), frame -> frame.intValue() == 0);
        Await.until(models.library().all(), () -> item(video).state() == State.INDEXED
                && item(broken).state() == State.FAILED, "one indexed and one failed video");
    }

    @AfterAll
    static void stop() throws Exception {
        window.close();
    }

    private static VideoItem item(Path file) {
        return window.models().library().all().stream().filter(item -> item.file().equals(file)).findFirst()
                .orElseThrow();
    }

    private static String facts() throws Exception {
        return FxExtension.call(() -> {
            FxExtension.layout(window.scene().getRoot());
            return window.scene().getRoot().lookupAll(".fact").stream().map(Label.class::cast).map(Label::getText)
                    .collect(Collectors.joining("\n"));
        });
    }

    @Test
    @Order(1)
    void openVideoIsDescribed() throws Exception {
        window.press(KeyCode.I, KeyCode.CONTROL);
        Await.until(window.models().info().itemProperty(), item -> item != null);
        long bytes = Files.size(video);
        var facts = facts();
        var frames = window.models().session().videoProperty().get().video();
        for (var said : List.of("H.264 (AVC)", frames.info().width() + " × " + frames.info().height(),
                frames.frames().frames() + " frames", "Standard (SDR)", video.toString(),
                "100% of the frames", bytes < 10_000 ? " kB" : Math.round(bytes / 1000.0) + " kB")) {
            assertTrue(facts.contains(said), said + " in\n" + facts);
        }
        window.save("info");
    }

    @Test
    @Order(2)
    void narrowRowsSayTheStateInAWordWithASign() throws Exception {
        var states = FxExtension.call(() -> {
            FxExtension.layout(window.scene().getRoot());
            return window.scene().getRoot().lookupAll(".video-state").stream().map(Label.class::cast)
                    .filter(label -> label.getText() != null)
                    .collect(Collectors.toMap(Label::getText, label -> ((FontIcon) label.getGraphic()).getIconCode()));
        });
        assertEquals(Feather.ALERT_TRIANGLE, states.get("failed"));
        assertEquals(Feather.CHECK, states.get("indexed"));
    }

    @Test
    @Order(3)
    void foldersAreShownAsGroups() throws Exception {
        FxExtension.run(() -> window.models().library().orderProperty().set(VideoOrder.FOLDER));
        var folders = FxExtension.call(() -> {
            FxExtension.layout(window.scene().getRoot());
            return window.scene().getRoot().lookupAll(".folder").stream().map(Label.class::cast)
                    .filter(Label::isVisible).map(Label::getText).filter(text -> !text.isEmpty()).toList();
        });
        assertEquals(List.of(folder.getFileName().toString()), folders);
        window.save("library-folders");
        FxExtension.run(() -> window.models().library().orderProperty().set(VideoOrder.NAME));
    }

    @Test
    @Order(4)
    void failureIsToldInFullAndTriedAgain() throws Exception {
        ListView<VideoItem> library = window.node("#library");
        FxExtension.run(() -> library.getSelectionModel().clearAndSelect(library.getItems().indexOf(item(broken))));
        Label problem = window.node("#info-problem");
        assertTrue(problem.isVisible());
        assertEquals(new VideoWords(texts()).sentence(item(broken)), problem.getText());
        assertTrue(problem.getText().contains(broken.toString()), problem.getText());
        window.save("info-failed");

        Files.copy(ColourVideo.make(folder, "other.mp4"), broken, StandardCopyOption.REPLACE_EXISTING);
        Button retry = window.node("#retry");
        FxExtension.run(retry::fire);
        Await.until(window.models().library().all(), () -> item(broken).state() == State.INDEXED, "a second try");
        assertFalse(problem.isVisible());
    }

    private static Texts texts() {
        return new Texts();
    }

    @Test
    @Order(5)
    void deleteRemovesTheSelectedRowsAndTheNoticeBringsThemBack() throws Exception {
        var library = window.models().library();
        var removed = FxExtension.call(() -> item(broken));
        window.focus("#library");
        window.press(KeyCode.DELETE);
        assertEquals(List.of(video), FxExtension.call(() -> library.all().stream().map(VideoItem::file).toList()));
        FxExtension.run(() -> window.models().videos().restore(List.of(removed)));
        assertEquals(2, FxExtension.call(() -> library.all().size()));
    }

    @Test
    @Order(6)
    void askingShowsTheMatchesAgain() throws Exception {
        TabPane side = window.node("#side");
        assertEquals("Info", side.getSelectionModel().getSelectedItem().getText());
        FxExtension.run(() -> window.models().search().askAndJump("red"));
        assertEquals("Matches", side.getSelectionModel().getSelectedItem().getText());
        Await.until(window.models().search().resultProperty(), result -> result != null);
    }

    @Test
    @Order(7)
    void closedVideoLeavesTheWindowAndIsARecentOne() throws Exception {
        window.press(KeyCode.W, KeyCode.CONTROL);
        FxExtension.run(() -> {
            assertNull(window.models().session().videoProperty().get());
            assertEquals(-1, window.models().player().getFrame());
            assertNull(window.models().search().resultProperty().get());
            assertTrue(window.scene().lookup(".welcome").isVisible());
            assertEquals("Frameseek", window.stage().getTitle());
            var bar = (MenuBar) window.scene().lookup(".menu-bar");
            var recent = bar.getMenus().getFirst().getItems().stream()
                    .filter(item -> item instanceof Menu menu && menu.getText().equals("Open _recent"))
                    .map(Menu.class::cast).findFirst().orElseThrow();
            recent.getOnShowing().handle(new Event(Menu.ON_SHOWING));
            recent.getItems().getFirst().fire();
        });
        Await.until(window.models().session().videoProperty(), open -> open != null && open.file().equals(video));
        Await.until(window.models().player().frameProperty(), frame -> frame.intValue() >= 0);
    }
}
