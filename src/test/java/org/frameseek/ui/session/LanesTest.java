package org.frameseek.ui.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.frameseek.encoder.EncoderException;
import org.frameseek.index.IndexOptions;
import org.frameseek.library.LaneSet;
import org.frameseek.library.OpenVideo;
import org.frameseek.library.Question;
import org.frameseek.library.Videos;
import org.frameseek.media.FrameTable;
import org.frameseek.search.Combination;
import org.frameseek.search.Query;
import org.frameseek.search.VideoSearch;
import org.frameseek.ui.ColourEncoder;
import org.frameseek.ui.ColourVideo;
import org.frameseek.ui.IndexedVideo;
import org.frameseek.ui.model.LoadedModel;
import org.frameseek.ui.task.InlineTasks;
import org.frameseek.ui.task.Tasks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanesTest {
    private static final Question RED = Question.of("red");
    private static final Question BLUE = Question.of("blue");
    private static final Path OTHER = Path.of("/models/other");
    private static final Path UNINDEXED = Path.of("/models/unindexed");
    private static final Path BROKEN = Path.of("/models/broken");

    @TempDir
    static Path folder;

    private static IndexedVideo video;

    private final InlineTasks tasks = new InlineTasks();
    private final List<Path> loaded = new ArrayList<>();
    private final List<Path> closed = new ArrayList<>();
    private long now = 1_000_000_000_000L;
    private int questions;
    private Session session;
    private Lanes lanes;

    @BeforeAll
    static void index() throws Exception {
        video = IndexedVideo.make(folder);
        var other = new ColourEncoder("other");
        try (var job = video.store().prepare(new Videos(video.store()).open(video.file()), other)) {
            job.run(IndexOptions.EXACT, _ -> { }, () -> false);
            job.index().close();
        }
    }

    @AfterAll
    static void closeIndex() {
        video.index().close();
    }

    @BeforeEach
    void open() throws Exception {
        session = Sessions.open(video.file(), video.store(), model(Path.of("colours")), counted(),
                this::loading, () -> now);
        lanes = session.lanes();
    }

    @AfterEach
    void close() {
        session.close();
    }

    /// Counts what is put on the lane for queries.
    private Tasks counted() {
        return new Tasks() {
            @Override
            public <T> Handle run(Lane lane, Callable<T> work, Consumer<? super T> done,
                    Consumer<? super Exception> failed) {
                questions += lane == Lane.QUERY ? 1 : 0;
                return tasks.run(lane, work, done, failed);
            }
        };
    }

    private Callable<LoadedModel> loading(Path model) {
        return () -> {
            if (model.equals(BROKEN)) {
                throw new EncoderException("model.files-missing", model, null, "config.json");
            }
            loaded.add(model);
            return model(model);
        };
    }

    private LoadedModel model(Path model) {
        var encoder = new ColourEncoder(model.getFileName().toString());
        return new LoadedModel(model, encoder, encoder, false, () -> closed.add(model));
    }

    private QuestionLane pin(Question question) {
        return lanes.pin(question.text(), question, null).orElseThrow();
    }

    @Test
    void laneIsAnsweredAsTheQuestionWouldBe() throws Exception {
        var lane = pin(RED);
        var truth = new VideoSearch(video.encoder()).search(video.index(), "red", 50);
        assertEquals(LaneState.ANSWERED, lane.stateProperty().get());
        assertArrayEquals(truth.heat(), lane.resultProperty().get().heat());
        assertEquals(truth.moments(), lane.resultProperty().get().moments());
        assertNull(session.askedProperty().get(), "the present question is another one");
    }

    @Test
    void combinedLaneIsThatOfTheCombinedQuestion() throws Exception {
        pin(RED);
        assertNull(session.combinedProperty().get(), "one alone is not combined");
        var blue = pin(BLUE);
        var search = new VideoSearch(video.encoder());
        for (var combination : Combination.values()) {
            lanes.combinationProperty().set(combination);
            var truth = search.search(video.index(),
                    combination.of(List.of(new Query.Words("red"), new Query.Words("blue"))), 5);
            assertArrayEquals(truth.heat(), session.combinedProperty().get().heat(), combination.name());
        }
        blue.shownProperty().set(false);
        assertNull(session.combinedProperty().get());
        assertNull(blue.resultProperty().get(), "a lane that is switched off is not asked");
        blue.shownProperty().set(true);
        assertNotNull(session.combinedProperty().get());
        lanes.remove(blue);
        assertNull(session.combinedProperty().get());
    }

    @Test
    void sameQuestionHasOneLaneAndThereAreAtMostSix() {
        var first = pin(RED);
        first.shownProperty().set(false);
        assertEquals(first, pin(RED));
        assertTrue(first.shownProperty().get());
        IntStream.range(1, Lanes.MOST).forEach(i -> pin(Question.of("red " + i)));
        assertTrue(lanes.isFull());
        assertTrue(lanes.pin("blue", BLUE, null).isEmpty());
        assertEquals(first, pin(RED), "one that is there needs no room");
        assertEquals(Lanes.MOST, lanes.all().stream().map(QuestionLane::color).distinct().count());
    }

    @Test
    void colourThatIsFreeIsUsedAgain() {
        pin(RED);
        var second = pin(BLUE);
        pin(Question.of("green"));
        lanes.remove(second);
        assertEquals(1, pin(BLUE).color());
    }

    @Test
    void lanesSurviveAsASet() {
        pin(RED).nameProperty().set("Rot");
        pin(BLUE).shownProperty().set(false);
        lanes.combinationProperty().set(Combination.ALL);
        var kept = lanes.kept();
        lanes.open(LaneSet.NONE);
        assertEquals(0, lanes.all().size());
        lanes.open(kept);
        assertEquals(kept, lanes.kept());
        assertEquals("Rot", lanes.all().getFirst().nameProperty().get());
        assertEquals(LaneState.ANSWERED, lanes.all().getFirst().stateProperty().get());
        assertEquals(LaneState.IDLE, lanes.all().getLast().stateProperty().get());
    }

    @Test
    void presentQuestionWaitsForOneLaneOnly() {
        tasks.hold();
        int before = questions;
        pin(RED);
        pin(BLUE);
        pin(Question.of("green"));
        assertEquals(1, questions - before);
        tasks.release();
        assertEquals(3, lanes.all().stream().filter(lane -> lane.resultProperty().get() != null).count());
    }

    @Test
    void answersOfTheVideoBeforeAreDropped() {
        tasks.hold();
        var lane = pin(RED);
        session.show(null);
        tasks.release();
        assertNull(lane.resultProperty().get());
        assertEquals(LaneState.IDLE, lane.stateProperty().get());
    }

    @Test
    void failureOfALaneThatWasSwitchedOffIsNotTold() {
        tasks.hold();
        var lane = pin(Question.of("red AND"));
        lane.shownProperty().set(false);
        tasks.release();
        assertEquals(LaneState.IDLE, lane.stateProperty().get());
    }

    @Test
    void framesOfAnotherVideoAreNotAskedFor() {
        var elsewhere = pin(new Question("frame:30", "ab".repeat(32), Map.of()));
        assertEquals(LaneState.OTHER_VIDEO, elsewhere.stateProperty().get());
        var key = session.videoProperty().get().key().hex();
        var here = pin(new Question("frame:30", key, Map.of()));
        assertEquals(30 / ColourVideo.SHOT,
                here.resultProperty().get().moments().getFirst().frame() / ColourVideo.SHOT);
        var beyond = pin(new Question("frame:3000", key, Map.of()));
        assertEquals(LaneState.NOT_INDEXED, beyond.stateProperty().get());
        assertEquals(LaneState.UNREADABLE, pin(Question.of("red AND")).stateProperty().get());
    }

    @Test
    void laneFollowsTheIndexButNotAtEveryFrame() {
        var lane = pin(RED);
        session.grew(false);
        var first = lane.resultProperty().get();
        now += 400_000_000;
        session.grew(false);
        assertEquals(first, lane.resultProperty().get(), "asked a moment ago");
        now += 200_000_000;
        session.grew(false);
        var second = lane.resultProperty().get();
        assertTrue(first != second);
        session.grew(true);
        assertTrue(second != lane.resultProperty().get(), "the last frames count at once");
    }

    @Test
    void growingIndexCombinesTheLanesOnceTheyAreAllAnswered() {
        pin(RED);
        pin(BLUE);
        pin(Question.of("green"));
        var before = session.combinedProperty().get();
        int asked = questions;
        tasks.hold();
        session.grew(true);
        tasks.release();
        assertTrue(before != session.combinedProperty().get());
        assertEquals(1 + 3 + 1, questions - asked, "its frames are counted, each lane is asked, and all are combined");
    }

    @Test
    void anotherModelIsLoadedForItsLaneAndClosedWithTheLastOne() throws Exception {
        var red = lanes.pin("red", RED, OTHER).orElseThrow();
        var blue = lanes.pin("blue", BLUE, OTHER).orElseThrow();
        assertEquals(List.of(OTHER), loaded);
        assertEquals(LaneState.ANSWERED, blue.stateProperty().get());
        var truth = new VideoSearch(new ColourEncoder("other")).search(video.index(), "red", 50);
        assertArrayEquals(truth.heat(), red.resultProperty().get().heat(), 1e-6f);
        lanes.remove(red);
        assertEquals(List.of(), closed);
        blue.shownProperty().set(false);
        assertEquals(List.of(OTHER), closed);
        blue.shownProperty().set(true);
        assertEquals(List.of(OTHER, OTHER), loaded);
        assertEquals(LaneState.ANSWERED, blue.stateProperty().get());
    }

    @Test
    void modelThatIsUsedAgainIsNotLoadedTwice() {
        var lane = lanes.pin("red", RED, OTHER).orElseThrow();
        session.use(model(OTHER));
        assertEquals(List.of(OTHER), closed, "the one in use answers now");
        session.findIndex(_ -> { }, failure -> {
            throw new AssertionError(failure);
        });
        assertEquals(LaneState.ANSWERED, lane.stateProperty().get());
        assertEquals(List.of(OTHER), loaded);
    }

    @Test
    void modelThatCannotAnswerSaysWhy() {
        assertEquals(LaneState.NOT_INDEXED, lanes.pin("red", RED, UNINDEXED).orElseThrow().stateProperty().get());
        assertEquals(LaneState.FAILED, lanes.pin("red", RED, BROKEN).orElseThrow().stateProperty().get());
    }

    @Test
    void modelThatComesTooLateIsClosed() {
        tasks.hold();
        var lane = lanes.pin("red", RED, OTHER).orElseThrow();
        assertEquals(LaneState.LOADING, lane.stateProperty().get());
        lanes.remove(lane);
        tasks.release();
        assertEquals(loaded, closed);
    }

    @Test
    void otherVideoIsFoundForOtherModelsToo() throws Exception {
        var lane = lanes.pin("red", RED, OTHER).orElseThrow();
        var strange = ColourVideo.make(folder, "strange.mp4");
        session.show(null);
        assertEquals(LaneState.IDLE, lane.stateProperty().get());
        assertEquals(List.of(OTHER), closed);
        session.show(new Videos(video.store()).open(strange));
        assertEquals(List.of(OTHER, OTHER), loaded);
    }

    @Test
    void rowsOfFramesThatWereCorrectedSinceAnswerNoLane() throws Exception {
        var lane = lanes.pin("red", RED, OTHER).orElseThrow();
        assertEquals(LaneState.ANSWERED, lane.stateProperty().get());
        var open = session.videoProperty().get();
        var foretold = open.video().frames();
        var decoded = new FrameTable(foretold.timeBase(),
                IntStream.range(1, foretold.frames()).mapToLong(foretold::pts).toArray(),
                new boolean[foretold.frames() - 1]);
        session.show(new OpenVideo(open.video().with(decoded), open.key(), open.identity()));
        assertEquals(LaneState.NOT_INDEXED, lane.stateProperty().get());
        assertNull(lane.resultProperty().get());
    }
}
