package org.frameseek.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When the window says that another model would help.
class ModelAdviceTest {
    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        new FxExtension().beforeAll(null);
    }

    @Test
    void realModelsAreOfferedWhenTheDemoFindsNothingOrCannotRead() throws Exception {
        var video = ColourVideo.make(folder, "colours.mp4");
        try (var window = new TestDesktop(folder.resolve("home"), List.of(video))) {
            var search = window.models().search();
            Await.until(window.models().session().indexedProperty(),
                    frames -> frames != null && frames.cardinality() > 0);
            FxExtension.run(() -> {
                search.textProperty().set("红色");
                search.ask();
            });
            Await.until(search.readingProperty(), reading -> reading != null);
            Labeled get = window.node("#get-reader");
            assertTrue(FxExtension.call(get::isVisible));
            Labeled remark = window.node(".remark .label");
            assertTrue(FxExtension.call(remark::getText).contains("SigLIP 2 B/32 reads it"), remark.getText());

            FxExtension.run(() -> search.askAndJump("red blue"));
            Await.until(search.resultProperty(), result -> result != null && result.weak());
            assertTrue(FxExtension.call(remark::getText).contains("demo model knows only"), remark.getText());
            var offers = FxExtension.call(() -> Window.getWindows().stream()
                    .filter(open -> open.getScene().getRoot().lookup("#model-offers") != null).findFirst());
            assertTrue(offers.isPresent(), "the models on offer are shown");
            FxExtension.run(() -> ((Stage) offers.get()).close());
        }
    }
}
