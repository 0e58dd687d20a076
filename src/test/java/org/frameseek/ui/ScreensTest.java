package org.frameseek.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.image.PixelFormat;
import javafx.scene.text.Text;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.frameseek.settings.LanguageChoice;
import org.frameseek.ui.dialog.Toasts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kordamp.ikonli.javafx.FontIcon;

/// The states of the window that are not the usual path, in both looks and languages: what they say, and pictures of
/// them for people to look at.
class ScreensTest extends PagesWindow {
    @Test
    void fileThatIsNoVideoIsNamed() throws Exception {
        FxExtension.run(() -> window.models().main().open(folder.resolve("notes.mp4")));
        Await.until(window.models().main().problemProperty(), problem -> problem != null);
        Labeled problem = window.node("#problem #words");
        assertTrue(problem.getText().contains("notes.mp4"));
        save("not-a-video");
    }

    @Test
    void incompleteModelIsRefusedWithWhatItLacks() throws Exception {
        Await.until(window.models().model().modelProperty(), model -> model != null);
        FxExtension.run(() -> window.models().model().choose(folder.resolve("clip")));
        Await.until(window.models().model().problemProperty(), problem -> problem != null);
        Labeled problem = window.node("#model-problem #words");
        assertTrue(problem.getText().contains("config.json, model.safetensors"));
        assertTrue(window.models().model().isBundled(window.models().model().modelProperty().get().folder()));
        save("model-incomplete");
    }

    @Test
    void noLetterIsSmallerThanTwelvePixelsAndTextCanBeLarger() throws Exception {
        FxExtension.run(() -> {
            FxExtension.layout(window.scene().getRoot());
            double before = smallest(window.scene().getRoot());
            assertTrue(before >= 12, before + " px");
            window.settings().largerTextProperty().set(true);
            FxExtension.layout(window.scene().getRoot());
            assertTrue(smallest(window.scene().getRoot()) > before * 1.15);
        });
        save("larger-text");
        FxExtension.run(() -> window.settings().largerTextProperty().set(false));
    }

    private static double smallest(Node root) {
        return root.lookupAll(".text").stream()
                .filter(node -> node instanceof Text text && !text.getText().isBlank())
                .filter(node -> !(node instanceof FontIcon))
                .mapToDouble(node -> ((Text) node).getFont().getSize())
                .min().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {".top-bar .toggle-button", ".volume", ".timeline-heatmap"})
    void focusIsSeen(String selector) throws Exception {
        Node node = window.node(selector);
        FxExtension.run(() -> {
            var before = pixels(node);
            node.pseudoClassStateChanged(PseudoClass.getPseudoClass("focus-visible"), true);
            var focused = pixels(node);
            node.pseudoClassStateChanged(PseudoClass.getPseudoClass("focus-visible"), false);
            assertFalse(Arrays.equals(before, focused));
        });
    }

    private static int[] pixels(Node node) {
        var picture = FxExtension.snapshot(node);
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        var pixels = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }

    @Test
    void fullScreenSaysHowToLeaveItInTheLanguageChosen() throws Exception {
        FxExtension.run(() -> {
            var stage = (Stage) window.scene().getWindow();
            window.settings().languageProperty().set(LanguageChoice.CHINESE);
            assertEquals("按 Esc 键退出全屏", stage.getFullScreenExitHint());
            window.settings().languageProperty().set(LanguageChoice.ENGLISH);
            assertEquals("Press Esc to leave full screen", stage.getFullScreenExitHint());
        });
    }

    @Test
    void toastsLeaveTheTransportBarFree() throws Exception {
        Toasts toasts = window.node(".toasts");
        Node bar = window.node(".transport-bar");
        FxExtension.run(() -> {
            toasts.say("export.copied");
            FxExtension.layout(toasts);
            var toast = toasts.getChildren().getLast();
            double lowest = toast.localToScene(toast.getLayoutBounds()).getMaxY();
            double top = bar.localToScene(bar.getLayoutBounds()).getMinY();
            assertTrue(lowest <= top, lowest + " is below " + top);
            toasts.getChildren().remove(toast);
        });
    }

    @Test
    void shortcuts() throws Exception {
        dialog("shortcuts", () -> window.actions().shortcuts());
    }

    @Test
    void models() throws Exception {
        FxExtension.run(() -> window.models().offers().refresh());
        Await.until(window.models().offers().offers(), () -> window.models().offers().offers().size() > 3, "offers");
        dialog("models", () -> window.actions().getModel());
    }

    @Test
    void about() throws Exception {
        dialog("about", () -> window.actions().about());
    }

    @Test
    void pagesAreOpenedOnlyByClicksOnTheirLinks() throws Exception {
        FxExtension.run(() -> {
            window.settings().languageProperty().set(LanguageChoice.ENGLISH);
            window.actions().about();
            var dialog = (Stage) Window.getWindows().getLast();
            assertEquals(List.of(), window.pages());
            dialog.getScene().getRoot().lookupAll(".hyperlink").stream().map(Hyperlink.class::cast)
                    .filter(link -> List.of("FFmpeg", "Apache License 2.0").contains(link.getText()))
                    .forEach(Hyperlink::fire);
            dialog.close();
            assertEquals(List.of("ffmpeg.org", "www.apache.org"),
                    window.pages().stream().map(URI::getHost).toList());
        });
    }

    /// Also on the headless screen, which is as high as a small laptop's.
    @ParameterizedTest
    @EnumSource(value = LanguageChoice.class, names = {"ENGLISH", "CHINESE"})
    void smallWindowsFitTheScreenAndNeverScrollSideways(LanguageChoice language) throws Exception {
        window.resize(960, 640);
        FxExtension.run(() -> window.settings().languageProperty().set(language));
        var pages = List.<Runnable>of(() -> window.actions().settings(), () -> window.actions().shortcuts(),
                () -> window.actions().about(), () -> window.actions().getModel());
        FxExtension.run(() -> {
            for (var page : pages) {
                page.run();
                var dialog = (Stage) Window.getWindows().getLast();
                FxExtension.layout(dialog.getScene().getRoot());
                var name = dialog.getTitle();
                assertTrue(dialog.getScene().getHeight() <= Screen.getPrimary().getVisualBounds().getHeight(), name);
                assertTrue(dialog.getScene().getWidth() <= 960, name + " is " + dialog.getScene().getWidth());
                for (var text : dialog.getScene().getRoot().lookupAll(".label")) {
                    var place = text.localToScene(text.getLayoutBounds());
                    assertTrue(place.getMaxX() <= dialog.getScene().getWidth(), name + ": " + text);
                }
                for (var bar : dialog.getScene().getRoot().lookupAll(".scroll-bar")) {
                    assertFalse(((ScrollBar) bar).getOrientation() == Orientation.HORIZONTAL && bar.isVisible(), name);
                }
                dialog.close();
            }
        });
        window.resize(1000, 700);
    }
}
