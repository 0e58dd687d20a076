package org.frameseek.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// Saving one frame, named by its position, time or timecode.
class ExportCommandTest extends CommandRig {
    @Test
    void timeOutsideOfTheVideoIsRefused() {
        for (var time : new String[] {"99", "NaN", "Infinity"}) {
            assertEquals(2, run("export", video, "--time", time, "--output", folder.resolve("none.jpg")).exit());
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
        assertEquals(1, second.exit());
        assertEquals("export.exists", second.object().getAsJsonObject("error").get("code").getAsString());
        assertTrue(second.err().contains("--force"), second.err());
        assertEquals(0, run("export", video, "--frame", 3, "--output", still, "--force").exit());
    }

    @Test
    void exportTakesTheTimecodeThatItPrints() {
        for (int frame : new int[] {0, 29, 30, 59}) {
            var still = folder.resolve(frame + ".jpg");
            var timecode = run("export", video, "--frame", frame, "--output", still, "--json").object().get("timecode");
            var again = run("export", video, "--time", timecode.getAsString(), "--output", still, "--force", "--json");
            assertEquals(frame, again.object().get("frame").getAsInt());
        }
        assertEquals(2, run("export", video, "--time", "00:00:00:30", "--output", folder.resolve("no.jpg")).exit());
    }
}
