package org.frameseek.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.frameseek.cli.Commands.Outcome;
import org.frameseek.media.TestVideos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareModelsTest {
    private static final Path MODELS = Path.of("src/test/resources/model/clip");

    @TempDir
    private Path folder;

    private Outcome run(Object... arguments) {
        return new Commands(folder).run(arguments);
    }

    @Test
    void twoModelsAreAskedSideBySide() throws Exception {
        var video = folder.resolve("test.mp4");
        TestVideos.ffmpeg("-f", "lavfi", "-i", "testsrc2=size=160x90:rate=10:duration=2", "-c:v", "libopenh264",
                "-pix_fmt", "yuv420p", video.toString());
        var one = MODELS.resolve("openai");
        var other = MODELS.resolve("laion");
        var both = run("search", video, "a red car", "--model", one, "--model", other, "--json");
        assertEquals(0, both.exit(), both.err());
        var json = both.object();
        var lanes = json.getAsJsonArray("models");
        assertEquals("openai", lanes.get(0).getAsJsonObject().get("model").getAsString());
        assertEquals("laion", lanes.get(1).getAsJsonObject().get("model").getAsString());
        for (var model : List.of(one, other)) {
            var alone = run("search", video, "a red car", "--model", model, "--json").object();
            var lane = lanes.get(model == one ? 0 : 1).getAsJsonObject();
            assertEquals(alone.get("best"), lane.get("best"), "as when asked alone");
        }
        var still = folder.resolve("still.png");
        assertEquals(0, run("export", video, "--frame", 12, "--output", still).exit());
        var like = run("search", video, "--image", still, "--model", one, "--model", other, "--json").object();
        var place = like.getAsJsonArray("places").get(0).getAsJsonObject();
        assertEquals(12, place.get("frame").getAsInt());
        assertEquals("[\"sure\",\"sure\"]", place.get("fits").toString());
        var printed = run("search", video, "a red car", "--model", one, "--model", other).out();
        assertTrue(printed.contains("  openai  ") && printed.contains("  laion   "), printed);

        assertEquals(2, run("search", video, "a", "--model", one, "--model", other, "--heatmap", "h.png").exit());
        assertEquals(2, run("embed", "--text", "a", "--model", one, "--model", other).exit());
    }
}
