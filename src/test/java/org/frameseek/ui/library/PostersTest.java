package org.frameseek.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;
import org.frameseek.index.ContentKey;
import org.frameseek.ui.ColourVideo;
import org.frameseek.ui.FxExtension;
import org.frameseek.ui.task.InlineTasks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class PostersTest {
    @TempDir
    private static Path folder;

    private static Path video;
    private static ContentKey key;

    private final List<Image> given = new ArrayList<>();

    @BeforeAll
    static void make() throws Exception {
        video = ColourVideo.make(folder, "colours.mp4");
        key = ContentKey.of(video);
    }

    private static VideoItem item(Path file) {
        return new VideoItem(file, key, 8, VideoItem.State.NEW, 0, 0, null, List.of(), null);
    }

    @Test
    void videoThatWasMovedGetsItsPosterWhereItIsNow() {
        var posters = new Posters(folder.resolve("moved"), new InlineTasks());
        posters.request(item(folder.resolve("gone.mp4")), given::add);
        assertEquals(List.of(), given);
        posters.request(item(video), given::add);
        assertEquals(1, given.size());
        assertEquals(192, given.getFirst().getWidth());
    }

    @Test
    void posterIsMadeOnceForAllWhoWaitAndKept() throws Exception {
        var kept = folder.resolve("kept");
        var tasks = new InlineTasks();
        var posters = new Posters(kept, tasks);
        tasks.hold();
        posters.request(item(video), given::add);
        posters.request(item(video), given::add);
        tasks.release();
        posters.request(item(video), given::add);
        assertEquals(3, given.size());
        assertSame(given.getFirst(), given.get(1));
        assertSame(given.getFirst(), given.getLast());

        // Without the video, from the file.
        new Posters(kept, new InlineTasks()).request(item(folder.resolve("gone.mp4")), given::add);
        assertEquals(4, given.size());
        try (var files = Files.list(kept)) {
            assertEquals(List.of(key.hex() + ".jpg"), files.map(file -> file.getFileName().toString()).toList());
        }
    }
}
