package org.frameseek.cli;

import static org.frameseek.cli.Commands.MODEL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// Pictures as questions in the terminal.
class PictureQuestionsTest extends CommandRig {
    @Test
    void searchesWithPictures() throws IOException {
        var still = folder.resolve("pictures/still.png");
        Files.createDirectories(still.getParent());
        assertEquals(0, run("export", video, "--frame", 20, "--output", still).exit());
        var answer = run("search", video, "--image", still, "--model", MODEL, "--json").object();
        assertEquals("image:\"" + still + '"', answer.get("query").getAsString());
        assertEquals(20, answer.getAsJsonObject("best").get("frame").getAsInt());
        assertEquals("SURE", answer.getAsJsonObject("best").get("fit").getAsString());
        // The grammar reads what was printed, and parts of pictures.
        var typed = answer.get("query").getAsString();
        var again = run("search", video, typed, typed + "[0,0,0.5,1]", "--model", MODEL, "--json").json();
        assertEquals(20, again.getAsJsonArray().get(0).getAsJsonObject().getAsJsonObject("best").get("frame")
                .getAsInt());
        var everywhere = run("search", "--everywhere", "--image", still.getParent(), "--model", MODEL, "--json");
        assertEquals(0, everywhere.exit(), everywhere.err());
        assertEquals(20, everywhere.object().getAsJsonArray("matches").get(0).getAsJsonObject().get("frame")
                .getAsInt());
    }

    @Test
    void mixesWordsAndPictures() throws IOException {
        var still = folder.resolve("still.png");
        assertEquals(0, run("export", video, "--frame", 20, "--output", still).exit());
        var picture = "image:\"" + still + '"';
        var question = picture + " AND night";
        var mixed = run("search", video, question, "--mix", 0.75, "--model", MODEL, "--json").object();
        assertEquals(picture + "^1.5 AND night^0.5", mixed.get("query").getAsString());
        var pictures = run("search", video, question, "--mix", 1, "--model", MODEL, "--json").object();
        assertEquals(picture, pictures.get("query").getAsString());
        assertEquals(20, pictures.getAsJsonObject("best").get("frame").getAsInt());
        assertEquals(2, run("search", video, question, "--mix", 1.5, "--model", MODEL).exit());
        var words = run("search", video, "night", "--mix", 0.5, "--model", MODEL);
        assertEquals(2, words.exit());
        assertTrue(words.err().contains("words and a picture"), words.err());
    }

    @Test
    void tellsWhereAStillIsFrom() throws IOException {
        var still = folder.resolve("still.jpg");
        assertEquals(0, run("export", video, "--frame", 20, "--output", still).exit());
        assertEquals(0, run("index", video, "--model", MODEL).exit());
        var reports = run("origin", still, "--model", MODEL, "--json");
        assertEquals(0, reports.exit(), reports.err());
        var found = reports.json().getAsJsonArray().get(0).getAsJsonObject().getAsJsonArray("origins").get(0)
                .getAsJsonObject();
        assertEquals(20, found.get("frame").getAsInt());
        assertTrue(found.get("copy").getAsBoolean());
        assertEquals(video.toAbsolutePath().toString(), found.get("video").getAsString());
        var text = run("origin", still, "--model", MODEL);
        assertTrue(text.out().contains("frame 20  the same picture"), text.out());
        var other = folder.resolve("other.png");
        var image = new BufferedImage(320, 180, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().fillOval(20, 20, 250, 120);
        ImageIO.write(image, "png", other.toFile());
        assertTrue(run("origin", other, "--model", MODEL).out().contains("Not a copy"));
        assertEquals(1, run("origin", folder.resolve("gone.png"), "--model", MODEL).exit());
        assertEquals(2, run("origin").exit());
    }

    @Test
    void badPicturesGetASentence() throws IOException {
        var dot = folder.resolve("dot.png");
        ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png", dot.toFile());
        var huge = folder.resolve("huge.gif");
        // The header alone says 10,000 x 10,000.
        Files.write(huge, new byte[] {'G', 'I', 'F', '8', '9', 'a', 0x10, 0x27, 0x10, 0x27, 0, 0, 0, 0x2c, 0, 0, 0, 0,
            0x10, 0x27, 0x10, 0x27, 0, 2, 0, 0x3b});
        var text = Files.writeString(folder.resolve("text.png"), "no picture");
        for (var bad : List.of(Map.entry(dot, "1 × 1"), Map.entry(huge, "80 million"), Map.entry(text, "not a picture"),
                Map.entry(folder.resolve("gone.png"), "no picture"),
                Map.entry(Files.createDirectory(folder.resolve("none")), "contains no pictures"))) {
            var refused = run("search", video, "--image", bad.getKey(), "--model", MODEL);
            assertEquals(1, refused.exit(), refused.err());
            assertTrue(refused.err().contains(bad.getValue()), refused.err());
        }
        var unknown = run("search", video, "image:\"gone.png\" AND night", "--model", MODEL);
        assertEquals(2, unknown.exit());
        assertTrue(unknown.err().contains("^^^^^^"), unknown.err());
    }
}
