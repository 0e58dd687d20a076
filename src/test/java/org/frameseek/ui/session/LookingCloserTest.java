package org.frameseek.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.frameseek.search.Query;
import org.frameseek.search.QueryParser;
import org.frameseek.ui.IndexedVideo;
import org.frameseek.ui.WatchedEncoder;
import org.frameseek.ui.task.InlineTasks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How looking closer goes on, ends, and remembers.
class LookingCloserTest {
    @TempDir
    static Path folder;

    private static IndexedVideo video;

    private final InlineTasks tasks = new InlineTasks();
    private final List<Double> progress = new ArrayList<>();
    private Session session;
    private int encoded;
    private int stopAfter = Integer.MAX_VALUE;
    private boolean broken;

    @BeforeAll
    static void index() throws Exception {
        video = IndexedVideo.make(folder);
    }

    @AfterAll
    static void closeIndex() {
        video.index().close();
    }

    @BeforeEach
    void open() throws Exception {
        session = Sessions.open(video.file(), video.store(), new WatchedEncoder(video.encoder(), this::watch),
                video.encoder(), tasks, () -> 0);
        session.closer().progressProperty().subscribe(part -> progress.add(part.doubleValue()));
        session.ask(new Ask(new Query.Words("red"), Scope.VIDEO, false));
    }

    @AfterEach
    void close() {
        session.close();
    }

    private void watch(int count) {
        encoded += count;
        if (broken) {
            throw new IllegalStateException("broken");
        }
        if (encoded > stopAfter) {
            session.lookCloser(false);
        }
    }

    @Test
    void progressRisesAndPlacesAreRemembered() {
        var before = session.resultProperty().get();
        session.lookCloser(true);
        assertTrue(session.closer().wantedProperty().get());
        assertNotSame(before, session.resultProperty().get());
        var parts = progress.stream().filter(part -> !part.isNaN()).toList();
        assertEquals(parts.stream().sorted().toList(), parts);
        assertEquals(1, parts.getLast());
        assertTrue(parts.size() > 3, parts.toString());
        assertTrue(Double.isNaN(progress.getLast()));
        int first = encoded;
        assertTrue(first > 13);
        session.lookCloser(false);
        session.lookCloser(true);
        assertEquals(first, encoded);
    }

    @Test
    void stoppingKeepsTheAnswerAsItWas() {
        stopAfter = 20;
        var before = session.resultProperty().get();
        session.lookCloser(true);
        assertFalse(session.closer().wantedProperty().get());
        assertTrue(Double.isNaN(session.closer().progressProperty().get()));
        assertEquals(before.moments(), session.resultProperty().get().moments());
        assertTrue(encoded < 40, encoded + " parts encoded");
    }

    @Test
    void aFailureIsToldAndEndsIt() {
        broken = true;
        var before = session.resultProperty().get();
        session.lookCloser(true);
        assertFalse(session.closer().wantedProperty().get());
        assertEquals("broken", session.problemProperty().get().getMessage());
        assertSame(before, session.resultProperty().get());
        assertTrue(Double.isNaN(session.closer().progressProperty().get()));
    }

    @Test
    void aQuestionAboutTheOrderOfFramesIsLeftAlone() throws Exception {
        session.ask(new Ask(QueryParser.parse("red THEN green"), Scope.VIDEO, false));
        session.lookCloser(true);
        assertFalse(session.closer().wantedProperty().get());
        assertEquals(0, encoded);
        assertNull(session.problemProperty().get());
    }
}
