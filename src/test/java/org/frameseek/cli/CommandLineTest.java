package org.frameseek.cli;

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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.frameseek.AppPaths;
import org.frameseek.WebEnvironment;
import org.frameseek.media.TestVideos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Commands in scripts: output, files and exit codes.
class CommandLineTest {
    private static final String MODEL = Path.of("src/test/resources/model/clip/openai").toString();

    @TempDir
    private Path folder;

    private Path video;

    private record Outcome(int exit, String out, String err) {
        JsonElement json() {
            return JsonParser.parseString(out);
        }

        JsonObject object() {
            return json().getAsJsonObject();
        }
    }

    @BeforeEach
    void makeVideo() throws IOException {
        video = folder.resolve("测试 video 🎬.mp4");
        TestVideos.ffmpeg("-f", "lavfi", "-i", "testsrc2=size=320x180:rate=30000/1001:duration=2", "-c:v",
                "libopenh264",
                "-pix_fmt", "yuv420p", video.toString());
    }

    private Outcome run(Object... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var paths = new AppPaths(folder, folder.resolve("home"), Path.of("models"), Optional.empty());
        int exit = FrameseekCommand.create(paths, new WebEnvironment(Map.of(), List.of()), false, videos -> { })
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
        return new Outcome(exit, out.toString(), err.toString());
    }

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
    void indexThenSearchThenSearchAgainAfterMoving() throws IOException {
        var index = run("index", video, "--model", MODEL, "--json").object();
        assertEquals(60, index.get("frames").getAsInt());
        assertEquals(60, index.get("indexed").getAsInt());
        assertTrue(index.get("complete").getAsBoolean());
        var moved = Files.move(video, folder.resolve("moved.mp4"));

        var heatmap = folder.resolve("heat.png");
        var scores = folder.resolve("scores.csv");
        var search = run("search", moved, "a red car", "=a blue boat", "--model", MODEL, "--top", 3, "--json",
                "--fit", "weak", "--export", folder.resolve("stills"), "--heatmap", heatmap, "--scores", scores);
        assertEquals(0, search.exit, search.err);
        var answers = search.json().getAsJsonArray();
        assertEquals(2, answers.size());
        var best = answers.get(0).getAsJsonObject().getAsJsonObject("best");
        assertEquals(1, best.get("rank").getAsInt());
        assertTrue(Files.exists(Path.of(best.get("exported").getAsString())));
        assertTrue(ImageIO.read(heatmap.toFile()).getWidth() > 1000);
        var lines = Files.readAllLines(scores);
        assertEquals(61, lines.size());
        assertTrue(lines.getFirst().endsWith("\"a red car\",\"'=a blue boat\""), lines.getFirst());
        // The library holds one index, under the video's current path.
        var library = run("library", "--json", "--verify").json().getAsJsonArray();
        assertEquals(1, library.size());
        assertEquals(moved.toAbsolutePath().toString(), library.get(0).getAsJsonObject().get("video").getAsString());
    }

    @Test
    void unreadableDescriptionIsSaidWithAModelThatReadsIt() {
        var search = run("search", video, "一辆红色汽车", "--model", MODEL, "--json");
        assertEquals(0, search.exit, search.err);
        assertTrue(search.err.contains("frameseek model get first-choice"), search.err);
        assertEquals("UNREADABLE", search.object().get("legibility").getAsString());
        assertEquals("", run("search", video, "a red car", "--model", MODEL, "--json").err);
        var missing = run("search", video, "a red car", "--model", "first-choice");
        assertTrue(missing.err.contains("frameseek model get first-choice"), missing.err);
    }

    @Test
    void exactComputesWhatNearDuplicatesShared() throws IOException {
        var still = folder.resolve("still.mp4");
        TestVideos.ffmpeg("-f", "lavfi", "-i", "testsrc2=size=320x180:rate=25,trim=end_frame=1,loop=50:1,"
                + "noise=alls=3:allf=t", "-frames:v", "50", "-c:v", "libopenh264", "-b:v", "4M", "-pix_fmt", "yuv420p",
                still.toString());
        var near = run("index", still, "--model", MODEL, "--json").object();
        assertTrue(near.get("reused").getAsInt() > 10, near.toString());
        assertEquals(near.get("own").getAsInt(),
                run("library", "--json").json().getAsJsonArray().get(0).getAsJsonObject().get("own").getAsInt());
        var exact = run("index", still, "--model", MODEL, "--exact", "--json").object();
        assertTrue(exact.get("own").getAsInt() > near.get("own").getAsInt(), exact.toString());
        assertTrue(exact.get("seconds").getAsDouble() > 0);
        var again = run("index", still, "--model", MODEL, "--exact", "--json").object();
        assertEquals(0, again.get("seconds").getAsDouble(), "nothing was left to do");
        assertEquals(exact.get("own").getAsInt(), again.get("own").getAsInt());
    }

