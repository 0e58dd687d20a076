package org.frameseek.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Holiday|Holiday.jpg",
        "我的 视频 🎬|我的 视频 🎬.jpg",
        "a/b\\c:d*e?f\"g<h>i|a b c d e f g h i.jpg",
        ".hidden|hidden.jpg",
        "-rf|rf.jpg",
        "dots...|dots.jpg",
        "CON|_CON.jpg",
        "nul.backup|_nul.backup.jpg",
        "LPT¹|_LPT¹.jpg",
        "CONIN$|_CONIN$.jpg",
        "console|console.jpg",
        "....|video.jpg"})
    void areSafeEverywhere(String stem, String expected) {
        assertEquals(expected, FileNames.of(stem, ".jpg"));
    }

    @Test
    void keepJoinersOfLettersAndDropWhatReversesText() {
        assertEquals("👨‍👩‍👧 می‌خواهم a b.jpg", FileNames.of("👨‍👩‍👧 می‌خواهم a\u202eb", ".jpg"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"长", "👨‍👩‍👧‍👦", "é", "a", "\uD800"})
    void fitIntoAFolderWithTheirNumber(String character) throws Exception {
        var name = FileNames.of(character.repeat(400), ".jpg");
        assertTrue(name.getBytes(StandardCharsets.UTF_8).length <= FileNames.LONGEST_BYTES, name);
        Files.createFile(folder.resolve(name));
        Files.createFile(FileNames.free(folder.resolve(name)));
        if (!character.equals("\uD800")) {
            assertEquals("", name.replace(".jpg", "").replace(character, ""), "cut between characters");
        }
    }

    @Test
    void aTakenNameGetsANumber() throws Exception {
        var wanted = folder.resolve("a b.jpg");
        assertEquals(wanted, FileNames.free(wanted));
        Files.createFile(wanted);
        assertEquals(folder.resolve("a b (2).jpg"), FileNames.free(wanted));
        Files.createSymbolicLink(folder.resolve("a b (2).jpg"), folder.resolve("nowhere"));
        assertEquals(folder.resolve("a b (3).jpg"), FileNames.free(wanted));
    }
}
