package org.frameseek.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.frameseek.media.Picture;
import org.frameseek.media.TestVideos;
import org.frameseek.media.TestVideos.Clip;
import org.frameseek.settings.Appearance;
import org.frameseek.settings.LanguageChoice;
import org.frameseek.ui.check.Finding;
import org.frameseek.ui.check.Finding.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// Checking a film with a black stretch, a frozen one and a dissolve.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CheckTest {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 90;
    private static final int[] RED = {200, 40, 40};
    private static final int[] GREEN = {0, 200, 20};
    private static final int[] BLUE = {10, 20, 220};

    @TempDir
    static Path folder;
    private static TestDesktop window;

    @BeforeAll
    static void start() throws Exception {
        new FxExtension().beforeAll(null);
        var video = TestVideos.drawn(folder, "film.mp4", new Clip().size(WIDTH, HEIGHT).frames(150), CheckTest::draw);
        window = new TestDesktop(folder.resolve("home"), List.of(video));
        Await.until(window.models().checks().possibleProperty(), possible -> possible);
    }

    @AfterAll
    static void stop() throws Exception {
        window.close();
    }

    private static Picture draw(int frame) {
        var rgb = new byte[WIDTH * HEIGHT * 3];
        // 0 to 39 moves, 40 to 49 is black, 50 to 99 stands still, 100 to 111 dissolves.
        double share = Math.clamp((frame - 99) / 13.0, 0, 1);
        for (int i = 0; i < rgb.length; i++) {
            int x = i / 3 % WIDTH;
            int y = i / 3 / WIDTH;
            double value = frame < 40 ? shade(RED[i % 3], x, y, 3 * frame)
                    : frame < 50 ? 0
                    : (1 - share) * shade(GREEN[i % 3], y, x, 0) + share * shade(BLUE[i % 3], x, y, frame / 4);
            rgb[i] = (byte) Math.clamp(Math.round(value), 0, 255);
        }
        return new Picture(WIDTH, HEIGHT, rgb);
    }

    /// A colour with a bar 16 pixels wide.
    private static double shade(int colour, int x, int y, int shift) {
        return (x + shift) % WIDTH < 16 ? 230 : colour + y / 4.0;
    }

    private static Finding only(List<Finding> findings, Kind kind) {
        var of = findings.stream().filter(finding -> finding.kind() == kind).toList();
        assertEquals(1, of.size(), kind + " in " + findings);
        return of.getFirst();
    }

    @Test
    @Order(1)
    void theCheckFindsWhatWasMade() throws Exception {
        window.press(KeyCode.I, KeyCode.CONTROL);
        Button check = window.node("#check");
        FxExtension.run(check::fire);
        var findings = Await.until(window.models().checks().findingsProperty(), found -> found != null);
        var black = only(findings, Kind.BLACK).frames();
        assertEquals(40, black.first());
        assertEquals(49, black.last());
        var frozen = only(findings, Kind.FROZEN).frames();
        assertEquals(50, frozen.first(), 2);
        assertEquals(99, frozen.last(), 2);
        var dissolve = only(findings, Kind.DISSOLVE).frames();
        assertEquals(100, dissolve.first(), 2);
        assertEquals(111, dissolve.last(), 2);
    }

    @Test
    @Order(2)
    void aFindingIsAPlaceToGoTo() throws Exception {
        ListView<Finding> list = window.node("#findings");
        FxExtension.run(() -> {
            list.getSelectionModel().select(only(list.getItems(), Kind.DISSOLVE));
            list.requestFocus();
        });
        window.press(KeyCode.ENTER);
        int wanted = only(window.models().checks().findingsProperty().get(), Kind.DISSOLVE).frames().first();
        Await.until(window.models().player().frameProperty(), frame -> frame.intValue() == wanted);
        var spoken = FxExtension.call(() -> {
            FxExtension.layout(window.scene().getRoot());
            return list.lookupAll(".list-cell").stream().map(Node::getAccessibleText).filter(Objects::nonNull).toList();
        });
        assertTrue(spoken.contains("00:00:01:15, Black, 10 frames"), spoken.toString());
    }

    @Test
    @Order(3)
    void theTimelineShowsABarForEach() throws Exception {
        var bars = FxExtension.call(() -> {
            FxExtension.layout(window.scene().getRoot());
            return window.scene().getRoot().lookupAll(".timeline-heatmap .finding").stream()
                    .map(Region.class::cast).filter(bar -> bar.isVisible() && bar.getHeight() > 0).toList();
        });
        assertEquals(window.models().checks().findingsProperty().get().size(), bars.size());
        assertTrue(bars.stream().anyMatch(bar -> bar.getStyleClass().contains("black")));
        window.save("check");
        window.dress(LanguageChoice.CHINESE, Appearance.DARK);
        window.save("check-dark");
        assertEquals("黑场", FxExtension.call(() -> window.scene().getRoot().lookupAll("#findings .label").stream()
                .map(Label.class::cast).map(Label::getText).filter(words -> words.startsWith("黑场")).findFirst()
                .orElse("").substring(0, 2)));
    }

    @Test
    @Order(4)
    void anotherVideoForgetsTheFindings() throws Exception {
        FxExtension.run(window.actions()::closeVideo);
        Await.until(window.models().checks().findingsProperty(), found -> found == null);
    }
}
