package org.frameseek.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import javafx.scene.control.Labeled;
import org.frameseek.ui.model.LoadedModel;
import org.frameseek.ui.timeline.TimelineHeatmap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Searching while a video is being indexed, and quitting in the middle of it.
class IndexingTest {
    @TempDir
    Path folder;

    private final ColourEncoder encoder = new ColourEncoder("colours");
    private final Semaphore batches = new Semaphore(0);

    @BeforeAll
    static void start() throws Exception {
        new FxExtension().beforeAll(null);
    }

    /// Its encoder encodes a batch for each permit.
    private TestDesktop open(Path video) throws Exception {
        return new TestDesktop(folder.resolve("home"),
                (model, _) -> new LoadedModel(
                        model, new WatchedEncoder(encoder, _ -> batches.acquireUninterruptibly()), encoder, false,
                        () -> { }),
                List.of(video));
    }

    @Test
    void heatFillsInWhileIndexingAndTheNextStartGoesOn() throws Exception {
        var video = ColourVideo.make(folder, "colours.mp4");
        int before;
        try (var window = open(video)) {
            // Enough for the first red shot, too few for the second: many pictures share the vectors of others.
            batches.release(5);
            var models = window.models();
            Await.until(models.session().indexedProperty(),
                    frames -> frames != null && frames.nextClearBit(0) >= 2 * ColourVideo.SHOT);
            FxExtension.run(() -> models.search().askAndJump("red"));
            Await.until(models.search().resultProperty(), result -> result != null && !result.moments().isEmpty());

            var heat = models.search().resultProperty().get().heat();
            assertFalse(Float.isNaN(heat[0]));
            assertTrue(Float.isNaN(heat[heat.length - 1]));
            assertEquals(1, models.matches().rows().getFirst().frame() / ColourVideo.SHOT);
            Labeled strip = window.node("#indexing");
            assertTrue(strip.getText().contains("colours.mp4"), strip.getText());
            window.save("indexing");

            batches.release(2);
            TimelineHeatmap timeline = window.node(".timeline-heatmap");
            Await.until(timeline.heatProperty(), grown -> !Float.isNaN(grown[130]));

            FxExtension.run(() -> models.queue().pause());
            window.save("paused");
            before = models.session().indexProperty().get().indexed();
            assertTrue(before < ColourVideo.frames(), "all is indexed already");
            batches.release(1000);
        }

        try (var window = open(video)) {
            var models = window.models();
            assertTrue(models.queue().pausedProperty().get());
            Await.until(models.session().indexedProperty(), frames -> frames != null);
            assertTrue(models.session().indexedProperty().get().cardinality() >= before);
            FxExtension.run(() -> models.queue().resume());
            window.indexed(ColourVideo.frames());
        }
    }
}
