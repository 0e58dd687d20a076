package org.frameseek.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StillNameTest {
    private static String name(String source) {
        return JpegWriter.defaultName(new StillCaption(
                source, 2079, 0, new Rational(1, 25), "00:01:23:04", null, Double.NaN, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Holiday.mp4|Holiday 00.01.23.04 f2079.jpg",
        "no extension|no extension 00.01.23.04 f2079.jpg",
        "我的 视频 🎬.mkv|我的 视频 🎬 00.01.23.04 f2079.jpg",
        "a/b\\c:d*e?f\"g<h>i.mp4|a_b_c_d_e_f_g_h_i 00.01.23.04 f2079.jpg",
        ".hidden.mp4|hidden 00.01.23.04 f2079.jpg",
        "-rf.mp4|rf 00.01.23.04 f2079.jpg",
        "dots...mp4|dots 00.01.23.04 f2079.jpg",
        "CON.mp4|_CON 00.01.23.04 f2079.jpg",
        "nul.backup.mp4|_nul.backup 00.01.23.04 f2079.jpg",
        "console.mp4|console 00.01.23.04 f2079.jpg",
        "....mp4|video 00.01.23.04 f2079.jpg"})
    void isSafeEverywhere(String source, String expected) {
        assertEquals(expected, name(source));
    }

    @Test
    void aLongNameIsCutBetweenCharacters() {
        var family = "👨‍👩‍👧‍👦";
        var cut = name(family.repeat(50) + ".mp4");
        assertTrue(cut.getBytes(StandardCharsets.UTF_8).length <= 240, cut);
        assertEquals("", cut.substring(0, cut.indexOf(" 00.01")).replace(family, ""));
    }

    @Test
    void aTakenNameGetsANumber(@TempDir Path folder) throws Exception {
        var wanted = folder.resolve("a b.jpg");
        assertEquals(wanted, StillName.free(wanted));
        Files.createFile(wanted);
        assertEquals(folder.resolve("a b (2).jpg"), StillName.free(wanted));
        Files.createFile(folder.resolve("a b (2).jpg"));
        assertEquals(folder.resolve("a b (3).jpg"), StillName.free(wanted));
    }
}
