package org.frameseek;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsTest {
    @TempDir
    private Path folder;

    @Test
    void theFirstFolderThatHasAProgramCounts() throws Exception {
        var first = Files.createDirectories(folder.resolve("a"));
        var second = Files.createDirectories(folder.resolve("b"));
        var programs = Programs.of(first + File.pathSeparator + second, ".exe");
        assertEquals(Optional.empty(), programs.find("mpv"));
        Files.createDirectories(first.resolve("mpv.exe"));
        var there = Files.createFile(second.resolve("mpv.exe"));
        assertTrue(there.toFile().setExecutable(true));
        assertEquals(Optional.of(there), programs.find("mpv"), "a folder of that name is no program");
    }

    @Test
    void foldersThatAreNoneAreLeftOut() {
        var path = String.join(File.pathSeparator, "", ".", "bin", folder.toString(), "\0");
        assertEquals(List.of(folder), Programs.of(path, "").folders());
        assertEquals(List.of(), Programs.of("", "").folders());
    }
}
