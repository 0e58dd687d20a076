package org.frameseek.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.frameseek.engine.ComputeChoice;
import org.frameseek.index.IndexOptions;
import org.frameseek.library.Library;
import org.frameseek.library.Videos;
import org.frameseek.media.TestVideos;
import org.frameseek.model.families.Models;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Indexing on a cluster of processes.
class ArchiveIndexingTest {
    private static final Path MODEL = Path.of("models/demo").toAbsolutePath();
    /// Spark starts no executor and no task without a card then.
    private static final Map<String, String> WITH_CARDS = Map.of(
            "spark.executor.resource.gpu.amount", "1", "spark.task.resource.gpu.amount", "1");

    @TempDir
    private static Path shared;
    private static LocalCluster cluster;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startCluster() throws IOException, InterruptedException {
        cluster = LocalCluster.start(shared, 2);
    }

    @AfterAll
    static void stopCluster() throws IOException, InterruptedException {
        cluster.close();
    }

    private JsonObject index(Path videos, String... more) throws IOException, InterruptedException {
        return json(cluster.run(Map.of(), arguments(videos, more)));
    }

    private String[] arguments(Path videos, String... more) {
        var all = new ArrayList<>(List.of("index", "--videos", videos.toString(),
                "--model", MODEL.toString(), "--out", folder.resolve("out").toString(), "--json"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static JsonObject json(LocalCluster.Result result) {
        assertEquals(0, result.exit(), result.err());
        return JsonParser.parseString(result.out()).getAsJsonObject();
    }

    private static int ended(JsonObject report, String state) {
        var count = report.getAsJsonObject("ended").get(state);
        return count == null ? 0 : count.getAsInt();
    }

    private Map<String, byte[]> desktop(Path videos) throws Exception {
        var folder = this.folder.resolve("desktop");
        var library = new Library(folder);
        try (var model = Models.load(MODEL, ComputeChoice.AUTO); var files = Files.list(videos)) {
            for (var video : files.toList()) {
                library.fill(new Videos(library).open(video), model.frames(), IndexOptions.NEAR, _ -> { },
                        () -> false);
            }
        }
        return indexes(folder);
    }

    private static Map<String, byte[]> indexes(Path library) throws IOException {
        var indexes = new TreeMap<String, byte[]>();
        try (var files = Files.newDirectoryStream(library, "*.safetensors")) {
            for (var file : files) {
                indexes.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return indexes;
    }

    @Test
    void indexesAreTheDesktopsAndBadVideosAreListed() throws Exception {
        var videos = Files.createDirectories(folder.resolve("films of 2026"));
        TestVideos.numbered(videos, "one.mp4");
        TestVideos.numbered(videos, "two.mkv", new TestVideos.Clip().frames(45).rate("30000/1001"));
        var expected = desktop(videos);
        Files.writeString(videos.resolve("notes.mp4"), "no video");
        var report = index(folder.resolve("films of 2026"));
        assertEquals(3, report.get("videos").getAsInt());
        assertEquals(2, ended(report, "INDEXED"));
        assertEquals(1, ended(report, "FAILED"));
        assertTrue(report.getAsJsonArray("failures").get(0).getAsJsonObject().get("message").getAsString()
                .contains("notes.mp4"), report.toString());
        var found = indexes(folder.resolve("out/library"));
        assertEquals(expected.keySet(), found.keySet());
        for (var name : expected.keySet()) {
            assertArrayEquals(expected.get(name), found.get(name), name);
        }
    }

    @Test
    void aLongVideoIsIndexedInSections() throws Exception {
        var videos = Files.createDirectories(folder.resolve("films"));
        TestVideos.numbered(videos, "long.mp4", new TestVideos.Clip().frames(900));
        TestVideos.numbered(videos, "short.mp4");
        var expected = desktop(videos);
        var result = cluster.run(WITH_CARDS, arguments(videos, "--split", "300"));
        assertEquals(2, ended(json(result), "INDEXED"), result.out());
        assertEquals(3, result.err().lines().filter(line -> line.contains("  section  ")).count(), result.err());
        var found = indexes(folder.resolve("out/library"));
        assertEquals(expected.keySet(), found.keySet());
        for (var name : expected.keySet()) {
            assertArrayEquals(expected.get(name), found.get(name), name);
        }
        try (var sections = Files.list(folder.resolve("out/sections"))) {
            assertEquals(List.of(), sections.toList());
        }
    }

    /// One executor is killed while it works, one video kills whoever reads it, and one machine fails.
    @Test
    void whatFailsIsIsolatedAndTheRestIsDone() throws Exception {
        var videos = Files.createDirectories(folder.resolve("films"));
        for (int i = 0; i < 5; i++) {
            TestVideos.numbered(videos, "good " + i + ".mp4", new TestVideos.Clip().frames(120 + i));
        }
        var expected = desktop(videos);
        var poison = TestVideos.numbered(videos, "poison.mp4", new TestVideos.Clip().frames(900));
        JsonObject report;
        try (var reaper = new ProcessReaper(poison)) {
            var submission = cluster.submit(Map.of(), arguments(videos));
            submission.await("indexed");
            cluster.executors().getFirst().destroyForcibly();
            cluster.killWorker(1);
            report = json(submission.result());
            assertTrue(reaper.reaped() >= 2, "killed: " + reaper.reaped());
        }
        assertEquals(5, ended(report, "INDEXED") + ended(report, "PRESENT"), report.toString());
        assertEquals(1, ended(report, "CRASHED"), report.toString());
        var failure = report.getAsJsonArray("failures").get(0).getAsJsonObject();
        assertTrue(failure.get("message").getAsString().contains("poison.mp4 ended the process"), failure.toString());
        var found = indexes(folder.resolve("out/library"));
        assertEquals(expected.keySet(), found.keySet());
        for (var name : expected.keySet()) {
            assertArrayEquals(expected.get(name), found.get(name), name);
        }

        var again = index(videos);
        assertEquals(5, again.get("skipped").getAsInt(), again.toString());
        assertEquals(1, ended(again, "CRASHED"));
        assertEquals(0, again.get("frames").getAsInt());
    }
}
