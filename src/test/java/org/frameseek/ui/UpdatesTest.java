package org.frameseek.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.frameseek.WebEnvironment;
import org.frameseek.download.StandInServer;
import org.frameseek.release.Release;
import org.frameseek.ui.dialog.Toasts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The look for a newer version, from the settings of the real window.
class UpdatesTest {
    @TempDir
    Path folder;

    private final AtomicReference<String> answer = new AtomicReference<>("{\"version\": \"99.1\"}");

    private TestDesktop open(StandInServer server) throws Exception {
        new FxExtension().beforeAll(null);
        return new TestDesktop(folder.resolve("home"), (model, _) -> ColourEncoder.load(model), List.of(),
                new WebEnvironment(Map.of(), List.of(), new Release("1.0.0", Optional.of(server.address()))));
    }

    private StandInServer server() throws Exception {
        return new StandInServer((_, out) ->
                StandInServer.send(out, "200 OK", answer.get().getBytes(StandardCharsets.UTF_8)));
    }

    private static void press(Stage page, String text) {
        page.getScene().getRoot().lookupAll(".button").stream().map(Button.class::cast)
                .filter(button -> text.equals(button.getText())).findFirst().orElseThrow().fire();
    }

    private static Stage settings(TestDesktop window) {
        window.actions().settings();
        var page = (Stage) Window.getWindows().getLast();
        FxExtension.layout(page.getScene().getRoot());
        return page;
    }

    @Test
    void isOffUntilTheUserAsks() throws Exception {
        try (var server = server(); var window = open(server)) {
            Await.until(window.models().session().videoProperty(), video -> video != null);
            assertEquals(List.of(), server.requests());
            FxExtension.call(() -> {
                var page = settings(window);
                assertFalse(page.getScene().getRoot().lookupAll(".check-box").stream().map(CheckBox.class::cast)
                        .filter(box -> box.getText().contains("new version")).findFirst().orElseThrow().isSelected());
                TestDesktop.save(page.getScene(), "settings-updates");
                press(page, "Look now");
                page.close();
                return null;
            });
            Toasts toasts = window.node(".toasts");
            Await.until(toasts.getChildren(), () -> !toasts.getChildren().isEmpty(), "an answer");
            assertEquals(1, server.requests().size());
            window.save("update-available");
            FxExtension.run(() -> {
                press(window.stage(), "Show");
                assertEquals(List.of(server.address()), window.pages());
            });
        }
    }

    @Test
    void looksAtTheStartOnceChosen() throws Exception {
        try (var server = server()) {
            try (var window = open(server)) {
                Await.until(window.models().session().videoProperty(), video -> video != null);
                FxExtension.run(() -> window.settings().updatesProperty().set(true));
            }
            try (var window = open(server)) {
                Toasts toasts = window.node(".toasts");
                Await.until(toasts.getChildren(), () -> !toasts.getChildren().isEmpty(), "a notice");
                assertEquals(1, server.requests().size());
            }
        }
    }

    @Test
    void failureIsSaidOnlyWhenAskedByHand() throws Exception {
        answer.set("nothing");
        try (var server = server(); var window = open(server)) {
            Toasts toasts = window.node(".toasts");
            FxExtension.run(() -> {
                window.models().updates().look();
                window.models().updates().lookNow();
            });
            Await.until(toasts.getChildren(), () -> !toasts.getChildren().isEmpty(), "the failure");
            assertEquals(2, server.requests().size());
            assertEquals(1, FxExtension.call(() -> toasts.getChildren().size()));
        }
    }

    @Test
    void programWithoutAPlaceOffersNothing() throws Exception {
        new FxExtension().beforeAll(null);
        try (var window = new TestDesktop(folder.resolve("home"), List.of())) {
            FxExtension.run(() -> {
                var page = settings(window);
                assertTrue(page.getScene().getRoot().lookupAll(".button").stream().map(Button.class::cast)
                        .noneMatch(button -> "Look now".equals(button.getText())));
                page.close();
            });
        }
    }
}
