package org.frameseek.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import org.frameseek.ui.search.QueryHistory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Clears what the program remembers of its use, and takes it back.
class ClearingTest {
    @TempDir
    static Path folder;

    private static TestDesktop window;
    private static Path video;

    @BeforeAll
    static void start() throws Exception {
        new FxExtension().beforeAll(null);
        video = ColourVideo.make(folder, "colours.mp4");
        window = new TestDesktop(folder.resolve("home"), List.of(video));
        Await.until(window.models().player().frameProperty(), frame -> frame.intValue() == 0);
    }

    @AfterAll
    static void stop() throws Exception {
        window.close();
    }

    private static Stream<MenuItem> items(Menu menu) {
        return menu.getItems().stream().flatMap(item -> item instanceof Menu inner
                ? Stream.concat(Stream.of(item), items(inner)) : Stream.of(item));
    }

    private static MenuItem item(String text) throws Exception {
        MenuBar bar = window.node(".menu-bar");
        return bar.getMenus().stream().flatMap(ClearingTest::items)
                .filter(item -> text.equals(item.getText())).findFirst().orElseThrow();
    }

    /// Presses the button of the newest notice.
    private static void undo() {
        FxExtension.layout(window.scene().getRoot());
        var buttons = window.scene().lookup(".toasts").lookupAll(".button").stream().map(Button.class::cast)
                .filter(button -> "Undo".equals(button.getText())).toList();
        buttons.getLast().fire();
    }

    @Test
    void descriptionsAreForgottenAndComeBack() throws Exception {
        var forget = item("Forget all descriptions");
        FxExtension.run(() -> {
            QueryHistory history = window.models().search().history();
            history.remember("red");
            history.remember("green");
            forget.fire();
            assertEquals(List.of(), window.settings().queriesProperty().get());
            history.remember("blue");
            undo();
            assertEquals(List.of("blue", "green", "red"), window.settings().queriesProperty().get());
        });
    }

    @Test
    void recentVideosAreClearedWithoutLeavingTheLibrary() throws Exception {
        var recent = (Menu) item("Open _recent");
        var clear = item("Clear this list");
        Await.until(recent.disableProperty(), disabled -> !disabled);
        FxExtension.run(() -> {
            clear.fire();
            assertTrue(recent.isDisable());
            assertFalse(window.models().library().all().isEmpty());
            undo();
            assertFalse(recent.isDisable());
            clear.fire();
            window.actions().closeVideo();
            window.actions().open(video);
        });
        Await.until(recent.disableProperty(), disabled -> !disabled);
    }
}