    @Test
    void aFolderGivesItsVideosAndOneBadFileStopsNone() throws IOException {
        var films = Files.createDirectories(folder.resolve("films/deep"));
        Files.copy(video, films.resolve("a.mp4"));
        Files.writeString(films.resolve("b.mkv"), "no video");
        Files.writeString(films.resolve("notes.txt"), "no video");
        var outcome = run("index", folder.resolve("films"), "--model", MODEL, "--json");
        assertEquals(1, outcome.exit);
        var results = outcome.json().getAsJsonArray();
        assertEquals(2, results.size());
        assertTrue(results.get(0).getAsJsonObject().get("complete").getAsBoolean());
        assertTrue(outcome.err.contains("b.mkv"), outcome.err);

        assertEquals(2, run("index", Files.createDirectories(folder.resolve("empty")), "--model", MODEL).exit);
    }

    @Test
    void oneDamagedIndexHidesNoOther() throws IOException {
        run("index", video, "--model", MODEL);
        var library = folder.resolve("home/library");
        Files.writeString(library.resolve("damaged.safetensors"), "no index");
        Files.createDirectory(library.resolve("folder.safetensors"));
        assertEquals(0, run("library").exit);
        var verified = run("library", "--verify", "--json");
        assertEquals(1, verified.exit);
        var sound = 0;
        for (var entry : verified.json().getAsJsonArray()) {
            sound += entry.getAsJsonObject().getAsJsonArray("damage").isEmpty() ? 1 : 0;
        }
        assertEquals(3, verified.json().getAsJsonArray().size());
        assertEquals(1, sound);
        assertFalse(verified.out.contains("http"), verified.out);
    }

    @Test
    void manyQuestionsGoIntoOneTableAndIntoEditLists() throws IOException {
        var questions = Files.writeString(folder.resolve("questions.txt"), "\uFEFF# mine\na red car\n\n海上的船\n");
        var search = run("search", video, "--queries", questions, "--model", MODEL, "--top", 2, "--json",
                "--fit", "weak", "--list", folder.resolve("table.csv"), "--edl", folder.resolve("cut.edl"),
                "--list", folder.resolve("cut.fcpxml"), "--markers", folder.resolve("marks.edl"),
                "--export", folder.resolve("stills"), "--format", "png", "--name", "{rank} {query}");
        assertEquals(0, search.exit, search.err);
        var answers = search.json().getAsJsonArray();
        int moments = answers.asList().stream()
                .mapToInt(answer -> answer.getAsJsonObject().getAsJsonArray("matches").size()).sum();
        assertEquals(1 + moments, Files.readAllLines(folder.resolve("table.csv")).size());
        assertEquals(moments, Files.readString(folder.resolve("cut.edl")).split("FROM CLIP NAME").length - 1);
        assertTrue(Files.readString(folder.resolve("cut.fcpxml")).contains("1001/30000s"));
        assertTrue(Files.exists(folder.resolve("stills/1 海上的船.png")));
        assertEquals(1, run("search", video, "--queries", video, "--model", MODEL).exit);
    }

    @Test
    void momentsAreSavedAsClips() throws IOException {
        for (var method : List.of("copy", "h264")) {
            var search = run("search", video, "a red car", "--model", MODEL, "--top", 2, "--json", "--handles", 2,
                    "--fit", "weak",
                    "--clips", folder.resolve(method), "--clip-method", method, "--name", "{rank}");
            assertEquals(0, search.exit, search.err);
            assertTrue(search.err.contains("about"), search.err);
            var best = search.object().getAsJsonObject("best");
            assertEquals(folder.resolve(method).resolve("1.mp4").toString(), best.get("clip").getAsString());
            var clip = run("info", folder.resolve(method).resolve("1.mp4"), "--json").object();
            int wanted = best.get("endFrame").getAsInt() - best.get("startFrame").getAsInt() + 1;
            assertTrue(clip.get("frames").getAsInt() >= wanted, clip.toString());
        }
        var joined = run("search", video, "a red car", "--model", MODEL, "--top", 2, "--joined", "--fit", "weak",
                "--clips", folder.resolve("joined"));
        assertEquals(0, joined.exit, joined.err);
        assertEquals(1, folder.resolve("joined").toFile().list().length);
        assertEquals(2, run("search", video, "x", "--joined", "--clip-method", "copy", "--model", MODEL).exit);
        assertEquals(2, run("search", video, "x", "--handles", "-1", "--model", MODEL).exit);
    }

