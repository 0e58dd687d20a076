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
import org.frameseek.encoder.Calibration;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.TextEmbedding;
import org.frameseek.encoder.TextEncoder;
import org.frameseek.index.IndexOptions;
import org.frameseek.library.Library;
import org.frameseek.library.Videos;
import org.frameseek.search.QuerySyntaxException;
import org.frameseek.ui.ColourVideo;
import org.frameseek.ui.WatchedEncoder;
import org.frameseek.ui.session.Sessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchViewModelTest extends SearchRig {
    @Test
    void framesOfOneSecondHaveTheirOwnTimecodes() {
        assertNotEquals(search.timecode(0), search.timecode(1));
        session.show(null);
        assertEquals("", search.timecode(0));
    }

    @Test
    void momentsAreListedBestFirst() {
        ask("red");
        assertTrue(ColourVideo.isReddest(matches.rows().getFirst().frame()));
        assertEquals(search.resultProperty().get().moments().size(), matches.rows().size());
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
    void isBusyAsLongAsAnAnswerIsPending() {
        tasks.hold();
        ask("red");
        assertTrue(search.busyProperty().get());
        search.clear();
        assertFalse(search.busyProperty().get());
        tasks.release();
        assertNull(search.resultProperty().get());
    }

    @Test
    void questionsCombineAndAMistakeLeavesTheAnswerBeforeItAlone() {
        ask("red OR blue");
        var shots = matches.matchRows().stream().map(row -> row.frame() / ColourVideo.SHOT).sorted().toList();
        assertEquals(List.of(1, 5, 7), shots);
        var before = search.resultProperty().get();
        search.textProperty().set("red OR");
        search.jumpToBest();
        assertEquals(QuerySyntaxException.Mistake.NOTHING_AFTER, search.mistakeProperty().get().mistake());
        assertEquals(before, search.resultProperty().get());
        assertEquals(List.of(), search.history().queries());
        assertEquals(List.of(), jumps);
        search.clear();
        assertNull(search.mistakeProperty().get());
        assertNull(search.resultProperty().get());
    }

    @Test
    void clearedHistoryIsGoneForGood() {
        search.askAndJump("red");
        search.history().clear();
        assertEquals(List.of(), settings.queriesProperty().get());
    }

    @Test
    void clearedDescriptionLeavesNothing() {
        ask("red");
        search.clear();
        assertNull(search.resultProperty().get());
        assertTrue(matches.rows().isEmpty());
    }

    @Test
    void growingIndexIsAskedAtMostTwicePerSecond() {
        ask("red");
        var first = search.resultProperty().get();
        now += 100_000_000;
        session.grew(false);
        assertEquals(first, search.resultProperty().get());
        now += 500_000_000;
        session.grew(false);
        assertTrue(first != search.resultProperty().get());
    }

    @Test
    void refreshKeepsTheRankChosen() {
        ask("red");
        matches.jumpToRank(2);
        session.grew(true);
        assertEquals(2, matches.selectedRankProperty().get());
    }

    @Test
    void chosenMomentStaysChosenWhenABetterOneIsIndexed(@TempDir Path another) throws Exception {
        var file = ColourVideo.make(another, "growing.mp4");
        var store = new Library(another.resolve("library"));
        var encoded = new AtomicInteger();
        var encoder = new WatchedEncoder(video.encoder(), encoded::addAndGet);
        try (var job = store.prepare(new Videos(store).open(file), encoder); var _ = job.index()) {
            // The reddest shot is the last one.
            job.run(IndexOptions.EXACT, _ -> { }, () -> encoded.get() >= 3 * ColourVideo.SHOT);
            session.close();
            open(Sessions.open(file, store, encoder, video.encoder(), tasks, () -> now));
            ask("red");
            assertTrue(matches.coverageProperty().get() < 1);
            matches.jumpToRank(1);
            int frame = jumps.getLast();
            matches.toggleShot(matches.rows().getFirst());
            assertTrue(!ColourVideo.isReddest(frame));

            job.run(IndexOptions.EXACT, _ -> { }, () -> false);
            session.grew(true);
            assertEquals(1, matches.coverageProperty().get());
            var moments = search.resultProperty().get().moments();
            assertTrue(ColourVideo.isReddest(moments.getFirst().frame()));
            int rank = matches.selectedRankProperty().get();
            assertTrue(rank > 1);
            assertEquals(frame / ColourVideo.SHOT, moments.get(rank - 1).frame() / ColourVideo.SHOT);
            assertTrue(matches.rows().stream().filter(MatchRow::more)
                    .allMatch(row -> row.frame() / ColourVideo.SHOT == frame / ColourVideo.SHOT));
            assertTrue(matches.rows().stream().anyMatch(MatchRow::more));
        }
    }

    @Test
    void furtherFramesOfAShotLieInIt() {
        ask("red");
        var best = matches.rows().getFirst();
        matches.toggleShot(best);
        var more = matches.rows().stream().filter(MatchRow::more).toList();
        assertTrue(more.size() >= 2);
        for (var row : more) {
            assertEquals(best.frame() / ColourVideo.SHOT, row.frame() / ColourVideo.SHOT);
            assertTrue(row.frame() != best.frame());
        }
        matches.toggleShot(best);
        assertTrue(matches.rows().stream().noneMatch(MatchRow::more));
    }

    @Test
    void failureIsKeptUntilTheNextQuestion() throws Exception {
        var deaf = new TextEncoder() {
            @Override
            public TextEmbedding encode(String text) throws EncoderException {
                throw new EncoderException("model.failed", Path.of("clip"));
            }

            @Override
            public EncoderIdentity identity() {
                return video.encoder().identity();
            }

            @Override
            public Calibration calibration() {
                return video.encoder().calibration();
            }
        };
        session.close();
        open(Sessions.open(video.file(), video.store(), video.encoder(), deaf, tasks, () -> now));
        ask("red");
        assertNotNull(search.problemProperty().get());
        search.clear();
        assertNull(search.problemProperty().get());
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
        session.show(null);
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
