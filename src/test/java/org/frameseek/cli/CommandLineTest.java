package org.frameseek.cli;

import static org.frameseek.cli.Commands.MODEL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What all commands have in common: JSON, exit codes and sentences about failures.
class CommandLineTest extends CommandRig {
    @Test
    void infoCountsWhatTheDecoderYields() {
        var info = run("info", video, "--count", "--json").object();
        assertEquals(60, info.get("decodedFrames").getAsInt());
        assertEquals(0, info.get("picturesWithoutRow").getAsInt());
    }

    @Test
    void infoKnowsTheFrameTable() {
        var info = run("info", video, "--json").object();
        assertEquals("mp4", info.get("container").getAsString());
        assertEquals("h264", info.get("codec").getAsString());
        assertEquals("30000/1001", info.get("frameRate").getAsString());
        assertEquals(60, info.get("frames").getAsInt());
        assertFalse(info.get("variableRate").getAsBoolean());
        assertEquals(0, run("index", video, "--model", MODEL).exit());
        assertEquals(info, run("info", video, "--json").object(), "from the index");
    }

    @Test
    void embedGivesTokensAndVectors() {
        var result = run("embed", "--model", MODEL, "--text", "swimming", "--json").object();
        var item = result.getAsJsonArray("items").get(0).getAsJsonObject();
        assertEquals("[627,583,628]", item.get("tokens").toString());
        assertEquals(result.get("dimension").getAsInt(), item.getAsJsonArray("embedding").size());
    }

    @Test
    void aModelFolderIsCheckedAndItsGapsNamed() {
        assertTrue(run("model", MODEL, "--json").object().get("ok").getAsBoolean());
        var empty = run("model", folder, "--json");
        assertEquals(1, empty.exit());
        assertEquals(5, empty.object().getAsJsonArray("missing").size());
    }

    @Test
    void failuresSayWhatAndWhere() throws IOException {
        var missing = run("index", folder.resolve("nowhere.mp4"), "--model", MODEL, "--json");
        assertEquals(1, missing.exit());
        assertTrue(missing.object().getAsJsonObject("error").get("file").getAsString().endsWith("nowhere.mp4"));
        var text = Files.writeString(folder.resolve("notes.mp4"), "no video at all");
        for (var file : List.of(folder, text)) {
            var refused = run("info", file);
            assertEquals(1, refused.exit());
            assertFalse(refused.err().contains("Exception"), refused.err());
        }
    }

    /// Each is set up alone when its name is the first argument, and with all others for their list.
    @Test
    void everyListedCommandCallsItselfByThatName() {
        // Descriptions that take a second line begin further right.
        var listed = run("--help").out().lines().dropWhile(line -> !line.startsWith("Commands:")).skip(1)
                .filter(line -> line.matches(" {2}\\S.*")).map(line -> line.strip().split(" ")[0]).toList();
        assertTrue(listed.contains("search"), listed.toString());
        for (var name : listed) {
            var help = run(name, "--help");
            assertEquals(0, help.exit(), name);
            assertTrue(help.out().startsWith("Usage: frameseek " + name + " "), help.out());
        }
    }

    @Test
    void wrongUsageIsTwo() {
        assertEquals(2, run("search", video).exit());
        assertEquals(2, run("index").exit());
        assertEquals(2, run("export", video, "--frame", 999, "--output", folder.resolve("a.jpg")).exit());
        assertEquals(1, run("export", video, "--frame", 1, "--output", folder.resolve("a.bmp")).exit());
        assertEquals(2, run("search", video, "x", "--device", "abacus").exit());
        assertEquals(2, run("search", video, "  ").exit());
        assertEquals(2, run("library", "--remove", "").exit());
    }
}
