package org.frameseek.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.controls.Notification;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.frameseek.library.Question;
import org.frameseek.ui.session.LaneState;
import org.frameseek.ui.session.Lanes;
import org.frameseek.ui.timeline.TimelineHeatmap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// As many lanes as there can be, in the smallest window, with larger text.
class LanesLayoutTest {
    @TempDir
    static Path folder;

    private static TestDesktop window;

    @BeforeAll
    static void start() throws Exception {
        new FxExtension().beforeAll(null);
        window = new TestDesktop(folder.resolve("home"), List.of(ColourVideo.make(folder, "colours.mp4")));
        Await.until(window.models().queue().waiting(), () -> window.models().session().indexedProperty().get() != null
                && window.models().queue().waiting().isEmpty(), "an index");
    }

    @AfterAll
    static void stop() throws Exception {
        window.close();
    }

    @Test
    void sixLanesLeaveRoomForTheVideoAndThereIsNoSeventh() throws Exception {
        var lanes = window.models().session().lanes();
        FxExtension.run(() -> Stream.of("red", "blue", "green", "red AND blue", "green THEN/3 blue",
                "a long description of what is to be found here, in red or blue, with many more words")
                .forEach(text -> lanes.pin(text, Question.of(text), null)));
        Await.until(lanes.all(), () -> lanes.all().stream().allMatch(lane ->
                lane.stateProperty().get() == LaneState.ANSWERED), "answers");
        FxExtension.run(() -> {
            window.models().search().textProperty().set("red OR green");
            window.scene().lookup("#query").requestFocus();
        });
        window.press(KeyCode.T, KeyCode.CONTROL);
        var toasts = window.<Pane>node(".toasts").getChildren();
        Await.until(toasts, () -> toasts.stream().anyMatch(toast -> toast instanceof Notification notice
                && notice.getMessage().startsWith("There are 6 lanes already")), "a refusal");
        assertEquals(Lanes.MOST, FxExtension.call(() -> lanes.all().size()));

        FxExtension.run(() -> window.settings().largerTextProperty().set(true));
        window.resize(960, 640);
        Await.until(window.scene().widthProperty(), width -> width.intValue() == 960);
        window.save("lanes-six");
        TimelineHeatmap timeline = window.node(".timeline-heatmap");
        FxExtension.run(() -> {
            var surface = window.scene().lookup(".picture-surface").getLayoutBounds();
            assertTrue(surface.getHeight() >= 60, surface.toString());
            double bottom = 0;
            for (var lane : timeline.lanes()) {
                var head = lane.head().getBoundsInParent();
                assertTrue(head.getMinY() >= bottom && head.getWidth() <= timeline.getWidth() * 0.4, head.toString());
                bottom = head.getMaxY();
            }
            assertTrue(bottom < timeline.getHeight());
        });
    }
}
