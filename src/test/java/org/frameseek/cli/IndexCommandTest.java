package org.frameseek.cli;

import static org.frameseek.cli.Commands.MODEL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.frameseek.library.Question;
import org.frameseek.library.SavedQuestion;
import org.frameseek.library.SavedQuestions;
import org.frameseek.library.SavedQuestions.Saved;
import org.frameseek.media.OddPackets;
import org.frameseek.media.TestVideos;
import org.junit.jupiter.api.Test;

/// Building indexes: what is computed again, what is refused, what is said of damage.
class IndexCommandTest extends CommandRig {
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
        assertEquals(1, outcome.exit());
        var results = outcome.json().getAsJsonArray();
        assertEquals(2, results.size());
        assertTrue(results.get(0).getAsJsonObject().get("complete").getAsBoolean());
        assertTrue(results.get(1).getAsJsonObject().has("error"));
        assertTrue(outcome.err().contains("b.mkv"), outcome.err());

        assertEquals(2, run("index", Files.createDirectories(folder.resolve("empty")), "--model", MODEL).exit());
    }

    @Test
    void oneDamagedIndexHidesNoOther() throws IOException {
        run("index", video, "--model", MODEL);
        var library = folder.resolve("home/library");
        Files.writeString(library.resolve("damaged.safetensors"), "no index");
        Files.createDirectory(library.resolve("folder.safetensors"));
        assertEquals(0, run("library").exit());
        var verified = run("library", "--verify", "--json");
        assertEquals(1, verified.exit());
        var sound = 0;
        for (var entry : verified.json().getAsJsonArray()) {
            sound += entry.getAsJsonObject().getAsJsonArray("damage").isEmpty() ? 1 : 0;
        }
        assertEquals(3, verified.json().getAsJsonArray().size());
        assertEquals(1, sound);
        assertFalse(verified.out().contains("http"), verified.out());
    }

    @Test
    void aDamagedRowIsIndexedAgain() throws IOException {
        var first = run("index", video, "--model", MODEL, "--json").object();
        var index = Path.of(first.get("index").getAsString());
        byte[] bytes = Files.readAllBytes(index);
        bytes[bytes.length / 2] ^= 1;
        Files.write(index, bytes);
        assertEquals(1, run("library", "--verify").exit());

        var again = run("index", video, "--model", MODEL, "--json").object();
        assertTrue(again.get("seconds").getAsDouble() > 0);
        assertEquals(0, run("library", "--verify").exit());
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
    void theDecoderHasTheLastWordOnTheFrames() throws Exception {
        var odd = OddPackets.without(folder, "odd.mov", 30, 9, 10);
        var said = run("index", odd, "--model", MODEL);
        assertTrue(said.out().contains("28 frames indexed"), said.out());
        assertTrue(said.out().contains("2 of 30 stored pictures cannot be decoded"), said.out());
        assertTrue(run("index", odd, "--model", MODEL).out().contains("already indexed, 28 frames"));

        var info = run("info", odd, "--json").object();
        assertEquals(28, info.get("frames").getAsInt());
        assertEquals(JsonParser.parseString("{foretold: 30, missing: 2, added: 0}"), info.get("corrected"));
        assertTrue(run("info", odd).out().contains("2 of 30 stored pictures"));

        var picture = folder.resolve("nine.png");
        assertEquals(0, run("export", odd, "--frame", "9", "--output", picture).exit());
        assertEquals(11, TestVideos.number(ImageIO.read(picture.toFile())));
    }

    @Test
    void watchedQuestionsAreAskedOfWhatIsNew() throws Exception {
        var still = folder.resolve("still.png");
        run("export", video, "--frame", 30, "--output", still);
        var like = new Question("image:\"a\"", "", Map.of("a", still.toString()));
        var gone = new Question("image:\"a\"", "", Map.of("a", folder.resolve("gone.png").toString()));
        var questions = folder.resolve("home/questions.json");
        new SavedQuestions(questions).write(new Saved(List.of(new SavedQuestion("This", like, true),
                new SavedQuestion("Not watched", like, false), new SavedQuestion("Gone", gone, true),
                new SavedQuestion("Elsewhere", new Question("frame:30", "ab", Map.of()), true)), List.of()));
        var first = run("index", video, "--model", MODEL, "--json").object().getAsJsonArray("watched");
        assertEquals(1, first.size(), first.toString());
        assertEquals("This", first.get(0).getAsJsonObject().get("name").getAsString());
        assertEquals(30, first.get(0).getAsJsonObject().get("frame").getAsInt());
        var again = run("index", video, "--model", MODEL, "--json").object().getAsJsonArray("watched");
        assertEquals(0, again.size(), "nothing is new");

        var other = Files.copy(video, folder.resolve("other.mp4"));
        Files.write(other, new byte[99], StandardOpenOption.APPEND);
        var said = run("index", other, "--model", MODEL).out();
        assertTrue(said.contains("for \"This\", the best at 00:00:01:00"), said);
        Files.delete(questions);
        Files.createDirectory(questions);
        Files.write(other, new byte[99], StandardOpenOption.APPEND);
        var unreadable = run("index", other, "--model", MODEL);
        assertEquals(0, unreadable.exit());
        assertTrue(unreadable.err().contains("questions.json"), unreadable.err());
    }
}
