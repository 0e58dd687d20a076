package org.frameseek.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Processes that fill an index are killed anywhere. What they leave opens, holds no wrong row, and is completed to the
/// same bytes as an index that was filled in one go.
class KilledJobTest {
    private static final int KILLS = 20;

    @TempDir
    Path folder;

    @Test
    void killedAnywhereAndCompleted() throws Exception {
        var video = IndexFillProcess.video(folder.resolve("film.mp4"));
        var whole = complete(folder.resolve("whole.safetensors"), video);
        var random = new Random(20_250_101);
        int partial = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            var index = folder.resolve(kill + ".safetensors");
            killAfter(random.nextInt(IndexFillProcess.FRAMES / 12), index, video);
            if (kill % 4 == 0) {
                killAfter(random.nextInt(20), index, video);
            }
            if (Files.exists(index)) {
                try (var left = VideoIndex.open(index)) {
                    assertEquals(List.of(), left.problems(), "kill " + kill);
                    partial += left.indexed() > 0 && !left.complete() ? 1 : 0;
                }
            }
            assertTrue(Arrays.equals(whole, complete(index, video)), "kill " + kill);
        }
        assertTrue(partial > KILLS / 2, "only " + partial + " were killed half way");
    }

    private void killAfter(int batches, Path index, DrawnVideo video) throws Exception {
        var process = IndexFillProcess.start(IndexFillProcess.class, index, video.video().file());
        try (var output = process.getInputStream()) {
            for (int read = 0; read < batches && output.read() >= 0; read++) { }
            process.destroyForcibly().waitFor();
        }
    }

    private static byte[] complete(Path path, DrawnVideo video) throws Exception {
        try (var job = video.job(path, new ProjectingEncoder());
                var index = job.index()) {
            assertTrue(job.run(IndexOptions.NEAR, _ -> { }, () -> false).complete());
            assertEquals(IndexFillProcess.FRAMES - 20, index.decoded());
        }
        return Files.readAllBytes(path);
    }
}
