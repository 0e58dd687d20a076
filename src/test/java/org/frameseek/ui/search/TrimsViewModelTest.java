package org.frameseek.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.frameseek.library.Trims;
import org.frameseek.search.Moment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrimsViewModelTest extends SearchRig {
    @TempDir
    private Path own;

    private final List<Exception> failures = new ArrayList<>();
    private TrimsViewModel trims;

    @BeforeEach
    void askRed() {
        trims = new TrimsViewModel(session, new Trims(own), tasks, failures::add);
        search.askAndJump("red");
    }

    private Moment best() {
        return matches.rows().getFirst().moment();
    }

    private List<Integer> bounds() {
        return List.of(best().startFrame(), best().endFrame());
    }

    @Test
    void rowsGetTheBoundsAndKeepTheRest() {
        var found = best();
        trims.trim(found, 180, 190);
        assertEquals(List.of(180, 190), bounds());
        assertEquals(found.frame(), best().frame());
        assertEquals(1, matches.selectedRankProperty().get());
        assertTrue(trims.isTrimmed(best()));
        assertEquals(List.of(), failures);
    }

    @Test
    void boundsThatLeaveOutTheBestFrameKeepTheSelection() {
        matches.jumpToRank(2);
        var second = matches.chosen().orElseThrow();
        trims.trim(second, best().startFrame(), best().endFrame());
        assertEquals(2, matches.selectedRankProperty().get());
        assertEquals(second.frame(), matches.chosen().orElseThrow().frame());
    }

    @Test
    void resetReturnsToWhatWasFound() {
        var found = best();
        trims.trim(found, 180, 190);
        trims.trim(best(), 181, 190);
        trims.reset(best());
        assertEquals(found, best());
        assertFalse(trims.isTrimmed(best()));
        trims.reset(best());
        assertEquals(found, best());
    }

    @Test
    void changesAreUndoneOneByOne() {
        var found = best();
        trims.trim(found, 180, 190);
        trims.trim(best(), 180, 195);
        trims.reset(best());
        trims.undo();
        assertEquals(List.of(180, 195), bounds());
        trims.undo();
        assertEquals(List.of(180, 190), bounds());
        assertTrue(trims.undo());
        assertEquals(found, best());
        assertFalse(trims.undo());
        assertEquals(found, best());
    }

    @Test
    void whatWasUndoneIsRedoneUntilSomethingElseIsSet() {
        trims.trim(best(), 180, 190);
        trims.trim(best(), 180, 195);
        trims.undo();
        trims.undo();
        assertTrue(trims.redo());
        assertEquals(List.of(180, 190), bounds());
        assertTrue(trims.redo());
        assertEquals(List.of(180, 195), bounds());
        assertFalse(trims.redo());
        trims.undo();
        trims.trim(best(), 181, 190);
        assertFalse(trims.redo());
        assertEquals(List.of(181, 190), bounds());
    }

    @Test
    void theSameBoundsAreNoChange() {
        trims.trim(best(), best().startFrame(), best().endFrame());
        assertFalse(trims.isTrimmed(best()));
    }

    @Test
    void theyAreKeptForTheQuestion() throws Exception {
        var found = best();
        trims.trim(found, 180, 190);
        close();
        setUp();
        askRed();
        assertEquals(List.of(180, 190), bounds());
        search.askAndJump("blue");
        assertFalse(trims.isTrimmed(best()));
        search.askAndJump("red");
        assertEquals(List.of(180, 190), bounds());
    }

    @Test
    void whatWasSetBeforeTheFileWasReadIsKeptToo() throws Exception {
        trims.trim(best(), 180, 190);
        close();
        setUp();
        search.askAndJump("blue");
        tasks.hold();
        trims = new TrimsViewModel(session, new Trims(own), tasks, failures::add);
        trims.trim(best(), 130, 140);
        tasks.release();
        assertEquals(2, new Trims(own).read(session.videoProperty().get()).size());
        assertEquals(List.of(130, 140), bounds());
    }

    @Test
    void failureToKeepThemIsTold() throws Exception {
        Files.delete(own);
        Files.createFile(own);
        trims.trim(best(), 180, 190);
        assertEquals(1, failures.size());
        assertEquals(List.of(180, 190), bounds());
    }
}
