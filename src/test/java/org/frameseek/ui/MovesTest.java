package org.frameseek.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.frameseek.search.Moment;
import org.frameseek.ui.main.MainWindow;
import org.frameseek.ui.search.MatchRow;
import org.frameseek.ui.timeline.FrameRange;
import org.frameseek.ui.timeline.TimelineHeatmap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// Moves through matches by the keys: by rank, by time, and played from their start to their end.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MovesTest {
    @TempDir
    static Path folder;

    private static TestDesktop window;
    private static MainWindow.Models models;
    private static List<Moment> byTime;

    @BeforeAll
    static void start() throws Exception {
        new FxExtension().beforeAll(null);
        var video = ColourVideo.make(folder, "colours.mp4");
        window = new TestDesktop(folder.resolve("home"), List.of(video));
        models = window.models();
        window.indexed(ColourVideo.frames());
        FxExtension.run(() -> models.search().askAndJump("red"));
        Await.until(models.matches().selectedRankProperty(), rank -> rank.intValue() == 1);
        byTime = FxExtension.call(() -> models.matches().matchRows().stream().map(MatchRow::moment)
                .sorted(Comparator.comparingInt(Moment::frame)).toList());
        window.focus(".player");
    }

    @AfterAll
    static void stop() throws Exception {
        window.close();
    }

    private static void shows(int frame) throws Exception {
        Await.until(models.player().frameProperty(), now -> now.intValue() == frame);
    }

    @Test
    @Order(1)
    void bestMatchIsTheLastInTime() {
        assertEquals(2, byTime.size(), byTime.toString());
        assertEquals(1, byTime.getLast().rank());
    }

    @Test
    @Order(2)
    void nextInTimeStartsFromThePlayhead() throws Exception {
        FxExtension.run(() -> models.player().stand(0));
        shows(0);
        window.press(KeyCode.N, KeyCode.SHIFT);
        shows(byTime.getFirst().frame());
        window.press(KeyCode.N, KeyCode.SHIFT);
        shows(byTime.getLast().frame());
        window.press(KeyCode.N, KeyCode.SHIFT);
        shows(byTime.getLast().frame());
        window.press(KeyCode.P, KeyCode.SHIFT);
        shows(byTime.getFirst().frame());
        assertEquals(2, models.matches().selectedRankProperty().get());
    }

    @Test
    @Order(3)
    void matchIsPlayedOnceToItsEnd() throws Exception {
        window.press(KeyCode.R);
        Await.until(models.player().playingProperty(), playing -> playing);
        Await.until(models.player().playingProperty(), playing -> !playing);
        shows(byTime.getFirst().endFrame());
    }

    @Test
    @Order(4)
    void matchIsPlayedInALoopUntilItIsCleared() throws Exception {
        TimelineHeatmap timeline = window.node(".timeline-heatmap");
        window.press(KeyCode.R, KeyCode.SHIFT);
        assertEquals(new FrameRange(byTime.getFirst().startFrame(), byTime.getFirst().endFrame()),
                FxExtension.call(() -> timeline.loopProperty().get()));
        assertTrue(FxExtension.call(models.player()::isPlaying));
        assertTrue(window.node(".loop").isVisible());
        window.save("loop");
        window.press(KeyCode.A);
        assertNull(FxExtension.call(() -> timeline.loopProperty().get()));
        assertFalse(window.node(".loop").isVisible());
        window.press(KeyCode.SPACE);
    }

    @Test
    @Order(5)
    void legendCountsTheFramesThatMatch() throws Exception {
        Label words = window.node("#matching .label");
        var curve = models.search().resultProperty().get().curve();
        int matching = 0;
        for (int frame = 0; frame < curve.frames(); frame++) {
            matching += curve.probability(frame) >= 0.5f ? 1 : 0;
        }
        assertTrue(matching > 1);
        assertEquals(matching + " frames match", words.getText());
    }

    @Test
    @Order(6)
    void wheelMagnifiesAtThePointerAndAKeyShowsPixelForPixel() throws Exception {
        Region surface = window.node(".picture-surface");
        Label badge = window.node("#zoom");
        ImageView picture = (ImageView) FxExtension.call(() -> surface.getChildrenUnmodifiable().getFirst());
        FxExtension.run(() -> {
            FxExtension.layout(surface);
            assertFalse(badge.isVisible());
            double fitted = picture.getFitWidth();
            double x = picture.getLayoutX() + 0.7 * fitted;
            scroll(surface, x, surface.getHeight() / 2, 120);
            FxExtension.layout(surface);
            assertEquals(fitted * Math.pow(1.25, 3), picture.getFitWidth(), 0.01);
            assertEquals(x, picture.getLayoutX() + 0.7 * picture.getFitWidth(), 0.01, "the pointer's point stays");
            assertTrue(badge.isVisible());
            scroll(surface, 10, 10, -400);
            FxExtension.layout(surface);
            assertEquals(fitted, picture.getFitWidth(), 0.01, "turned back, it fits");
        });
        window.press(KeyCode.Z);
        FxExtension.run(() -> {
            FxExtension.layout(surface);
            assertEquals(models.player().getVideo().info().width(), picture.getFitWidth(), 0.01);
            assertEquals("100%", badge.getText());
        });
        window.save("actual-size");
        window.press(KeyCode.Z);
        FxExtension.run(() -> FxExtension.layout(surface));
        assertFalse(FxExtension.call(badge::isVisible));
    }

    private static void scroll(Node node, double x, double y, double delta) {
        var at = node.localToScene(x, y);
        Event.fireEvent(node, new ScrollEvent(ScrollEvent.SCROLL, at.getX(), at.getY(), x, y,
                false, false, false, false, false, false, 0, delta, 0, delta,
                ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
    }
}
