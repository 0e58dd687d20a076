package org.frameseek.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.frameseek.engine.Compute;
import org.frameseek.engine.ComputeChoice;
import org.frameseek.model.clip.ClipConfig;
import org.frameseek.model.clip.ClipTowers;
import org.junit.jupiter.api.Test;

class SpeedProbeTest {
    private static PictureTower tower() throws Exception {
        var folder = new ModelFolder(Path.of("src/test/resources/model/clip/openai"));
        var config = ClipConfig.read(folder.config());
        return ClipTowers.pictures(config, Preprocessing.read(
                folder.preprocessing(), config.imageSize(), Preprocessing.Defaults.CLIP));
    }

    @Test
    void picturesAreCountedUntilTheTimeIsOver() throws Exception {
        double batches = picturesPerSecond(1);
        assertTrue(batches >= 16, batches + " in three batches of a second");
        assertEquals(batches / 2, picturesPerSecond(2), 1e-9, "in two batches of two seconds");
    }

    /// @param step seconds until the next look at the clock: one for the start, then one after each batch
    private static double picturesPerSecond(long step) throws Exception {
        var clock = new AtomicLong();
        return new SpeedProbe(() -> clock.getAndAdd(step * 1_000_000_000L), 3_000_000_000L)
                .picturesPerSecond(tower(), Compute.of(ComputeChoice.AUTO), () -> false);
    }

    @Test
    void stopsBetweenBatches() {
        var probe = new SpeedProbe(System::nanoTime, Long.MAX_VALUE);
        assertThrows(CancellationException.class,
                () -> probe.picturesPerSecond(tower(), Compute.of(ComputeChoice.AUTO), () -> true));
    }
}
