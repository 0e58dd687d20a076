package org.frameseek.ui.main;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import javafx.beans.property.SimpleObjectProperty;
import org.frameseek.i18n.Texts;
import org.frameseek.library.Library;
import org.frameseek.library.Videos;
import org.frameseek.media.TestVideos;
import org.frameseek.media.TestVideos.Clip;
import org.frameseek.settings.LastSession;
import org.frameseek.settings.PlaybackChoice;
import org.frameseek.settings.Settings;
import org.frameseek.ui.FxExtension;
import org.frameseek.ui.player.PlayerViewModel;
import org.frameseek.ui.search.QueryHistory;
import org.frameseek.ui.search.SearchViewModel;
import org.frameseek.ui.session.Session;
import org.frameseek.ui.session.Sessions;
import org.frameseek.ui.task.InlineTasks;
import org.frameseek.ui.timeline.TimelineHeatmap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class SessionMemoryTest {
    @TempDir
    Path folder;

    private final Settings settings = new Settings();
    private final InlineTasks tasks = new InlineTasks();
    private final TimelineHeatmap timeline = new TimelineHeatmap(new Texts());
    private final PlayerViewModel player =
            new PlayerViewModel(tasks, new SimpleObjectProperty<>(PlaybackChoice.FFMPEG), new Texts());
    private Videos videos;
    private Session session;
    private Path film;
    private Path other;

    @BeforeEach
    void setUp() throws Exception {
        var library = new Library(folder.resolve("library"));
        videos = new Videos(library);
        session = new Session(library, videos, tasks, Sessions::none, System::nanoTime);
        film = TestVideos.numbered(folder, "film.mp4", new Clip().frames(10));
        other = TestVideos.numbered(folder, "other.mp4", new Clip().frames(30));
    }

    @AfterEach
    void close() {
        player.close();
    }

    /// Opens the film as after a start, and restores what was shown of it.
    private void start(int frame) throws Exception {
        settings.lastSessionProperty().set(new LastSession(film.toString(), frame, "", 2, 6));
        show(film);
        new SessionMemory(settings, session, new SearchViewModel(new QueryHistory(settings), session), player,
                timeline).restore();
    }

    private void show(Path file) throws Exception {
        var opened = videos.open(file);
        session.show(opened);
        timeline.framesProperty().set(opened.video().frames());
        player.open(opened.video());
    }

    @Test
    void frameAndViewAreThoseFromBefore() throws Exception {
        start(3);
        assertEquals(3, player.getFrame());
        assertEquals(2, timeline.view().startProperty().get());
        assertEquals(6, timeline.view().endProperty().get());
    }

    /// The file may have become shorter.
    @Test
    void viewOfAFrameThatIsGoneIsShownInNoOtherVideo() throws Exception {
        start(12);
        assertEquals(9, player.getFrame());
        show(other);
        player.stand(12);
        assertEquals(12, player.getFrame());
        assertEquals(0, timeline.view().startProperty().get());
        assertEquals(30, timeline.view().endProperty().get());
    }
}
