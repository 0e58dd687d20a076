package org.frameseek.ui.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.frameseek.library.Library;
import org.frameseek.library.Videos;
import org.frameseek.media.TestVideos;
import org.frameseek.ui.session.Session;
import org.frameseek.ui.session.Sessions;
import org.frameseek.ui.task.InlineTasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeWatchTest {
    private final List<Exception> told = new ArrayList<>();
    private long now;

    @Test
    void aFileThatIsChangedWhileItIsOpenIsToldOnce(@TempDir Path folder) throws Exception {
        var library = new Library(folder.resolve("library"));
        var tasks = new InlineTasks();
        var videos = new Videos(library);
        var session = new Session(library, videos, tasks, Sessions::none, () -> now);
        var watch = new ChangeWatch(session, tasks, () -> now, told::add);
        var file = TestVideos.numbered(folder, "a.ts");
        moveLater(watch);
        session.show(videos.open(file));
        moveLater(watch);
        assertTrue(told.isEmpty());

        Files.writeString(file, "another program's", StandardOpenOption.APPEND);
        watch.moved();
        assertTrue(told.isEmpty(), "no look at the file for each frame");
        moveLater(watch);
        moveLater(watch);
        assertEquals(1, told.size());
        assertTrue(told.getFirst().getMessage().contains("a.ts"));

        session.show(videos.open(file));
        moveLater(watch);
        assertEquals(1, told.size());
    }

    private void moveLater(ChangeWatch watch) {
        now += Duration.ofSeconds(3).toNanos();
        watch.moved();
    }
}
