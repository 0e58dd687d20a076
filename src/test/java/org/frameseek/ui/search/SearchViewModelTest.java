package org.frameseek.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.TextEmbedding;
import org.frameseek.encoder.TextEncoder;
import org.frameseek.library.Library;
import org.frameseek.library.Videos;
import org.frameseek.settings.Settings;
import org.frameseek.ui.ColourVideo;
import org.frameseek.ui.IndexedVideo;
import org.frameseek.ui.WatchedEncoder;
import org.frameseek.ui.task.InlineTasks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchViewModelTest {
    @TempDir
    static Path folder;

    private static IndexedVideo video;

    private final Settings settings = new Settings();
    private final InlineTasks tasks = new InlineTasks();
    private final List<Integer> jumps = new ArrayList<>();
    private long now = 1_000_000_000_000L;
    private final SearchViewModel search = new SearchViewModel(new QueryHistory(settings), tasks, () -> now);

    @BeforeAll
    static void index() throws Exception {
        video = IndexedVideo.make(folder);
    }

    @AfterAll
    static void close() {
        video.index().close();
    }

    @BeforeEach
    void setUp() {
        search.setOnJump(jumps::add);
        search.use(video.encoder());
        search.search(video.index());
    }

    private void ask(String text) {
        search.textProperty().set(text);
        search.ask();
    }

    @Test
    void framesOfOneSecondHaveTheirOwnTimecodes() {
        assertNotEquals(search.timecode(0), search.timecode(1));
        search.search(null);
        assertEquals("", search.timecode(0));
    }

    @Test
    void momentsAreListedBestFirst() {
        ask("red");
        assertTrue(ColourVideo.isReddest(search.rows().getFirst().frame()));
        assertEquals(search.resultProperty().get().moments().size(), search.rows().size());
    }

    @Test
    void answerToAnOlderQuestionIsDropped() {
        tasks.hold();
        ask("red");
        ask("blue");
        tasks.release();
        assertEquals("blue", search.resultProperty().get().query().text());
    }

    @Test
    void enterBeforeTheAnswerJumpsWhenItComes() {
        tasks.hold();
        ask("red");
        search.jumpToBest();
        assertEquals(List.of(), jumps);
        tasks.release();
        assertEquals(List.of(search.rows().getFirst().frame()), jumps);
        assertEquals(List.of("red"), settings.queriesProperty().get());
    }

    @Test
    void askingTheSameOnceMoreCallsNothingOff() {
        tasks.hold();
        search.askAndJump("red");
        search.ask();
        tasks.release();
        assertEquals(1, jumps.size());
        search.ask();
        assertEquals(1, search.selectedRankProperty().get());
    }

    @Test
    void typingOnCallsOffTheJump() {
        tasks.hold();
        ask("red");
        search.jumpToBest();
        ask("red b");
        tasks.release();
        assertEquals(List.of(), jumps);
    }

    @Test
    void walksThroughRanksAndStopsAtTheEnds() {
        ask("green");
        search.jumpToBest();
        search.previous();
        assertEquals(1, search.selectedRankProperty().get());
        int matches = search.rows().size();
        for (int i = 0; i < matches + 3; i++) {
            search.next();
        }
        assertEquals(matches, search.selectedRankProperty().get());
        assertEquals(matches, jumps.size());
    }

    @Test
    void clearedDescriptionLeavesNothing() {
        ask("red");
        search.clear();
        assertNull(search.resultProperty().get());
        assertTrue(search.rows().isEmpty());
    }

    @Test
    void growingIndexIsAskedAtMostTwicePerSecond() {
        ask("red");
        var first = search.resultProperty().get();
        now += 100_000_000;
        search.refresh();
        assertEquals(first, search.resultProperty().get());
        now += 500_000_000;
        search.refresh();
        assertTrue(first != search.resultProperty().get());
    }

    @Test
    void refreshKeepsTheRankChosen() {
        ask("red");
        search.jumpToRank(2);
        search.refreshNow();
        assertEquals(2, search.selectedRankProperty().get());
    }

    @Test
    void chosenMomentStaysChosenWhenABetterOneIsIndexed(@TempDir Path another) throws Exception {
        var file = ColourVideo.make(another, "growing.mp4");
        var store = new Library(another.resolve("library"));
        var encoded = new AtomicInteger();
        var encoder = new WatchedEncoder(video.encoder(), encoded::addAndGet);
        try (var job = store.prepare(new Videos(store).open(file), encoder); var index = job.index()) {
            // The reddest shot is the last one.
            job.run(_ -> { }, () -> encoded.get() >= 3 * ColourVideo.SHOT);
            search.search(index);
            ask("red");
            search.jumpToRank(1);
            int frame = jumps.getLast();
            search.toggleShot(search.rows().getFirst());
            assertTrue(!ColourVideo.isReddest(frame));

            job.run(_ -> { }, () -> false);
            search.refreshNow();
            var moments = search.resultProperty().get().moments();
            assertTrue(ColourVideo.isReddest(moments.getFirst().frame()));
            int rank = search.selectedRankProperty().get();
            assertTrue(rank > 1);
            assertEquals(frame / ColourVideo.SHOT, moments.get(rank - 1).frame() / ColourVideo.SHOT);
            assertTrue(search.rows().stream().filter(MatchRow::more)
                    .allMatch(row -> row.frame() / ColourVideo.SHOT == frame / ColourVideo.SHOT));
            assertTrue(search.rows().stream().anyMatch(MatchRow::more));
        }
    }

    @Test
    void furtherFramesOfAShotLieInIt() {
        ask("red");
        var best = search.rows().getFirst();
        search.toggleShot(best);
        var more = search.rows().stream().filter(MatchRow::more).toList();
        assertTrue(more.size() >= 2);
        for (var row : more) {
            assertEquals(best.frame() / ColourVideo.SHOT, row.frame() / ColourVideo.SHOT);
            assertTrue(row.frame() != best.frame());
        }
        search.toggleShot(best);
        assertTrue(search.rows().stream().noneMatch(MatchRow::more));
    }

    @Test
    void failureIsKeptUntilTheNextQuestion() {
        search.use(new TextEncoder() {
            @Override
            public TextEmbedding encode(String text) throws EncoderException {
                throw new EncoderException("model.closed", Path.of("clip"));
            }

            @Override
            public EncoderIdentity identity() {
                return video.encoder().identity();
            }

            @Override
            public org.frameseek.encoder.Calibration calibration() {
                return video.encoder().calibration();
            }
        });
        ask("red");
        assertNotNull(search.problemProperty().get());
        search.clear();
        assertNull(search.problemProperty().get());
    }

    @Test
    void framesLikeOneAreWalkedThroughFromItsOwnMoment() {
        ask("red");
        int frame = 10;
        assertTrue(search.askLike(frame));
        assertEquals("", search.textProperty().get());
        assertEquals(frame, search.exampleProperty().get());
        assertEquals(1, search.selectedRankProperty().get());
        assertEquals(0, search.rows().getFirst().frame() / ColourVideo.SHOT);
        assertEquals(List.of(), jumps, "it is on screen already");
        search.next();
        assertEquals(6, jumps.getLast() / ColourVideo.SHOT, "the other shot of the same colour");
        search.refreshNow();
        assertEquals(2, search.selectedRankProperty().get());
        search.jumpToBest();
        assertEquals(0, jumps.getLast() / ColourVideo.SHOT);
        assertEquals(List.of(), settings.queriesProperty().get());
    }

    @Test
    void anExampleGivesWayToADescriptionAndToAnotherVideo() {
        search.askLike(10);
        ask("red");
        assertEquals(-1, search.exampleProperty().get());
        assertEquals("red", search.resultProperty().get().query().text());
        search.askLike(10);
        search.clear();
        assertEquals(-1, search.exampleProperty().get());
        assertNull(search.resultProperty().get());
        search.askLike(10);
        search.search(null);
        assertEquals(-1, search.exampleProperty().get());
        assertFalse(search.askLike(10), "nothing is indexed");
    }

    @Test
    void historyWalksBackAndReturnsToTheDraft() {
        for (var query : List.of("red", "green", "blue")) {
            ask(query);
            search.jumpToBest();
        }
        search.textProperty().set("dra");
        var seen = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            search.older();
            seen.add(search.textProperty().get());
        }
        assertEquals(List.of("blue", "green", "red", "red"), seen);
        search.newer();
        search.newer();
        search.newer();
        assertEquals("dra", search.textProperty().get());
        search.newer();
        assertEquals("dra", search.textProperty().get());
    }
}
