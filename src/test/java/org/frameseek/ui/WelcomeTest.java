package org.frameseek.ui;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.frameseek.settings.Appearance;
import org.frameseek.settings.LanguageChoice;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WelcomeTest {
    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        new FxExtension().beforeAll(null);
    }

    private TestDesktop open(List<Path> videos) throws Exception {
        return new TestDesktop(folder.resolve("home"), videos);
    }

    @Test
    void greetsOnlyWhereNothingIsOpened() throws Exception {
        var video = ColourVideo.make(folder, "gone.mp4");
        try (var window = open(List.of(video))) {
            Await.until(window.models().session().videoProperty(), opened -> opened != null);
            Node welcome = window.node(".welcome");
            assertNull(welcome);
        }
        Files.delete(video);
        try (var window = open(List.of())) {
            Await.until(window.models().main().idleProperty(), idle -> idle);
            Node welcome = window.node(".welcome");
            assertTrue(welcome.isVisible());
            for (var hidden : List.of("#bookmarks", "#info", "#library-matches")) {
                Node none = window.node(hidden);
                assertNull(none, "made before it can be seen");
            }
            window.save("welcome");
        }
    }

    /// The sample opens and can be asked, while a card below the matches tells of other models.
    @Test
    void theFirstStartLeadsToAModelAndIsNotRepeated() throws Exception {
        try (var window = open(List.of())) {
            Await.until(window.models().session().videoProperty(), opened -> opened != null);
            Await.until(window.models().model().modelProperty(), model -> model != null);
            Node card = window.node("#demo-model-card");
            assertTrue(FxExtension.call(card::isVisible));
            assertTrue(FxExtension.call(() -> window.scene().getRoot().lookupAll(".example").stream()
                    .anyMatch(Node::isVisible)));
            window.save("first-start");
            window.dress(LanguageChoice.CHINESE, Appearance.DARK);
            window.save("first-start-dark");
            FxExtension.run(() -> window.models().search().askAndJump("a red car"));
            assertFalse(FxExtension.call(card::isVisible), "it makes room for the answer");
            FxExtension.run(() -> window.models().search().clear());
            assertTrue(FxExtension.call(card::isVisible));
            Button later = window.node("#later");
            FxExtension.run(later::fire);
            assertFalse(FxExtension.call(card::isVisible));
        }
        try (var window = open(List.of())) {
            Await.until(window.models().model().modelProperty(), model -> model != null);
            assertFalse(FxExtension.call(() -> window.<Node>node("#demo-model-card").isVisible()));
        }
    }
}
