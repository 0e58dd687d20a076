package org.frameseek.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
        var clock = new AtomicLong();
        var compute = Compute.of(ComputeChoice.AUTO);
        // Every look at the clock is a second later: the start, then one after each batch.
        var probe = new SpeedProbe(() -> clock.getAndAdd(1_000_000_000L), 3_000_000_000L);
        assertEquals(compute.batchSize(), probe.picturesPerSecond(tower(), compute, () -> false), 1e-9);
    }

    @Test
    void stopsBetweenBatches() {
        var probe = new SpeedProbe(System::nanoTime, Long.MAX_VALUE);
        assertThrows(CancellationException.class,
                () -> probe.picturesPerSecond(tower(), Compute.of(ComputeChoice.AUTO), () -> true));
    }
}
