package org.frameseek.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.frameseek.settings.LanguageChoice;
import org.frameseek.ui.dialog.Toasts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Nothing in the window moves by itself.
class LayoutTest extends PagesWindow {
    private static final List<String> PARTS = List.of(
            ".picture-surface", ".transport-bar", ".timeline-heatmap", "#library", "#matches");

    private static Map<String, Bounds> places() throws Exception {
        return FxExtension.call(() -> {
            FxExtension.layout(window.scene().getRoot());
            var places = new LinkedHashMap<String, Bounds>();
            for (var part : PARTS) {
                Node node = window.scene().lookup(part);
                places.put(part, node.localToScene(node.getLayoutBounds()));
            }
            return places;
        });
    }

    @Test
    void historyProblemsAndADropMoveNothing() throws Exception {
        var before = places();
        FxExtension.run(() -> window.models().search().history().remember("red"));
        assertEquals(before, places(), "a description that was asked");

        FxExtension.run(() -> window.models().main().open(folder.resolve("notes.mp4")));
        Await.until(window.models().main().problemProperty(), problem -> problem != null);
        assertEquals(before, places(), "a file that is no video");

        FxExtension.run(() -> window.models().model().choose(folder.resolve("clip")));
        Await.until(window.models().model().problemProperty(), problem -> problem != null);
        assertEquals(before, places(), "a model that is incomplete");

        FxExtension.run(() -> drop(true));
        assertEquals(before, places(), "files that are dragged over the window");
        FxExtension.run(() -> drop(false));
    }

    private static void drop(boolean over) {
        window.scene().getRoot().pseudoClassStateChanged(PseudoClass.getPseudoClass("dropping"), over);
    }

    /// JavaFX takes room that is missing from everything in a column, not only from what grows.
    @Test
    void aLowWindowShortensTheListsAndNothingElse() throws Exception {
        double width = window.stage().getWidth();
        double height = window.stage().getHeight();
        resize(1440, 900);
        var before = headerHeights();
        assertTrue(before.size() >= 2, before.toString());
        resize(1000, 640);
        assertEquals(before, headerHeights());
        resize(width, height);
    }

    private static void resize(double width, double height) throws Exception {
        window.resize(width, height);
        Await.until(window.scene().heightProperty(), reached -> Math.abs(reached.doubleValue() - height) < 100);
    }

    private static List<Double> headerHeights() throws Exception {
        return FxExtension.call(() -> {
            FxExtension.layout(window.scene().getRoot());
            return window.scene().getRoot().lookupAll(".panel-header").stream()
                    .filter(header -> header.getLayoutBounds().getHeight() > 0)
                    .map(header -> header.getLayoutBounds().getHeight()).toList();
        });
    }

    /// Even where a long list leaves room for its bar.
    @ParameterizedTest
    @CsvSource({"ENGLISH, false", "CHINESE, false", "ENGLISH, true", "CHINESE, true"})
    void theStateOfAVideoIsNeverCutOff(LanguageChoice language, boolean larger) throws Exception {
        var files = new ArrayList<Path>();
        for (int i = 0; i < 20; i++) {
            files.add(Files.write(folder.resolve("film " + i + ".mp4"), new byte[0]));
        }
        FxExtension.run(() -> {
            window.settings().languageProperty().set(language);
            window.settings().largerTextProperty().set(larger);
            window.models().queue().pause();
            window.models().library().add(files, _ -> { });
        });
        Await.until(window.models().library().items(), () -> window.models().library().items().size() > 20, "films");
        FxExtension.run(() -> {
            FxExtension.layout(window.scene().getRoot());
            var states = window.scene().getRoot().lookupAll(".video-state");
            assertTrue(states.size() > 3);
            for (var state : states) {
                var shown = (Text) state.lookup(".text");
                assertEquals(((Label) state).getText(), shown.getText());
            }
            assertFalse(window.scene().lookup(".side .tab-down-button") instanceof Node more && more.isVisible(),
                    "all tabs are seen");
        });
        window.save("library-states-" + language + (larger ? "-larger" : ""));
        FxExtension.run(() -> {
            window.settings().languageProperty().set(LanguageChoice.ENGLISH);
            window.settings().largerTextProperty().set(false);
        });
    }

    @Test
    void theHintLeavesTheHeadingAlone() throws Exception {
        FxExtension.run(() -> {
            FxExtension.layout(window.scene().getRoot());
            var heading = window.scene().lookup("#match-count");
            var hint = window.scene().lookup(".search-hint");
            assertTrue(hint.localToScene(hint.getLayoutBounds()).getMinY()
                    >= heading.localToScene(heading.getLayoutBounds()).getMaxY());
        });
    }

    @Test
    void toastsCoverNoList() throws Exception {
        Toasts toasts = window.node(".toasts");
        FxExtension.run(() -> {
            toasts.say("export.copied");
            FxExtension.layout(toasts);
            var toast = toasts.getChildren().getLast();
            var covered = toast.localToScene(toast.getLayoutBounds());
            for (var list : List.of("#library", "#matches", ".transport-bar", ".position-line")) {
                Node node = window.scene().lookup(list);
                assertFalse(covered.intersects(node.localToScene(node.getLayoutBounds())), list);
            }
            assertTrue(covered.getMinX() > 0);
            toasts.getChildren().remove(toast);
        });
    }
}
