package org.frameseek.ui;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WelcomeTest {
    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        new FxExtension().beforeAll(null);
    }

    private TestDesktop open(List<Path> videos) throws Exception {
        return new TestDesktop(folder.resolve("home"), (model, _) -> ColourEncoder.load(model), videos);
    }

    @Test
    void greetsOnlyWhereNothingIsOpened() throws Exception {
        var video = ColourVideo.make(folder, "gone.mp4");
        try (var window = open(List.of(video))) {
            Await.until(window.models().session().videoProperty(), opened -> opened != null);
            Node welcome = window.node(".welcome");
            assertNull(welcome);
        }
        Files.delete(video);
        try (var window = open(List.of())) {
            Await.until(window.models().main().idleProperty(), idle -> idle);
            Node welcome = window.node(".welcome");
            assertTrue(welcome.isVisible());
            window.save("welcome");
        }
    }
}
