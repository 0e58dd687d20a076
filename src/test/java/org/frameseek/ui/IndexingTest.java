package org.frameseek.ui;

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
            batches.release(8);
            var models = window.models();
            Await.until(models.session().indexedProperty(), frames -> frames != null && frames.cardinality() >= 32);
            FxExtension.run(() -> models.search().askAndJump("red"));
            Await.until(models.search().resultProperty(), result -> result != null && !result.moments().isEmpty());

            var heat = models.search().resultProperty().get().heat();
            assertFalse(Float.isNaN(heat[0]));
            assertTrue(Float.isNaN(heat[heat.length - 1]));
            // The first frames of later shots may be known already.
            int shot = models.matches().rows().getFirst().frame() / ColourVideo.SHOT;
            assertTrue(shot == 1 || shot == 7, "a red one, not " + shot);
            Labeled strip = window.node("#indexing");
            assertTrue(strip.getText().contains("colours.mp4"), strip.getText());
            window.save("indexing");

            batches.release(6);
            TimelineHeatmap timeline = window.node(".timeline-heatmap");
            Await.until(timeline.heatProperty(), grown -> !Float.isNaN(grown[70]));

            FxExtension.run(() -> models.queue().pause());
            window.save("paused");
            batches.release(1000);
            before = models.session().indexProperty().get().indexed();
        }

        try (var window = open(video)) {
            var models = window.models();
            assertTrue(models.queue().pausedProperty().get());
            Await.until(models.session().indexedProperty(), frames -> frames != null);
            assertTrue(models.session().indexedProperty().get().cardinality() >= before);
            FxExtension.run(() -> models.queue().resume());
            Await.until(models.session().indexedProperty(), frames ->
                    frames != null && frames.cardinality() == ColourVideo.frames());
        }
    }
}
