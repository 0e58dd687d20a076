package org.frameseek.export.still;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.frameseek.media.Picture;
import org.frameseek.media.StillReader;
import org.frameseek.media.TestVideos;
import org.frameseek.media.TestVideos.Clip;
import org.frameseek.media.Video;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BestStillTest {
    private static final int SIDE = 128;

    @TempDir
    Path folder;

    /// Stripes that move until frame 12, stand still until 16, and are sharp in frame 5 alone.
    private static Picture stripes(int frame) {
        var rgb = new byte[SIDE * SIDE * 3];
        int blur = frame == 5 ? 1 : 9;
        int shift = Math.min(frame, 12) * 3 + Math.max(0, frame - 16) * 3;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int sum = 0;
                for (int i = 0; i < blur; i++) {
                    sum += (x + shift + i) / 8 % 2 * 200;
                }
                for (int channel = 0; channel < 3; channel++) {
                    rgb[(y * SIDE + x) * 3 + channel] = (byte) (20 + sum / blur);
                }
            }
        }
        return new Picture(SIDE, SIDE, rgb);
    }

    @Test
    void eachFindsItsFrame() throws Exception {
        var video = Video.open(TestVideos.drawn(folder, "film.mp4", new Clip().frames(24).size(SIDE, SIDE)
                .encode("-c:v", "mpeg4", "-q:v", "2", "-pix_fmt", "yuv420p"), BestStillTest::stripes));
        try (var reader = StillReader.open(video)) {
            var best = BestStill.all(reader, 0, 23, 9);
            assertEquals(9, best.match());
            assertEquals(5, best.sharpest());
            int steady = best.steadiest();
            assertTrue(steady >= 12 && steady <= 16, "frame " + steady);
            assertEquals(new BestStill.Frames(7, 7, 7), BestStill.all(reader, 7, 7, 7));
            // Bounds that the user set may leave out the best match.
            assertEquals(9, BestStill.all(reader, 14, 20, 9).of(BestStill.MATCH));
            Thread.currentThread().interrupt();
            assertThrows(CancellationException.class, () -> BestStill.all(reader, 0, 23, 9));
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void aPlainPictureHasNoDetail() {
        assertEquals(0, BestStill.sharpness(new Picture(8, 8, new byte[192])));
        assertEquals(0, BestStill.sharpness(new Picture(1, 1, new byte[3])));
    }
}
