package org.frameseek.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.ValueLayout;
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
        var whole = complete(new IndexStore(folder.resolve("whole")), video);
        var random = new Random(20_250_101);
        int partial = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            var library = folder.resolve("library" + kill);
            var store = new IndexStore(library);
            killAfter(random.nextInt(IndexFillProcess.FRAMES / 12), library, video);
            if (kill % 4 == 0) {
                killAfter(random.nextInt(20), library, video);
            }
            for (var entry : store.list()) {
                assertEquals(List.of(), store.verify(entry), "kill " + kill);
                partial += entry.indexed() > 0 && !entry.complete() ? 1 : 0;
            }
            assertTrue(Arrays.equals(whole, complete(store, video)), "kill " + kill);
        }
        assertTrue(partial > KILLS / 2, "only " + partial + " were killed half way");
    }

    private void killAfter(int batches, Path library, DrawnVideo video) throws Exception {
        var process = IndexFillProcess.start(IndexFillProcess.class, library, video.video().file());
        try (var output = process.getInputStream()) {
            for (int read = 0; read < batches && output.read() >= 0; read++) { }
            process.destroyForcibly().waitFor();
        }
    }

    private static byte[] complete(IndexStore store, DrawnVideo video) throws Exception {
        try (var job = new Indexer(store).prepare(video.video(), new ProjectingEncoder(), video);
                var index = job.index()) {
            assertTrue(job.run(_ -> { }, () -> false).complete());
            assertEquals(IndexFillProcess.FRAMES - 20, index.decoded());
            return index.embeddings().toArray(ValueLayout.JAVA_BYTE);
        }
    }
}
