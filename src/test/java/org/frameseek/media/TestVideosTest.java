package org.frameseek.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestVideosTest {
    @TempDir
    Path folder;

    @Test
    void aNumberSurvivesDrawing() {
        for (int number : new int[] {0, 1, 2, 77, 4095, 8191}) {
            assertEquals(number, TestVideos.number(NumberedPicture.draw(64, 48, number)));
            assertEquals(number, TestVideos.number(NumberedPicture.draw(17, 99, number)));
        }
    }

    @Test
    void makesAVideoFile() throws Exception {
        var video = TestVideos.numbered(folder, "a.mp4", new TestVideos.Clip().frames(7));
        assertTrue(Files.size(video) > 500);
        var counted = TestVideos.ffprobe("-count_packets", "-show_entries", "stream=nb_read_packets", "-of", "csv=p=0",
                video.toString());
        assertEquals("7", counted.strip());
    }
}
