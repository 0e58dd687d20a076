package org.frameseek.ui;

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

    @Test
    void folderIsNamedWhenThereIsNoProgramForIt() throws Exception {
        reveal(List.of("frameseek-has-no-such-program"));
        assertTrue(failure.get().getMessage().contains(folder.toString()));
    }

    @Test
    void folderIsNamedWhenTheProgramFails() throws Exception {
        reveal(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--no-such-option"));
        assertTrue(failure.get().getMessage().contains(folder.toString()));
    }

    private void reveal(List<String> command) throws Exception {
        new FileBrowser("linux", _ -> command).reveal(folder.resolve("still.jpg"), failure::set);
        Await.until(failure, found -> found != null);
    }
}
