package org.frameseek.cli;

import static org.frameseek.cli.Commands.MODEL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// Questions asked of one video and of the whole library.
class SearchCommandTest extends CommandRig {
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
        assertEquals(0, search.exit(), search.err());
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
        assertEquals(0, search.exit(), search.err());
        assertTrue(search.err().contains("frameseek model get first-choice"), search.err());
        assertEquals("UNREADABLE", search.object().get("legibility").getAsString());
        assertEquals("", run("search", video, "a red car", "--model", MODEL, "--json").err());
        var missing = run("search", video, "a red car", "--model", "first-choice");
        assertTrue(missing.err().contains("frameseek model get first-choice"), missing.err());
    }

    /// Asks for what is in the upper left corner of one picture. The model sees squares.
    @Test
    void looksCloserAndSaysWhere() throws IOException {
        var frame = folder.resolve("frame.png");
        assertEquals(0, run("export", video, "--frame", 30, "--output", frame).exit());
        var question = "image:\"" + frame + "\"[0,0,0.3375,0.42]";
        var whole = run("search", video, question, "--model", MODEL, "--top", 2, "--json").object();
        assertTrue(whole.getAsJsonObject("best").get("box").isJsonNull());
        var closer = run("search", video, question, "--closer", "--model", MODEL, "--top", 2, "--json").object();
        var box = closer.getAsJsonObject("best").getAsJsonObject("box");
        assertTrue(box.get("x").getAsDouble() + box.get("width").getAsDouble() / 2 < 0.5, box.toString());
        assertTrue(box.get("y").getAsDouble() + box.get("height").getAsDouble() / 2 < 0.5, box.toString());
        assertTrue(closer.getAsJsonArray("matches").size() <= 2);
        var text = run("search", video, question, "--closer", "--model", MODEL);
        assertTrue(text.out().contains("in the upper left"), text.out());
        assertEquals(2, run("search", "--everywhere", "a red car", "--closer", "--model", MODEL).exit());
    }

    @Test
    void searchesWithAnExample() {
        var answer = run("search", video, "--like", 20, "--model", MODEL, "--json").object();
        assertEquals("frame:20", answer.get("query").getAsString());
        var best = answer.getAsJsonObject("best");
        assertEquals(20, best.get("frame").getAsInt());
        assertEquals(1, best.get("score").getAsDouble(), 1e-3);
        assertEquals(2, run("search", video, "--like", 60, "--model", MODEL).exit());
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
        assertTrue(combined.out().contains("videos in the library"), combined.out());
        assertTrue(combined.out().contains("Nothing in the library matches convincingly."), combined.out());
        assertEquals(2, run("search", "--everywhere", "--like", 3, "--model", MODEL).exit());
        assertEquals(2, run("search", "--everywhere", "frame:3 AND a dog", "--model", MODEL).exit());
    }

    @Test
    void marksMistakesWhereTheyAre() {
        var wrong = run("search", video, "a dog AND", "--model", MODEL);
        assertEquals(2, wrong.exit());
        assertTrue(wrong.err().contains("  a dog AND" + System.lineSeparator() + "        ^^^"), wrong.err());
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
        for (var kind : List.of("transitions", "black", "white", "frozen", "flashes", "repeats")) {
            assertTrue(report.get(kind).isJsonArray(), kind);
        }
    }

    @Test
    void drawsAStoryboard() throws IOException {
        var sheet = folder.resolve("board.png");
        var drawn = run("report", video, "--model", MODEL, "--storyboard", sheet);
        assertEquals(0, drawn.exit(), drawn.err());
        assertTrue(drawn.out().contains("Saved: " + sheet), drawn.out());
        assertTrue(ImageIO.read(sheet.toFile()).getWidth() > 960);
        assertEquals(1, run("report", video, "--model", MODEL, "--storyboard", sheet).exit());
        assertEquals(0, run("report", video, "--model", MODEL, "--storyboard", sheet, "--force").exit());
        assertEquals(1, run("report", video, "--model", MODEL, "--storyboard", folder.resolve("b.jpg")).exit());
    }
}
