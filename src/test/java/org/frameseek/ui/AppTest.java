package org.frameseek.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javax.imageio.ImageIO;
import org.frameseek.index.FrameState;
import org.frameseek.search.Query;
import org.frameseek.ui.timeline.TimelineHeatmap;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// The whole window on the bundled sample with the bundled model, from the opened video to the saved frame and the next
/// start. The steps build on each other, as a person's do.
class AppTest extends AppWindow {
    @Test
    @Order(1)
    void videoThatIsOpenedIsShownAndIndexed() throws Exception {
        Await.until(models.player().frameProperty(), frame -> frame.intValue() == 0);
        indexed();

        var index = models.session().indexProperty().get();
        assertEquals(index.count(FrameState.OWN), ENCODED.get(), "each picture once");
        assertEquals(FRAMES, models.session().indexedProperty().get().cardinality());
        window.save("indexed");
        // The toolkit's first layout of all controls takes its time.
        watchdog.findings();
    }

    @Test
    @Order(2)
    void answerFollowsTheTyping() throws Exception {
        type("a red");
        // Cells are made and styled for the first time now; what counts is how it feels from here on.
        window.save("first-answer");
        watchdog.findings();
        type("a red car");
        type(RED_CAR);

        var result = models.search().resultProperty().get();
        assertEquals(RED_CAR_SCENE, scene(result.moments().getFirst().frame()));
        assertEquals(RED_CAR_SCENE, scene(hottest(result.heat())));
        TimelineHeatmap timeline = window.node(".timeline-heatmap");
        assertEquals(result.heat(), timeline.heatProperty().get());
        assertEquals(result.moments(), timeline.moments());
        ListView<?> list = window.node("#matches");
        assertEquals(result.moments().size(), list.getItems().size());
        window.save("answer");
    }

    @Test
    @Order(3)
    void flagsStandOverTheirFrames() throws Exception {
        TimelineHeatmap timeline = window.node(".timeline-heatmap");
        FxExtension.run(() -> {
            FxExtension.layout(timeline);
            var best = models.search().resultProperty().get().moments().getFirst();
            var flags = timeline.lookupAll(".moment-flag").stream()
                    .filter(flag -> flag.isVisible() && "Match 1".equals(flag.getAccessibleText()))
                    .toList();
            assertFalse(flags.isEmpty());
            var bounds = timeline.sceneToLocal(flags.getFirst().localToScene(flags.getFirst().getLayoutBounds()));
            double expected = timeline.getWidth() * best.frame() / FRAMES;
            assertEquals(expected, bounds.getCenterX(), 24);
        });
    }

    @Test
    @Order(4)
    void enterStandsOnTheFrameThatTheIndexNames() throws Exception {
        window.focus("#query");
        window.press(KeyCode.ENTER);

        var best = moment(1);
        Await.until(models.player().frameProperty(), frame -> frame.intValue() == best.frame());
        float[] scores = models.search().resultProperty().get().scores();
        for (float score : scores) {
            assertTrue(score <= scores[best.frame()] + 1e-3);
        }
        assertFalse(window.scene().getFocusOwner() instanceof TextField, "keys such as N would be typed");
        window.save("best");
    }

    @Test
    @Order(5)
    void keysWalkThroughFramesAndMatches() throws Exception {
        window.focus("#matches");
        int best = moment(1).frame();
        window.press(KeyCode.COMMA);
        shows(best - 1);
        window.press(KeyCode.PERIOD);
        shows(best);
        window.press(KeyCode.DIGIT2);
        shows(moment(2).frame());
        window.press(KeyCode.P);
        shows(best);
        window.press(KeyCode.N);
        assertTrue(moment(2).weak());
        assertEquals(best, models.player().getFrame(), "there is one match only");
    }

