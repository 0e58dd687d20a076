package org.frameseek.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.frameseek.index.IndexException;
import org.frameseek.index.IndexException.Fault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A video that crashed the window while it was on screen must not crash each start after it.
class CrashedVideoTest {
    /// Above the numbers that processes have.
    private static final long PROCESS = 1L << 40;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        new FxExtension().beforeAll(null);
    }

    /// What a process that crashed leaves behind.
    private void crash(Path library, Path video) throws IOException {
        var name = UUID.nameUUIDFromBytes(video.toString().getBytes(StandardCharsets.UTF_8));
        var note = new JsonObject();
        note.addProperty("process", PROCESS);
        note.addProperty("folder", folder.toString());
        Files.writeString(library.resolve(".reading-" + name + '-' + PROCESS + ".json"), note.toString());
        Files.writeString(folder.resolve("hs_err_pid" + PROCESS + ".log"), "a report");
    }

    @Test
    void theNextStartDoesNotShowItByItself() throws Exception {
        var home = folder.resolve("home");
        var video = ColourVideo.make(folder, "colours.mp4").toAbsolutePath();
        try (var window = new TestDesktop(home, List.of(video))) {
            Await.until(window.models().session().indexProperty(), Objects::nonNull);
        }
        crash(home.resolve("library"), video);
        for (int start = 2; start <= 3; start++) {
            try (var window = new TestDesktop(home, List.of())) {
                var problem = window.models().main().problemProperty();
                Await.until(problem, Objects::nonNull);
                assertEquals(Fault.CRASHED, assertInstanceOf(IndexException.class, problem.get()).fault());
                assertNull(window.models().session().videoProperty().get());
            }
        }
        try (var window = new TestDesktop(home, List.of())) {
            var main = window.models().main();
            Await.until(main.problemProperty(), Objects::nonNull);
            FxExtension.run(() -> main.open(video));
            Await.until(window.models().session().videoProperty(), Objects::nonNull);
        }
    }
}
