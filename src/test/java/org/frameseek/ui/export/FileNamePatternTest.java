package org.frameseek.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.frameseek.media.FrameTable;
import org.frameseek.media.Rational;
import org.frameseek.media.Video;
import org.frameseek.media.VideoInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamePatternTest {
    private static Still still(String file, String query) {
        var timeBase = new Rational(1, 25);
        var table = new FrameTable(timeBase, new long[] {0, 1, 2}, new boolean[3]);
        var info = new VideoInfo(Path.of(file), "mp4", "h264", 4, 4, 4, 4, 0, new Rational(25, 1), timeBase, 3, 0.12,
                "SDR", false, false);
        return new Still(new Video(info, table, false), 2, 1, query, 0.3, "m");
    }

    private static String name(String pattern, String file, String query) {
        return new FileNamePattern(pattern).name(still(file, query));
    }

    @ParameterizedTest
    @CsvSource({
        "{video} {timecode}, film 00-00-00-02",
        "{frame}-{pts}-{rank}, 2-2-1",
        "{query}, a red car",
        "{nonsense} {video}, {nonsense} film",
        "../../{video}, film",
        "C:\\{video}, C film",
        "con, 00-00-00-02",
        "LPT1.txt, 00-00-00-02",
        "'   ', 00-00-00-02",
        "..., 00-00-00-02",
    })
    void namesAreFilledAndSafe(String pattern, String expected) {
        assertEquals(expected, name(pattern, "film.mp4", "a red car"));
    }

    @Test
    void whatTheQuerySaysCannotLeaveTheFolder() {
        assertEquals("a b c d", name("{query}", "film.mp4", "a/b\\c\u0000\u202ed"));
        assertTrue(name("{query}", "film.mp4", "长".repeat(400)).length() <= 120);
    }

    @Test
    void surrogatePairsAreNotCutInTwo() {
        var name = name("{query}", "film.mp4", "😀".repeat(400));
        assertEquals("😀".repeat(120), name);
    }

    @Test
    void takenNamesAreCountedOn(@TempDir Path folder) throws Exception {
        var still = still("film.mp4", null);
        var pattern = new FileNamePattern("{video}");
        assertEquals(folder.resolve("film.jpg"), pattern.freeFile(folder, still));
        Files.createFile(folder.resolve("film.jpg"));
        Files.createFile(folder.resolve("film (2).jpg"));
        assertEquals(folder.resolve("film (3).jpg"), pattern.freeFile(folder, still));
    }
}
