package org.frameseek.ui.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;
import org.frameseek.index.ContentKey;
import org.frameseek.library.Library;
import org.frameseek.library.Videos;
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
    private final Videos videos = new Videos(new Library(Path.of("none")));

    private final List<Image> given = new ArrayList<>();

    @BeforeAll
    static void make() throws Exception {
        video = ColourVideo.make(folder, "colours.mp4");
        key = ContentKey.of(video);
    }

    @Test
    void videoThatWasMovedGetsItsPosterWhereItIsNow() {
        var posters = new Posters(folder.resolve("moved"), videos, new InlineTasks());
        posters.request(folder.resolve("gone.mp4"), key, given::add);
        assertEquals(List.of(), given);
        posters.request(video, key, given::add);
        assertEquals(1, given.size());
        assertEquals(192, given.getFirst().getWidth());
    }

    @Test
    void posterIsMadeOnceForAllWhoWaitAndKept() throws Exception {
        var kept = folder.resolve("kept");
        var tasks = new InlineTasks();
        var posters = new Posters(kept, videos, tasks);
        tasks.hold();
        posters.request(video, key, given::add);
        posters.request(video, key, given::add);
        tasks.release();
        posters.request(video, key, given::add);
        assertEquals(3, given.size());
        assertSame(given.getFirst(), given.get(1));
        assertSame(given.getFirst(), given.getLast());

        // Without the video, from the file.
        new Posters(kept, videos, new InlineTasks()).request(folder.resolve("gone.mp4"), key, given::add);
        assertEquals(4, given.size());
        try (var files = Files.list(kept)) {
            assertEquals(List.of(key.hex() + ".jpg"), files.map(file -> file.getFileName().toString()).toList());
        }
    }
}
