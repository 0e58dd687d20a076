package org.frameseek.ui;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBrowserTest {
    @TempDir
    Path folder;

    private final SimpleObjectProperty<Exception> failure = new SimpleObjectProperty<>();

    @BeforeAll
    static void start() throws Exception {
        new FxExtension().beforeAll(null);
    }

    private static List<String> java(String option) {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), option);
    }

    @Test
    void folderIsNamedWhenThereIsNoProgramForIt() throws Exception {
        assertTrue(failure(List.of("frameseek-has-no-such-program")).getMessage().contains(folder.toString()));
    }

    @Test
    void folderIsNamedWhenTheProgramFails() throws Exception {
        assertTrue(failure(java("--no-such-option")).getMessage().contains(folder.toString()));
    }

    @Test
    void whatFailsLeavesItToTheNext() {
        var missing = List.of("frameseek-has-no-such-program");
        var browser = new FileBrowser("linux",
                _ -> List.of(missing, java("--no-such-option"), java("--version"), missing));
        assertDoesNotThrow(() -> browser.show(folder.resolve("still.jpg")));
    }

    @Test
    void fileManagersOfTheFreeDesktopArePointedAtTheFile() {
        var commands = new FileBrowser("Linux").commandsOfSystem(Path.of("/视频/a, b.jpg"));
        assertTrue(commands.getFirst().contains("array:string:file:///%E8%A7%86%E9%A2%91/a%2C%20b.jpg"));
        assertEquals(List.of("xdg-open", "/视频"), commands.getLast());
    }

    private Exception failure(List<String> command) throws Exception {
        new FileBrowser("linux", _ -> List.of(command)).reveal(folder.resolve("still.jpg"), failure::set);
        Await.until(failure, found -> found != null);
        return failure.get();
    }
}
