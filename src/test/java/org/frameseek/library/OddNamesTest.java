package org.frameseek.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.frameseek.media.StillReader;
import org.frameseek.media.TestVideos;
import org.frameseek.media.Video;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Names that files may have on Linux, and that no text can hold or no line can show.
@EnabledOnOs(value = OS.LINUX, disabledReason = "other systems refuse such names")
class OddNamesTest {
    @TempDir
    Path folder;

    @Test
    void everyNameInAFolderIsOpened() throws Exception {
        var film = TestVideos.numbered(Files.createDirectory(folder.resolve("made")), "film.mp4");
        var films = Files.createDirectory(folder.resolve("films"));
        // Latin-1, a newline, quotes and an option: made by a shell, because Java cannot spell the first.
        assertEquals(0, new ProcessBuilder("sh", "-c", """
                cp "$0" "$1/$(printf 'f\\374r dich.mp4')"
                cp "$0" "$1/$(printf 'two\\nlines.mp4')"
                cp "$0" "$1/-i 'quoted' \\"name\\".mp4"
                """, film.toString(), films.toString()).start().waitFor());
        var found = VideoFiles.in(List.of(films));
        assertEquals(3, found.size());
        for (var file : found) {
            var video = Video.open(file);
            assertEquals(30, video.frames().frames(), file.toString());
            try (var reader = StillReader.open(video)) {
                assertEquals(7, TestVideos.number(reader.read(7)), file.toString());
            }
        }
    }

    /// A machine of a cluster lists remote files whose names its own file system, or its locale, does not have.
    @Test
    void aNameThatIsNoneHereStillLooksLikeAVideo() {
        assertTrue(VideoFiles.looksLikeVideo("no name\0here.MP4"));
        assertFalse(VideoFiles.looksLikeVideo("no name\0here.txt"));
    }
}
