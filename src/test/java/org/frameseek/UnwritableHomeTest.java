package org.frameseek;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.frameseek.media.TestVideos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A home that cannot be written costs the log, and one line that says so.
class UnwritableHomeTest {
    @TempDir
    Path folder;

    @Test
    void commandsWorkWithoutALog() throws Exception {
        var film = TestVideos.numbered(folder, "film.mp4");
        // Not even root can make a folder in a file.
        var home = Files.createFile(folder.resolve("file")).resolve("home");
        try (var program = ProgramScript.start(home, List.of())) {
            var failed = program.run("info", folder.resolve("none.mp4"));
            assertEquals(1, failed.status());
            assertEquals(List.of("No log is kept: " + home.resolve("logs") + " cannot be written.",
                    "There is no file " + folder.resolve("none.mp4")
                            + ". Check the name, or connect the drive it is on."),
                    failed.err().lines().toList());
            var described = program.run("info", film);
            assertEquals(0, described.status(), described.err());
            assertTrue(described.err().lines().count() <= 1, described.err());
        }
    }
}
