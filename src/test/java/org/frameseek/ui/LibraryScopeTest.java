package org.frameseek.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javax.imageio.ImageIO;
import org.frameseek.index.ContentKey;
import org.frameseek.index.IndexHeader;
import org.frameseek.library.LibrarySearch.Answer;
import org.frameseek.media.Picture;
import org.frameseek.media.StillReader;
import org.frameseek.media.TestVideos;
import org.frameseek.media.TestVideos.Clip;
import org.frameseek.media.Video;
import org.frameseek.search.Brief;
import org.frameseek.search.Moment;
import org.frameseek.ui.main.MainWindow;
import org.frameseek.ui.picture.Images;
import org.frameseek.ui.session.LibraryAnswers;
import org.frameseek.ui.session.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One field, two scopes: the same words asked of all videos of the library, in the real window.
class LibraryScopeTest {
    private static final int GREEN_FRAMES = 50;

    @TempDir
    static Path folder;

    /// Green, then pure red.
    private static Path greenThenRed() throws Exception {
        var clip = new Clip().size(64, 64).frames(GREEN_FRAMES + 25);
        return TestVideos.drawn(folder, "green then red.mp4", clip, frame -> {
            var rgb = new byte[64 * 64 * 3];
            for (int i = 0; i < 64 * 64; i++) {
                rgb[i * 3] = (byte) (frame < GREEN_FRAMES ? 20 : 230);
                rgb[i * 3 + 1] = (byte) (frame < GREEN_FRAMES ? 200 : 20);
                rgb[i * 3 + 2] = (byte) (frame % 20);
            }
            return new Picture(64, 64, rgb);
        });
    }

    @Test
    void theLibraryAnswersAndAClickPlaysThere() throws Exception {
        new FxExtension().beforeAll(null);
        var all = ColourVideo.make(folder, "all colours.mp4");
        var other = greenThenRed();
        try (var window = new TestDesktop(folder.resolve("home"), List.of(all, other))) {
            var models = window.models();
            Await.until(models.library().items(), () -> models.library().items().stream()
                    .filter(item -> item.indexed() == 1).count() == 2, "two indexes");
            FxExtension.run(() -> ((ToggleButton) window.scene().lookup("#scope-library")).fire());
            assertEquals(Scope.LIBRARY, models.search().scopeProperty().get());
            type(window, "red");
            var answers = models.session().everywhere();
            Await.until(answers.coverageProperty(), coverage -> coverage != null && coverage.asked() == 2);

            ListView<Answer> list = window.node("#library-matches");
            assertEquals(2, list.getItems().size());
            assertEquals("2 videos match", ((Label) window.node("#library-count")).getText());
            window.save("library-scope");
            var answer = list.getItems().stream().filter(each ->
                    each.header().source().path().equals(other.toString())).findFirst().orElseThrow();
            var moment = answer.brief().found().getFirst().moment();
            assertEquals(GREEN_FRAMES, moment.startFrame());
            click(window, list, answer);
            Await.until(models.session().videoProperty(), open -> open != null && open.file().equals(other));
            Await.until(models.player().frameProperty(), frame -> frame.intValue() >= GREEN_FRAMES);

            aCopyLeadsToItsFrame(window, models, all);
            nothingMatches(window, models, answers, list);
            aThousandScroll(window, answers, list);
        }
    }

    /// A still of the film that is not open.
    private static void aCopyLeadsToItsFrame(TestDesktop window, MainWindow.Models models, Path film)
            throws Exception {
        var still = folder.resolve("still.png");
        try (var reader = StillReader.open(Video.open(film))) {
            var picture = FxExtension.call(() -> SwingFXUtils.fromFXImage(Images.of(reader.read(40)), null));
            ImageIO.write(picture, "png", still.toFile());
        }
        FxExtension.run(() -> {
            models.search().clear();
            models.search().addPicture(still);
        });
        var copy = Await.until(models.session().copies().copyProperty(), found -> found != null);
        assertEquals(film, copy.video());
        assertEquals(40, copy.frame());
        window.save("library-copy");
        Label said = window.node("#copy");
        assertEquals("The same picture: all colours.mp4, " + copy.timecode(), said.getText());
        FxExtension.run(((Button) window.node("#go-to-copy"))::fire);
        Await.until(models.session().videoProperty(), open -> open != null && open.file().equals(film));
        Await.until(models.player().frameProperty(), frame -> frame.intValue() == 40);
        FxExtension.run(() -> models.search().textProperty().set("red"));
        FxExtension.run(models.search()::ask);
        Await.until(models.session().copies().copyProperty(), found -> found == null);
    }

    private static void type(TestDesktop window, String text) throws Exception {
        TextField field = window.node("#query");
        FxExtension.run(() -> {
            field.requestFocus();
            field.setText(text);
        });
    }

    private static void click(TestDesktop window, ListView<Answer> list, Answer answer) throws Exception {
        FxExtension.run(() -> {
            FxExtension.layout(window.scene().getRoot());
            var cell = cells(list).stream().filter(each -> ((ListCell<?>) each).getItem() == answer).findFirst()
                    .orElseThrow();
            Event.fireEvent(cell, new MouseEvent(MouseEvent.MOUSE_CLICKED, 5, 5, 5, 5, MouseButton.PRIMARY, 1, false,
                    false, false, false, false, false, false, false, true, false, null));
        });
    }

    private static List<Node> cells(ListView<Answer> list) {
        return list.lookupAll(".library-cell").stream().filter(cell -> !((ListCell<?>) cell).isEmpty()).toList();
    }

    /// Blue is in one film only; half blue and half green is in none.
    private static void nothingMatches(TestDesktop window, MainWindow.Models models, LibraryAnswers answers,
            ListView<Answer> list) throws Exception {
        type(window, "red AND blue");
        Await.until(answers.coverageProperty(), _ -> models.search().textProperty().get().equals("red AND blue")
                && answers.coverageProperty().get() != null && list.getItems().isEmpty());
        Label remark = window.node("#library-remark");
        assertTrue(remark.getText().startsWith("Nothing in the library matches well."), remark.getText());
        Label covered = window.node("#library-covered");
        assertEquals("2 of 2 videos were searched.", covered.getText());
        Button rest = window.node("#index-rest");
        assertFalse(rest.isVisible());
    }

    private static void aThousandScroll(TestDesktop window, LibraryAnswers answers, ListView<Answer> list)
            throws Exception {
        var heat = new float[Brief.COLUMNS];
        Arrays.fill(heat, 0.5f);
        var header = answers.answers().getFirst().header();
        var many = IntStream.range(0, 1000).mapToObj(i -> new Answer(new IndexHeader(
                new ContentKey("%064d".formatted(i)), header.source(), -1, header.encoder()),
                new Brief(List.of(new Brief.Found(new Moment(1, 3, 2, 4, 0.9f, 5, 0.99f), 0.1, 9)), heat), null))
                .toList();
        FxExtension.run(() -> {
            answers.answers().setAll(many);
            FxExtension.layout(window.scene().getRoot());
            assertTrue(cells(list).size() < 40, "cells: " + cells(list).size());
            list.scrollTo(999);
            FxExtension.layout(window.scene().getRoot());
            assertTrue(cells(list).stream().anyMatch(cell -> ((ListCell<?>) cell).getItem() == many.getLast()));
            assertTrue(cells(list).size() < 40, "cells: " + cells(list).size());
        });
    }
}