    @Test
    @Order(6)
    void draggingOnTheTimelineScrubs() throws Exception {
        TimelineHeatmap timeline = window.node(".timeline-heatmap");
        FxExtension.run(() -> {
            for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_DRAGGED, MouseEvent.MOUSE_RELEASED)) {
                Event.fireEvent(timeline, mouse(type, timeline.getWidth() / 2, timeline.getHeight() / 2));
            }
        });
        Await.until(models.player().frameProperty(), frame ->
                Math.abs(frame.intValue() - FRAMES / 2) <= 2);
    }

    @Test
    @Order(7)
    void exportSavesTheFrameShown() throws Exception {
        FxExtension.run(() -> models.matches().jumpToRank(1));
        int frame = moment(1).frame();
        shows(frame);
        window.press(KeyCode.E, KeyCode.CONTROL);
        Await.until(Bindings.size(toasts()), size -> size.intValue() > 0);

        var stills = folder.resolve("家 home/stills");
        try (var files = Files.list(stills)) {
            var saved = files.toList();
            assertEquals(1, saved.size());
            assertTrue(saved.getFirst().getFileName().toString().startsWith("sample "));
            var still = ImageIO.read(saved.getFirst().toFile());
            assertTrue(difference(still, frame) < 4);
            assertTrue(difference(still, frame - 1) > difference(still, frame));
            assertTrue(difference(still, frame + 1) > difference(still, frame));
        }
        window.save("exported");
    }

    @Test
    @Order(8)
    void fullScreenShowsTheQueryWhileOneAsks() throws Exception {
        Node query = window.node("#query");
        FxExtension.run(window.actions()::fullScreen);
        assertFalse(isShown(query));
        window.press(KeyCode.F, KeyCode.CONTROL);
        assertTrue(isShown(query));
        assertEquals(query, window.scene().getFocusOwner());
        window.save("full-screen-asking");
        window.press(KeyCode.ENTER);
        assertFalse(isShown(query));
        FxExtension.run(window.actions()::fullScreen);
        assertTrue(isShown(query));
        watchdog.findings();
    }

    @Test
    @Order(9)
    void nextDescriptionDecodesNothing() throws Exception {
        int before = ENCODED.get();
        type(CAT);
        assertEquals(CAT_SCENE, scene(moment(1).frame()));
        assertEquals(before, ENCODED.get());
    }

    @Test
    @Order(10)
    void framesLikeTheOneShownAreFoundWithoutEncoding() throws Exception {
        FxExtension.run(() -> models.matches().jumpToRank(1));
        int frame = moment(1).frame();
        shows(frame);
        int before = ENCODED.get();
        window.press(KeyCode.F, KeyCode.CONTROL, KeyCode.SHIFT);
        Await.until(models.search().resultProperty(),
                result -> result != null && result.query().equals(new Query.Example(frame)));
        assertEquals(CAT_SCENE, scene(moment(1).frame()));
        assertEquals(before, ENCODED.get());
        TextField field = window.node("#query");
        assertTrue(field.getPromptText().contains(models.search().timecode(frame)));
        window.save("like");
        window.focus("#query");
        window.press(KeyCode.ESCAPE);
        Await.until(models.search().resultProperty(), result -> result == null);
        assertFalse(field.getPromptText().contains(models.search().timecode(frame)));
        type(CAT);
    }

    @Test
    @Order(11)
    void bothLooksAndLanguages() throws Exception {
        FxExtension.run(() -> models.matches().jumpToRank(1));
        window.inEveryDress(suffix -> window.save("main" + suffix));
        watchdog.findings();
    }

    @Test
    @Order(12)
    void smallestWindowShowsAllItsPartsWithAWeakMatch() throws Exception {
        window.resize(960, 640);
        type("zebra xylophone");
        window.save("small-weak");

        assertTrue(models.search().resultProperty().get().weak());
        assertTrue(window.bounds(".menu-bar").getMinY() >= 0);
        assertTrue(window.bounds(".strip").getMaxY() <= window.scene().getHeight());
        watchdog.findings();
    }

    @Test
    @Order(13)
    void nextStartFindsTheLastVideoAndItsIndex() throws Exception {
        FxExtension.run(() -> {
            models.search().askAndJump(CAT);
            ((TimelineHeatmap) window.scene().lookup(".timeline-heatmap")).view().show(250, 500);
        });
        Await.until(models.search().resultProperty(), result -> result != null && result.query().text().equals(CAT));
        int cat = moment(1).frame();
        shows(cat);
        window.close();
        ENCODED.set(0);
        open(List.of());
        indexed();
        watchdog.findings();
        shows(cat);
        Await.until(models.search().resultProperty(), result -> result != null && result.query().text().equals(CAT));
        TimelineHeatmap timeline = window.node(".timeline-heatmap");
        assertEquals(250, timeline.view().startProperty().get(), 0.5);
        assertEquals(500, timeline.view().endProperty().get(), 0.5);
        window.save("next-start");
        type(UMBRELLA);

        assertEquals(UMBRELLA_SCENE, scene(moment(1).frame()));
        assertEquals(0, ENCODED.get());
        assertTrue(models.search().history().queries().contains(RED_CAR));
    }
}
