package org.frameseek.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamePatternTest {
    private static String name(String pattern, String file, String query) {
        return new NamePattern(pattern).name(
                new NamePattern.Fields(file, "00:00:00:02", 2, 2, query, 1), ".jpg");
    }

    @ParameterizedTest
    @CsvSource({
        "{video} {timecode}, film 00-00-00-02.jpg",
        "{frame}-{pts}-{rank}, 2-2-1.jpg",
        "{query}, a red car.jpg",
        "{nonsense} {video}, {nonsense} film.jpg",
        "../../{video}, film.jpg",
        "C:\\{video}, C film.jpg",
        "con, _con.jpg",
        "LPT1.txt, _LPT1.txt.jpg",
        "'   ', 00-00-00-02.jpg",
        "..., 00-00-00-02.jpg",
    })
    void namesAreFilledAndSafe(String pattern, String expected) {
        assertEquals(expected, name(pattern, "film.mp4", "a red car"));
    }

    @Test
    void whatTheQuerySaysCannotLeaveTheFolder() {
        assertEquals("a b c d.jpg", name("{query}", "film.mp4", "a/b\\c\u0000\u202ed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{video} {query} {timecode} {rank}", "{query}{query}{query} {timecode} {rank}",
        "{timecode} {rank} {query}"})
    void aLongNameKeepsWhatTellsTwoFramesApart(String pattern) {
        var name = name(pattern, "电影".repeat(200) + ".mp4", "一辆红色汽车".repeat(100));
        assertTrue(name.getBytes(StandardCharsets.UTF_8).length <= 255, name);
        assertTrue(name.contains("00-00-00-02 1"), name);
        assertTrue(name.contains("一辆红色"), name);
    }

    @Test
    void aLongPatternIsCut() {
        var name = name("長".repeat(300), "film.mp4", null);
        assertTrue(name.getBytes(StandardCharsets.UTF_8).length <= 255, name);
    }

    @Test
    void unknownFieldsAreNamed() {
        assertEquals(Set.of("{Video}", "{nonsense}"), new NamePattern("{Video} {nonsense} {video}").unknownFields());
    }
}
