package org.frameseek.ui.main;

import java.nio.file.Path;
import org.frameseek.library.VideoReading;
import org.frameseek.library.Videos;
import org.frameseek.ui.task.Tasks;
import org.frameseek.ui.task.Tasks.Lane;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets the library know which video is on screen, in case it crashes the program. JavaFX thread only; the library's
/// notes are written in the background.
final class OnScreen {
    private static final Logger LOG = LoggerFactory.getLogger(OnScreen.class);

    private final Videos videos;
    private final Tasks tasks;
    private @Nullable Path file;
    private @Nullable VideoReading reading;

    OnScreen(Videos videos, Tasks tasks) {
        this.videos = videos;
        this.tasks = tasks;
    }

    /// @param shown null for none
    void show(@Nullable Path shown) {
        var before = reading;
        reading = null;
        file = shown;
        if (before != null) {
            tasks.run(Lane.FILES, () -> end(before), _ -> { }, failure -> LOG.info("Not closed", failure));
        }
        if (shown != null) {
            tasks.run(Lane.FILES, () -> videos.reading(shown), begun -> keep(shown, begun),
                    failure -> LOG.info("{} is shown all the same", shown, failure));
        }
    }

    private void keep(Path shown, VideoReading begun) {
        if (shown.equals(file) && reading == null) {
            reading = begun;
        } else {
            tasks.run(Lane.FILES, () -> end(begun), _ -> { }, failure -> LOG.info("Not closed", failure));
        }
    }

    private static boolean end(VideoReading ended) {
        ended.close();
        return true;
    }

    /// When no lane is running any more.
    void close() {
        if (reading != null) {
            reading.close();
            reading = null;
        }
    }
}
