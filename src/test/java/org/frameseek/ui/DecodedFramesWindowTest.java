package org.frameseek.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.frameseek.media.OddPackets;
import org.frameseek.ui.model.LoadedModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A video whose decoder yields other frames than its packets foretell, on screen while it is indexed.
class DecodedFramesWindowTest {
    @TempDir
    Path folder;

    private final ColourEncoder encoder = new ColourEncoder("colours");
    private final Semaphore batches = new Semaphore(0);

    @BeforeAll
    static void start() throws Exception {
        new FxExtension().beforeAll(null);
    }

    @Test
    void theWindowTakesTheDecodersFramesAndStaysAtTheMoment() throws Exception {
        var video = OddPackets.without(folder, "odd.mov", 30, 3, 4, 29);
        try (var window = new TestDesktop(folder.resolve("home"), (model, _) -> new LoadedModel(model,
                new WatchedEncoder(encoder, _ -> batches.acquireUninterruptibly()), encoder, false, () -> { }),
                List.of(video))) {
            var models = window.models();
            Await.until(models.player().frameProperty(), frame -> frame.intValue() == 0);
            assertEquals(30, models.session().videoProperty().get().video().frames().frames());
            FxExtension.run(() -> models.player().stand(12));
            Await.until(models.player().frameProperty(), frame -> frame.intValue() == 12);
            FxExtension.run(() -> models.search().askAndJump("red"));

            batches.release(1000);
            Await.until(models.session().videoProperty(), open -> open.video().frames().frames() == 27);
            window.indexed(27);
            Await.until(models.player().frameProperty(), frame -> frame.intValue() == 10);
            Await.until(models.search().resultProperty(), result -> result != null && result.heat().length == 27);

            window.press(KeyCode.I, KeyCode.CONTROL);
            Await.until(models.info().itemProperty(), item -> item != null);
            assertTrue(facts(window).contains("3 pictures of 30 cannot be decoded"), facts(window));
            window.save("info-corrected");
        }
    }

    private static String facts(TestDesktop window) throws Exception {
        return FxExtension.call(() -> {
            FxExtension.layout(window.scene().getRoot());
            return window.scene().getRoot().lookupAll(".fact").stream().map(Label.class::cast).map(Label::getText)
                    .collect(Collectors.joining("\n"));
        });
    }
}
