package org.frameseek.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.frameseek.media.TestVideos;
import org.frameseek.media.TestVideos.Clip;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookmarksTest {
    @TempDir
    private Path folder;

    private OpenVideo video;
    private Bookmarks bookmarks;

    @BeforeEach
    void open() throws Exception {
        var file = TestVideos.numbered(folder, "clip.mp4", new Clip().frames(50));
        var library = new Library(folder.resolve("library"));
        video = new Videos(library).open(file);
        bookmarks = new Bookmarks(folder.resolve("library"));
    }

    @Test
    void bookmarksComeBackInTheOrderOfTime() throws Exception {
        assertEquals(List.of(), bookmarks.read(video));
        var range = new Bookmark(20, 30, "車 enters");
        var frame = new Bookmark(7, 7, "");
        bookmarks.write(video, List.of(range, frame));
        assertEquals(List.of(frame, range), bookmarks.read(video));
    }

    @Test
    void framesAreNamedByTheirPtsBesideTheIndexes() throws Exception {
        bookmarks.write(video, List.of(new Bookmark(20, 30, "")));
        var file = bookmarks.file(video.key());
        assertEquals(folder.resolve("library"), file.getParent());
        assertTrue(file.getFileName().toString().startsWith(video.key().hex().substring(0, 24)));
        var text = Files.readString(file);
        var entry = JsonParser.parseString(text).getAsJsonObject().getAsJsonArray("bookmarks").get(0)
                .getAsJsonObject();
        var frames = video.video().frames();
        assertEquals(frames.pts(20), entry.get("firstPts").getAsLong());
        assertEquals(frames.pts(30), entry.get("lastPts").getAsLong());

        Files.writeString(file, text.replace("\"first\": 20", "\"first\": 3"));
        assertEquals(List.of(new Bookmark(20, 30, "")), bookmarks.read(video), "the PTS decides");
    }

    @Test
    void entriesThatNameNoFrameAreLeftOut() throws Exception {
        bookmarks.write(video, List.of());
        Files.writeString(bookmarks.file(video.key()), """
                {"bookmarks": [{"first": 9}, {"first": 50}, {"first": -1}, {"first": "x"}, 7, null, {},
                 {"first": 9, "last": 3}, {"first": 4, "firstPts": 1, "note": "by its position"}]}""");
        assertEquals(List.of(new Bookmark(4, 4, "by its position"), new Bookmark(9, 9, "")), bookmarks.read(video));
    }
}
