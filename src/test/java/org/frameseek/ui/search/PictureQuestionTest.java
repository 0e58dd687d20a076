package org.frameseek.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Slider;
import javax.imageio.ImageIO;
import org.frameseek.export.still.PictureImage;
import org.frameseek.i18n.Texts;
import org.frameseek.library.Question;
import org.frameseek.media.StillReader;
import org.frameseek.media.Video;
import org.frameseek.model.PictureVectors;
import org.frameseek.ui.ColourVideo;
import org.frameseek.ui.FxExtension;
import org.frameseek.ui.WatchedEncoder;
import org.frameseek.ui.model.LoadedModel;
import org.frameseek.ui.session.AskedPictures;
import org.frameseek.ui.session.LaneState;
import org.frameseek.ui.session.Scope;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Pictures dropped on the field or pasted into it.
class PictureQuestionTest extends SearchRig {
    @BeforeAll
    static void startToolkit() throws Exception {
        new FxExtension().beforeAll(null);
    }

    private Question question() {
        return session.kept(session.askedProperty().get().query());
    }

    private static Path picture(String name, int rgb) throws Exception {
        var image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64 * 48; i++) {
            image.setRGB(i % 64, i / 64, rgb);
        }
        var file = folder.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    @Test
    void theSliderWeighsWordsAgainstPictures() throws Exception {
        var line = FxExtension.call(() -> new MixSlider(search, new Texts()));
        search.addPicture(picture("mix.png", 0xeb1414));
        assertFalse(line.isVisible());
        ask("green OR " + search.textProperty().get());
        assertTrue(line.isVisible());
        var slider = (Slider) line.lookup("#mix");
        assertEquals(0.5, slider.getValue());
        slider.setValue(0.75);
        assertEquals("green^0.5 OR image:\"mix.png\"^1.5", search.textProperty().get());
        assertEquals(search.textProperty().get(), session.askedProperty().get().query().text());
        // Remembered with its mix.
        search.jumpToBest();
        ask("green");
        assertFalse(line.isVisible());
        search.older();
        assertEquals(0.75, slider.getValue(), 1e-9);
        // What is typed moves the slider.
        ask("green^3 OR image:\"mix.png\"");
        assertEquals(0.25, slider.getValue(), 1e-9);
        slider.setValue(0.5);
        assertEquals("green OR image:\"mix.png\"", search.textProperty().get());
    }

    @Test
    void aPictureIsAQuestionAndCombinesWithWords() throws Exception {
        search.addPicture(picture("like this.png", 0xeb1414));
        assertEquals("image:\"like this.png\"", search.textProperty().get());
        assertTrue(ColourVideo.isReddest(matches.rows().getFirst().frame()));
        assertFalse(search.resultProperty().get().weak());

        ask("green");
        search.addPicture(picture("like this.png", 0x28aa3c));
        assertEquals("green AND image:\"like this.png (2)\"", search.textProperty().get());
        assertFalse(search.resultProperty().get().weak());
        ask("red NOT image:\"like this.png\"");
        assertFalse(search.resultProperty().get().moments().stream().filter(moment -> !moment.weak())
                .anyMatch(moment -> ColourVideo.isReddest(moment.frame())));
    }

    @Test
    void theFrameThatAPictureIsOfStaysWhileTheLibraryIsAskedAgain() throws Exception {
        var still = folder.resolve("still.png");
        try (var reader = StillReader.open(Video.open(video.file()))) {
            ImageIO.write(PictureImage.of(reader.read(40)), "png", still.toFile());
        }
        search.askIn(Scope.LIBRARY);
        search.addPicture(still);
        var copy = session.copies().copyProperty();
        assertEquals(40, copy.get().frame());
        var seen = new ArrayList<>();
        copy.subscribe((_, now) -> seen.add(now));
        session.everywhere().refresh();
        assertFalse(seen.contains(null));
        search.clear();
        assertNull(copy.get());
    }

    @Test
    void anotherModelSeesThePicturesAgain() throws Exception {
        search.addPicture(picture("red.png", 0xeb1414));
        session.use(new LoadedModel(Path.of("other"), video.encoder(), video.encoder(), false, () -> { }));
        session.findIndex(_ -> { }, failure -> {
            throw new AssertionError(failure);
        });
        assertNull(search.mistakeProperty().get());
        assertTrue(ColourVideo.isReddest(search.resultProperty().get().moments().getFirst().frame()));
    }

    @Test
    void aPictureAddedWhileTheModelChangesIsAskedOfTheNewOne() throws Exception {
        var red = picture("late.png", 0xeb1414);
        tasks.hold();
        search.addPicture(red);
        session.use(new LoadedModel(Path.of("other"), new WatchedEncoder(video.encoder(), _ -> { }), video.encoder(),
                false, () -> { }));
        session.findIndex(_ -> { }, failure -> {
            throw new AssertionError(failure);
        });
        tasks.release();
        assertEquals("image:\"late.png\"", search.textProperty().get());
        assertTrue(ColourVideo.isReddest(search.resultProperty().get().moments().getFirst().frame()));
    }

