package org.frameseek.cli;

import static org.frameseek.cli.Commands.MODEL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a search saves: tables, edit lists, stills and clips.
class SearchOutputsTest extends CommandRig {
    @Test
    void manyQuestionsGoIntoOneTableAndIntoEditLists() throws IOException {
        var questions = Files.writeString(folder.resolve("questions.txt"), "\uFEFF# mine\na red car\n\n海上的船\n");
        var search = run("search", video, "--queries", questions, "--model", MODEL, "--top", 2, "--json",
                "--fit", "weak", "--list", folder.resolve("table.csv"), "--edl", folder.resolve("cut.edl"),
                "--list", folder.resolve("cut.fcpxml"), "--markers", folder.resolve("marks.edl"),
                "--export", folder.resolve("stills"), "--format", "png", "--name", "{rank} {query}");
        assertEquals(0, search.exit(), search.err());
        var answers = search.json().getAsJsonArray();
        int moments = answers.asList().stream()
                .mapToInt(answer -> answer.getAsJsonObject().getAsJsonArray("matches").size()).sum();
        assertEquals(1 + moments, Files.readAllLines(folder.resolve("table.csv")).size());
        assertEquals(moments, Files.readString(folder.resolve("cut.edl")).split("FROM CLIP NAME").length - 1);
        assertTrue(Files.readString(folder.resolve("cut.fcpxml")).contains("1001/30000s"));
        assertTrue(Files.exists(folder.resolve("stills/1 海上的船.png")));
        assertEquals(1, run("search", video, "--queries", video, "--model", MODEL).exit());
    }

    @Test
    void momentsAreSavedAsClips() throws IOException {
        for (var method : List.of("copy", "h264")) {
            var search = run("search", video, "a red car", "--model", MODEL, "--top", 2, "--json", "--handles", 2,
                    "--fit", "weak",
                    "--clips", folder.resolve(method), "--clip-method", method, "--name", "{rank}");
            assertEquals(0, search.exit(), search.err());
            assertTrue(search.err().contains("about"), search.err());
            var best = search.object().getAsJsonObject("best");
            assertEquals(folder.resolve(method).resolve("1.mp4").toString(), best.get("clip").getAsString());
            var clip = run("info", folder.resolve(method).resolve("1.mp4"), "--json").object();
            int wanted = best.get("endFrame").getAsInt() - best.get("startFrame").getAsInt() + 1;
            assertTrue(clip.get("frames").getAsInt() >= wanted, clip.toString());
        }
        var joined = run("search", video, "a red car", "--model", MODEL, "--top", 2, "--joined", "--fit", "weak",
                "--clips", folder.resolve("joined"));
        assertEquals(0, joined.exit(), joined.err());
        assertEquals(1, folder.resolve("joined").toFile().list().length);
        assertEquals(2, run("search", video, "x", "--joined", "--clip-method", "copy", "--model", MODEL).exit());
        assertEquals(2, run("search", video, "x", "--handles", "-1", "--model", MODEL).exit());
    }

    @Test
    void onlyConvincingMomentsAreSavedUnlessTheNearestAreWanted() throws IOException {
        var search = run("search", video, "a red car", "--model", MODEL, "--json", "--list",
                folder.resolve("list.csv"), "--clips", folder.resolve("clips"), "--export", folder.resolve("stills"));
        assertEquals(0, search.exit(), search.err());
        assertTrue(search.object().get("weak").getAsBoolean(), search.out());
        assertTrue(search.err().contains("--fit weak"), search.err());
        assertFalse(Files.exists(folder.resolve("list.csv")));
        assertEquals(0, folder.resolve("clips").toFile().list().length);
        assertEquals(0, folder.resolve("stills").toFile().list().length);
    }

    @Test
    void outputsThatCannotBeWrittenAreRefusedBeforeIndexing() throws IOException {
        for (var output : List.of("--heatmap nowhere/a.png", "--scores nowhere/a.csv")) {
            var parts = output.split(" ");
            var refused = run("search", video, "x", parts[0], folder.resolve(parts[1]), "--model", MODEL);
            assertEquals(1, refused.exit());
            assertTrue(refused.err().contains("nowhere"), refused.err());
        }
        assertEquals(1, run("search", video, "x", "--export", Files.writeString(folder.resolve("a file"), "")).exit());
        assertEquals("[]", run("library", "--json").out().strip());
    }
}
