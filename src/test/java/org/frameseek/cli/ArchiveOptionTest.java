package org.frameseek.cli;

import static org.frameseek.cli.Commands.MODEL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.frameseek.cli.Commands.Outcome;
import org.frameseek.media.TestVideos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Searching the libraries of others.
class ArchiveOptionTest {
    @TempDir
    private Path folder;

    private Outcome run(Object... arguments) {
        return new Commands(folder).run(arguments);
    }

    @Test
    void asksArchivesBesideTheOwnLibraryAndWritesNothingThere() throws IOException {
        var video = TestVideos.numbered(folder, "shared.mp4", new TestVideos.Clip().frames(40));
        var archive = folder.resolve("share/archive");
        run("index", video, "--model", MODEL, "--library", archive.resolve("library"));
        var before = listed(archive);
        var own = TestVideos.numbered(folder, "own.mp4");
        run("index", own, video, "--model", MODEL);
        var question = List.of("search", "--everywhere", "a dog", "--top", 9, "--model", MODEL, "--json");
        var alone = run(question.toArray()).object();
        var withArchive = new ArrayList<Object>(question);
        withArchive.addAll(List.of("--archive", archive));
        // The archive's only video is in the own library too, and is asked once.
        assertEquals(alone, run(withArchive.toArray()).object());
        withArchive.addAll(List.of("--library", folder.resolve("none")));
        var ofArchive = run(withArchive.toArray()).object();
        assertEquals(1, ofArchive.getAsJsonObject("coverage").get("asked").getAsInt());
        assertEquals(video.toString(), ofArchive.getAsJsonArray("matches").get(0).getAsJsonObject()
                .get("video").getAsString());
        assertEquals(before, listed(archive));
        withArchive.addAll(List.of("--archive", folder.resolve("away")));
        assertTrue(run(withArchive.toArray()).err().contains("away cannot be read"));
        assertEquals(2, run("search", video, "a dog", "--model", MODEL, "--archive", archive).exit());
    }

    private static Map<Path, FileTime> listed(Path folder) throws IOException {
        var files = new TreeMap<Path, FileTime>();
        try (var all = Files.walk(folder)) {
            for (var file : all.toList()) {
                files.put(file, Files.getLastModifiedTime(file));
            }
        }
        return files;
    }
}