    @Test
    void onlyConvincingMomentsAreSavedUnlessTheNearestAreWanted() throws IOException {
        var search = run("search", video, "a red car", "--model", MODEL, "--json", "--list",
                folder.resolve("list.csv"), "--clips", folder.resolve("clips"), "--export", folder.resolve("stills"));
        assertEquals(0, search.exit, search.err);
        assertTrue(search.object().get("weak").getAsBoolean(), search.out);
        assertTrue(search.err.contains("--fit weak"), search.err);
        assertFalse(Files.exists(folder.resolve("list.csv")));
        assertEquals(0, folder.resolve("clips").toFile().list().length);
        assertEquals(0, folder.resolve("stills").toFile().list().length);
    }

    @Test
    void aDamagedRowIsIndexedAgain() throws IOException {
        var first = run("index", video, "--model", MODEL, "--json").object();
        var index = Path.of(first.get("index").getAsString());
        byte[] bytes = Files.readAllBytes(index);
        bytes[bytes.length / 2] ^= 1;
        Files.write(index, bytes);
        assertEquals(1, run("library", "--verify").exit);

        var again = run("index", video, "--model", MODEL, "--json").object();
        assertTrue(again.get("seconds").getAsDouble() > 0);
        assertEquals(0, run("library", "--verify").exit);
    }

    @Test
    void aVideoThatIsCutOffSaysSoEveryTime() throws IOException {
        var whole = folder.resolve("whole.mp4");
        TestVideos.ffmpeg("-i", video.toString(), "-c", "copy", "-movflags", "+faststart", whole.toString());
        var cut = Files.write(folder.resolve("cut.mp4"),
                Arrays.copyOf(Files.readAllBytes(whole), (int) Files.size(whole) * 3 / 4));
        for (int time = 0; time < 2; time++) {
            var index = run("index", cut, "--model", MODEL, "--json").object();
            assertEquals(60, index.get("declaredFrames").getAsInt());
            assertTrue(index.get("frames").getAsInt() < 60 || index.get("damaged").getAsInt() > 0, index.toString());
        }
    }

    @Test
    void outputsThatCannotBeWrittenAreRefusedBeforeIndexing() throws IOException {
        for (var output : List.of("--heatmap nowhere/a.png", "--scores nowhere/a.csv")) {
            var parts = output.split(" ");
            var refused = run("search", video, "x", parts[0], folder.resolve(parts[1]), "--model", MODEL);
            assertEquals(1, refused.exit);
            assertTrue(refused.err.contains("nowhere"), refused.err);
        }
        assertEquals(1, run("search", video, "x", "--export", Files.writeString(folder.resolve("a file"), "")).exit);
        assertEquals("[]", run("library", "--json").out.strip());
    }

    @Test
    void oneBadFileKeepsNoOtherFromBeingIndexed() throws IOException {
        var notes = Files.writeString(folder.resolve("notes.mp4"), "no video");
        var index = run("index", notes, video, "--model", MODEL, "--json");
        assertEquals(1, index.exit);
        var results = index.json().getAsJsonArray();
        assertTrue(results.get(0).getAsJsonObject().has("error"));
        assertTrue(results.get(1).getAsJsonObject().get("complete").getAsBoolean());
    }

    @Test
    void timeOutsideOfTheVideoIsRefused() {
        for (var time : new String[] {"99", "NaN", "Infinity"}) {
            assertEquals(2, run("export", video, "--time", time, "--output", folder.resolve("none.jpg")).exit);
        }
        assertFalse(Files.exists(folder.resolve("none.jpg")));
    }

    @Test
    void exportSavesTheFrameAndReplacesNothing() throws IOException {
        var still = folder.resolve("still.jpg");
        var first = run("export", video, "--time", "00:00:01.000", "--output", still, "--json").object();
        assertEquals(29, first.get("frame").getAsInt());
        assertEquals(320, ImageIO.read(still.toFile()).getWidth());
        var second = run("export", video, "--frame", 3, "--output", still, "--json");
        assertEquals(1, second.exit);
        assertEquals("export.exists", second.object().getAsJsonObject("error").get("code").getAsString());
        assertTrue(second.err.contains("--force"), second.err);
        assertEquals(0, run("export", video, "--frame", 3, "--output", still, "--force").exit);
    }

