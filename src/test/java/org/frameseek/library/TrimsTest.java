package org.frameseek.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.frameseek.media.TestVideos;
import org.frameseek.media.TestVideos.Clip;
import org.frameseek.search.Trim;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrimsTest {
    @TempDir
    private Path folder;

    private OpenVideo video;
    private Trims trims;

    @BeforeEach
    void open() throws Exception {
        var file = TestVideos.numbered(folder, "clip.mp4", new Clip().frames(50));
        video = new Videos(new Library(folder.resolve("library"))).open(file);
        trims = new Trims(folder.resolve("library"));
    }

    private Path file() {
        return folder.resolve("library").resolve(video.key().hex().substring(0, 24) + ".trims.json");
    }

    @Test
    void theyComeBackAndLieBesideTheIndexes() throws Exception {
        assertEquals(List.of(), trims.read(video));
        var all = List.of(new Trim("車 AND night", 21, 20, 30), new Trim("a dog", 3, 0, 49));
        trims.write(video, all);
        assertEquals(all, trims.read(video));
        var text = Files.readString(file());
        long pts = video.video().frames().pts(30);
        Files.writeString(file(), text.replace("\"position\": 30", "\"position\": 4"));
        assertEquals(all, trims.read(video), "the PTS " + pts + " decides");
    }

    @Test
    void entriesThatNameNoFramesAreLeftOut() throws Exception {
        trims.write(video, List.of(new Trim("a dog", 3, 2, 5)));
        var good = Files.readString(file());
        for (var bad : List.of("7", "{}", "null", "{\"question\": []}", "{\"question\": \"a\", \"best\": {}}",
                "{\"question\": \"a\", \"best\": {\"position\": 1}, \"first\": {\"position\": 9},"
                        + " \"last\": {\"position\": 99}}",
                "{\"question\": \"a\", \"best\": {\"position\": -1}, \"first\": {\"position\": 9},"
                        + " \"last\": {\"position\": 9}}")) {
            Files.writeString(file(), good.replace("\"trims\": [", "\"trims\": [" + bad + ","));
            assertEquals(List.of(new Trim("a dog", 3, 2, 5)), trims.read(video), bad);
        }
    }
}
