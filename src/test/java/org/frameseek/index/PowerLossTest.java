package org.frameseek.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A machine that loses its power leaves an index of which some disk blocks are old and others new, in any mixture. No
/// row that counts as intact is wrong, and the next run completes it.
class PowerLossTest extends DrawnJob {
    private static final int MIXTURES = 40;
    private static final int FRAMES = 600;

    private byte[] after(DrawnVideo video, int rows) throws Exception {
        try (var job = job(video, new ProjectingEncoder()); var index = job.index()) {
            job.run(IndexOptions.NEAR, _ -> { }, () -> index.indexed() >= rows);
        }
        return Files.readAllBytes(path);
    }

    /// @param block bytes that a disk writes at once, or the system does
    @ParameterizedTest
    @ValueSource(ints = {512, 4096})
    void whatIsIntactIsRightAndTheRestIsIndexedAgain(int block) throws Exception {
        var video = video(FRAMES);
        video.still.set(70, 100);
        video.near.set(130, 170);
        video.undecodable.set(300, 305);
        var before = after(video, 100);
        var later = after(video, 350);
        var whole = after(video, FRAMES);
        var random = new Random(42);
        int damaged = 0;
        for (int mixture = 0; mixture < MIXTURES; mixture++) {
            var left = before.clone();
            for (int at = 0; at < left.length; at += block) {
                if (random.nextBoolean()) {
                    System.arraycopy(later, at, left, at, Math.min(block, left.length - at));
                }
            }
            Files.write(path, left);
            damaged += checkIntactRows(video);
            assertArrayEquals(whole, after(video, FRAMES), "mixture " + mixture);
        }
        assertTrue(damaged > 0, "no mixture tore a row");
    }

    /// @return the number of rows that are not intact
    private int checkIntactRows(DrawnVideo video) throws Exception {
        int damaged = 0;
        try (var file = IndexFile.open(path)) {
            var rows = file.rows();
            for (int frame = 0; frame < FRAMES; frame++) {
                if (!rows.intact(frame)) {
                    damaged++;
                } else if (rows.hasVector(frame)) {
                    assertArrayEquals(DrawnVideo.halves(video.picture(rows.twin(frame))), rows.vector(frame),
                            "frame " + frame);
                }
            }
        }
        return damaged;
    }
}
