package org.frameseek.ui.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.controls.Notification;
import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.frameseek.export.ExportException;
import org.frameseek.i18n.Texts;
import org.frameseek.ui.FxExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class ToastsTest {
    @Test
    void longOnesLeaveRoomForEachOther() throws Exception {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        var toasts = new Toasts(new Texts(), (_, _) -> { });
        var stage = FxExtension.show(toasts, 400, 600);
        for (var name : new String[] {"a rather long name of a still.jpg", "another such name that needs lines.jpg"}) {
            toasts.problem(new ExportException("export.cannot-write", Path.of("/a/folder/that/lies/deep", name)));
        }
        FxExtension.layout(toasts);
        assertEquals(2, toasts.getChildren().size());
        for (var toast : toasts.getChildren()) {
            var words = toast.lookup(".message");
            assertTrue(words.getBoundsInParent().getMaxY() <= ((Region) toast).getHeight());
        }
        FxExtension.save(toasts.getScene().snapshot(null), "toasts");
        stage.close();
    }

    @Test
    void workIsToldOfUntilItEndsHoweverMuchElseIsSaid() throws Exception {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        var toasts = new Toasts(new Texts(), (_, _) -> { });
        var stage = FxExtension.show(toasts, 400, 600);
        var running = toasts.running(() -> { }, "export.storyboard.running");
        running.progress(0.374);
        for (int i = 0; i < 5; i++) {
            toasts.say("export.saved", i + ".jpg");
        }
        assertEquals("Drawing a storyboard: 37%", message(toasts.getChildren().getFirst()));
        FxExtension.layout(toasts);
        FxExtension.save(toasts.getScene().snapshot(null), "toasts-running");
        running.end();
        assertTrue(toasts.getChildren().stream().noneMatch(toast -> message(toast).contains("storyboard")));
        stage.close();
    }

    @Test
    void whatIsSaidAgainIsShownOnce() {
        var toasts = new Toasts(new Texts(), (_, _) -> { });
        toasts.say("export.copied");
        toasts.say("export.saved", "1.jpg");
        toasts.say("export.copied");
        assertEquals(List.of("Saved 1.jpg", "The frame is on the clipboard"),
                toasts.getChildren().stream().map(ToastsTest::message).toList());
    }

    private static String message(Node toast) {
        return ((Notification) toast).getMessage();
    }
}