    /// As every watched question is, whenever a video is indexed.
    @Test
    void aPictureThatIsGoneDoesNotMakeTheOthersBeEncodedAgain() throws Exception {
        var encoded = new AtomicInteger();
        session.use(new LoadedModel(Path.of("counting"),
                new WatchedEncoder(video.encoder(), encoded::addAndGet), video.encoder(), false, () -> { }));
        search.addPicture(picture("there.png", 0xeb1414));
        var gone = new Question("image:\"gone.png\"", "", Map.of("gone.png", folder.resolve("gone.png").toString()));
        session.pictures().restore(gone);
        session.pictures().restore(gone);
        assertEquals(1, encoded.get());
    }

    @Test
    void savedQuestionFindsItsPictureAgainUnderWhateverName() throws Exception {
        search.addPicture(picture("kept.png", 0xeb1414));
        var saved = question();
        assertEquals(folder.resolve("kept.png").toString(), saved.pictures().get("kept.png"));
        ask("green");
        search.ask(saved);
        assertEquals("image:\"kept.png\"", search.textProperty().get());

        close();
        setUp();
        Files.createDirectories(folder.resolve("elsewhere"));
        search.addPicture(picture("elsewhere/kept.png", 0x28aa3c));
        search.ask(saved);
        assertEquals("image:\"kept.png (2)\"", search.textProperty().get());
        assertTrue(ColourVideo.isReddest(search.resultProperty().get().moments().getFirst().frame()));
        search.ask(question());
        assertEquals("image:\"kept.png (2)\"", search.textProperty().get());
    }

    @Test
    void pastedPictureIsKeptInAFileSoThatItsQuestionCanBeAskedAfterTheNextStart() throws Exception {
        session.pictures().add("picture", PictureVectors.read(picture("pasted.png", 0xeb1414)),
                name -> ask(AskedPictures.inText(name)), failure -> {
                    throw new AssertionError(failure);
                });
        var question = question();
        assertFalse(question.isWhole());
        var kept = new ArrayList<Question>();
        for (int i = 0; i < 2; i++) {
            session.pictures().keep(question, folder.resolve("kept"), kept::add, failure -> {
                throw new AssertionError(failure);
            });
        }
        assertTrue(kept.getFirst().isWhole());
        assertEquals(kept.getFirst(), kept.getLast(), "one file for one picture");
        close();
        setUp();
        var lane = session.lanes().pin("pasted", kept.getFirst(), null).orElseThrow();
        assertEquals(LaneState.ANSWERED, lane.stateProperty().get());
        assertTrue(ColourVideo.isReddest(lane.resultProperty().get().moments().getFirst().frame()));
        assertEquals(1, session.lanes().kept().lanes().size());
    }

    @Test
    void anotherModelSeesThePicturesOfALane() throws Exception {
        search.addPicture(picture("lane.png", 0xeb1414));
        var lane = session.lanes().pin("red", question(), null).orElseThrow();
        session.use(new LoadedModel(Path.of("other"), video.encoder(), video.encoder(), false, () -> { }));
        session.findIndex(_ -> { }, failure -> {
            throw new AssertionError(failure);
        });
        assertTrue(ColourVideo.isReddest(lane.resultProperty().get().moments().getFirst().frame()));
    }

    @Test
    void aBadPictureIsReportedAndChangesNothing() throws Exception {
        var failures = new ArrayList<Exception>();
        search.onPictureProblem(failures::add);
        ask("red");
        search.addPicture(Files.writeString(folder.resolve("no.png"), "no picture"));
        assertEquals("red", search.textProperty().get());
        assertEquals(1, failures.size());
    }

    @Test
    void thumbsReRankAtOnceAndCanBeUndone() {
        ask("red");
        int first = matches.rows().getFirst().frame();
        int other = matches.rows().get(1).frame();
        search.judge(first, false);
        assertEquals("red UNLIKE frame:" + first, search.textProperty().get());
        assertEquals("red UNLIKE frame:" + first, search.resultProperty().get().query().text());
        search.judge(other, true);
        assertEquals("red LIKE frame:" + other + " UNLIKE frame:" + first, search.textProperty().get());
        assertTrue(search.judgedProperty().get());
        search.undoJudgement();
        search.undoJudgement();
        assertEquals("red", search.textProperty().get());
        assertEquals(first, matches.rows().getFirst().frame());
        assertFalse(search.judgedProperty().get());

        search.judge(first, true);
        session.show(null);
        assertEquals("red", search.textProperty().get(), "frames of another video");
        search.judge(first, true);
        ask("blue");
        assertFalse(search.judgedProperty().get());
    }
}
