package org.frameseek.ui.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.frameseek.settings.Settings;
import org.frameseek.ui.IndexedVideo;
import org.frameseek.ui.session.Session;
import org.frameseek.ui.session.Sessions;
import org.frameseek.ui.task.InlineTasks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A search of one open video.
abstract class SearchRig {
    @TempDir
    static Path folder;

    static IndexedVideo video;

    final Settings settings = new Settings();
    final InlineTasks tasks = new InlineTasks();
    final List<Integer> jumps = new ArrayList<>();
    long now = 1_000_000_000_000L;
    Session session;
    SearchViewModel search;
    MatchesViewModel matches;

    @BeforeAll
    static void index() throws Exception {
        video = IndexedVideo.make(folder);
    }

    @BeforeEach
    void setUp() throws Exception {
        open(Sessions.open(video.file(), video.store(), video.encoder(), video.encoder(), tasks, () -> now));
    }

    void open(Session opened) {
        session = opened;
        search = new SearchViewModel(new QueryHistory(settings), session);
        matches = new MatchesViewModel(session);
        matches.onJump(jumps::add);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @AfterAll
    static void closeIndex() {
        video.index().close();
    }

    void ask(String text) {
        search.textProperty().set(text);
        search.ask();
    }
}
