package org.frameseek.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.frameseek.AppPaths;
import org.frameseek.WebEnvironment;
import org.frameseek.cli.FrameseekCommand;
import org.frameseek.media.TestVideos;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Searching on a cluster of processes.
class ArchiveSearchTest {
    private static final Path MODEL = Path.of("models/demo").toAbsolutePath();

    @TempDir
    private static Path folder;
    private static LocalCluster cluster;

    @BeforeAll
    static void indexOnACluster() throws IOException, InterruptedException {
        cluster = LocalCluster.start(folder.resolve("cluster"), 1);
        var videos = Files.createDirectories(folder.resolve("films"));
        Files.copy(MODEL.resolve("sample.mp4"), videos.resolve("sample.mp4"));
        TestVideos.numbered(videos, "numbers.mp4", new TestVideos.Clip().frames(60));
        TestVideos.ffmpeg("-ss", "4", "-i", MODEL.resolve("sample.mp4").toString(), "-t", "5", "-an", "-c:v",
                "libopenh264", videos.resolve("part.mp4").toString());
        var indexed = cluster.run(Map.of(), "index", "--videos", videos.toString(), "--model", MODEL.toString(),
                "--out", folder.resolve("out").toString());
        assertEquals(0, indexed.exit(), indexed.err());
    }

    @AfterAll
    static void stopCluster() throws IOException, InterruptedException {
        cluster.close();
    }

    private static JsonElement desktop(String... question) {
        var out = new StringWriter();
        var paths = new AppPaths(folder, folder.resolve("home"), Path.of("models"), Optional.empty());
        var all = new ArrayList<>(List.of("search", "--everywhere", "--library",
                folder.resolve("out/library").toString(), "--json", "--top", "4"));
        all.addAll(List.of(question));
        var arguments = all.toArray(String[]::new);
        assertEquals(0, FrameseekCommand.create(
                        paths, new WebEnvironment(Map.of(), List.of()), false, _ -> { }, arguments)
                .setOut(new PrintWriter(out, true)).execute(arguments));
        return JsonParser.parseString(out.toString());
    }

    private static LocalCluster.Submission search(String... question) throws IOException {
        var arguments = new ArrayList<>(List.of("search", "--archive", folder.resolve("out").toString(),
                "--model", MODEL.toString(), "--top", "4"));
        arguments.addAll(List.of(question));
        return cluster.submit(Map.of(), arguments.toArray(String[]::new));
    }

    private static void assertAlike(JsonObject expected, JsonObject found) {
        assertEquals(expected.get("coverage"), found.get("coverage"));
        assertEquals(expected.get("weak"), found.get("weak"));
        var matches = expected.getAsJsonArray("matches");
        assertFalse(matches.isEmpty());
        assertEquals(matches, found.getAsJsonArray("matches"));
    }

    @Test
    void answersAreTheDesktops() throws Exception {
        var questions = new String[] {"a red car", "a city at night NOT a red car"};
        var result = search(questions).result();
        assertEquals(0, result.exit(), result.err());
        var found = JsonParser.parseString(result.out()).getAsJsonArray();
        var expected = desktop(questions).getAsJsonArray();
        for (int i = 0; i < questions.length; i++) {
            assertAlike(expected.get(i).getAsJsonObject(), found.get(i).getAsJsonObject());
        }
    }

    @Test
    void aSessionAnswersLineByLine() throws Exception {
        var session = search();
        try (var in = session.process().outputWriter()) {
            in.write("a red car\n\na red car AND\nthe sea\n");
        }
        var result = session.result();
        assertEquals(0, result.exit(), result.err());
        var lines = result.out().lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
        assertEquals(3, lines.size(), result.out());
        assertAlike(desktop("a red car").getAsJsonObject(), lines.getFirst());
        assertTrue(lines.get(1).has("error"), result.out());
        assertEquals("the sea", lines.get(2).get("query").getAsString());
    }
}