    @Test
    void exportTakesTheTimecodeThatItPrints() {
        for (int frame : new int[] {0, 29, 30, 59}) {
            var still = folder.resolve(frame + ".jpg");
            var timecode = run("export", video, "--frame", frame, "--output", still, "--json").object().get("timecode");
            var again = run("export", video, "--time", timecode.getAsString(), "--output", still, "--force", "--json");
            assertEquals(frame, again.object().get("frame").getAsInt());
        }
        assertEquals(2, run("export", video, "--time", "00:00:00:30", "--output", folder.resolve("no.jpg")).exit);
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
        assertEquals(1, empty.exit);
        assertEquals(5, empty.object().getAsJsonArray("missing").size());
    }

    @Test
    void failuresSayWhatAndWhere() throws IOException {
        var missing = run("index", folder.resolve("nowhere.mp4"), "--model", MODEL, "--json");
        assertEquals(1, missing.exit);
        assertTrue(missing.object().getAsJsonObject("error").get("file").getAsString().endsWith("nowhere.mp4"));
        var text = Files.writeString(folder.resolve("notes.mp4"), "no video at all");
        for (var file : List.of(folder, text)) {
            var refused = run("info", file);
            assertEquals(1, refused.exit);
            assertFalse(refused.err.contains("Exception"), refused.err);
        }
    }

    @Test
    void searchesWithAnExample() {
        var answer = run("search", video, "--like", 20, "--model", MODEL, "--json").object();
        assertEquals("frame:20", answer.get("query").getAsString());
        var best = answer.getAsJsonObject("best");
        assertEquals(20, best.get("frame").getAsInt());
        assertEquals(1, best.get("score").getAsDouble(), 1e-3);
        assertEquals(2, run("search", video, "--like", 60, "--model", MODEL).exit);
    }

    @Test
    void asksTheWholeLibrary() {
        run("search", video, "a dog", "--model", MODEL, "--json");
        var answer = run("search", "--everywhere", "a dog", "--top", 3, "--model", MODEL, "--json").object();
        assertEquals("a dog", answer.get("query").getAsString());
        assertTrue(answer.getAsJsonObject("coverage").get("asked").getAsInt() >= 1);
        var best = answer.getAsJsonArray("matches").get(0).getAsJsonObject();
        assertEquals(64, best.get("key").getAsString().length());
        assertTrue(best.get("video").getAsString().endsWith(".mp4"), best.toString());
        assertEquals(1, best.get("rank").getAsInt());
        var combined = run("search", "--everywhere", "a dog NOT a dog", "--model", MODEL);
        assertTrue(combined.out.contains("videos in the library"), combined.out);
        assertTrue(combined.out.contains("Nothing in the library matches convincingly."), combined.out);
        assertEquals(2, run("search", "--everywhere", "--like", 3, "--model", MODEL).exit);
        assertEquals(2, run("search", "--everywhere", "frame:3 AND a dog", "--model", MODEL).exit);
    }

    @Test
    void marksMistakesWhereTheyAre() {
        var wrong = run("search", video, "a dog AND", "--model", MODEL);
        assertEquals(2, wrong.exit);
        assertTrue(wrong.err.contains("  a dog AND" + System.lineSeparator() + "        ^^^"), wrong.err);
    }

    @Test
    void reportsShots() {
        var report = run("report", video, "--model", MODEL, "--json").object();
        var shots = report.getAsJsonArray("shots");
        int next = 0;
        for (var shot : shots) {
            assertEquals(next, shot.getAsJsonObject().get("startFrame").getAsInt());
            next = shot.getAsJsonObject().get("endFrame").getAsInt() + 1;
        }
        assertEquals(report.get("frames").getAsInt(), next);
    }

    @Test
    void wrongUsageIsTwo() {
        assertEquals(2, run("search", video).exit);
        assertEquals(2, run("index").exit);
        assertEquals(2, run("export", video, "--frame", 999, "--output", folder.resolve("a.jpg")).exit);
        assertEquals(1, run("export", video, "--frame", 1, "--output", folder.resolve("a.bmp")).exit);
        assertEquals(2, run("search", video, "x", "--device", "abacus").exit);
        assertEquals(2, run("search", video, "  ").exit);
        assertEquals(2, run("library", "--remove", "").exit);
    }
}
