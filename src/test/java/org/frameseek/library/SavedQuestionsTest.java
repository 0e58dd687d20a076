package org.frameseek.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.frameseek.library.SavedQuestions.Saved;
import org.frameseek.search.Combination;
import org.frameseek.storage.StorageException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedQuestionsTest {
    private static final Question PICTURE =
            new Question("image:\"beach.jpg\"^2 AND 夜", "", Map.of("beach.jpg", "/pictures/beach.jpg"));
    private static final Question FRAME = new Question("frame:7", "ab12", Map.of());

    @TempDir
    private Path folder;

    private Path file;
    private SavedQuestions store;

    @BeforeEach
    void open() {
        file = folder.resolve("home").resolve("questions.json");
        store = new SavedQuestions(file);
    }

    @Test
    void whatIsWrittenIsRead() throws Exception {
        assertEquals(Saved.NOTHING, store.read());
        var saved = new Saved(
                List.of(new SavedQuestion("Beach", PICTURE, true), new SavedQuestion("This", FRAME, false)),
                List.of(new LaneSet("Both", List.of(
                        new KeptLane("Beach", PICTURE, "", 0, true),
                        new KeptLane("This", FRAME, "/models/b32", 5, false)), Combination.ALL)));
        store.write(saved);
        assertEquals(saved, new SavedQuestions(file).read());
        assertEquals(List.of("Beach"), saved.watched().stream().map(SavedQuestion::name).toList());
    }

    @Test
    void onlyTheOwnerCanReadIt() throws Exception {
        Assumptions.assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        store.write(Saved.NOTHING);
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void entriesThatAreNoneAreLeftOut() throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                {"questions": [
                   7, null, [], {}, {"name": "A"}, {"name": "B", "question": {}},
                   {"name": "C", "question": {"text": 5, "pictures": 5}},
                   {"name": "D", "question": {"text": "red", "pictures": {"a": null}}},
                   {"name": "E", "question": {"text": "red"}}],
                 "sets": [
                   {"name": "F", "lanes": [{"name": "x"}, null]},
                   {"name": "G", "lanes": [{"name": "x", "question": {"text": "red"}, "color": -1}]},
                   {"name": "J", "lanes": [{"name": "x", "question": {"text": "red"}, "model": "\\u0000"}]},
                   {"name": "H", "lanes": [{"name": "x", "question": {"text": "red"}}, {}], "combination": "NONE"},
                   {"name": "I", "lanes": 5}]}
                """);
        var saved = store.read();
        assertEquals(List.of(new SavedQuestion("E", Question.of("red"), false)), saved.questions());
        assertEquals(List.of(new LaneSet("H", List.of(new KeptLane("x", Question.of("red"), "", 0, false)),
                Combination.ANY)), saved.sets());
    }

    @Test
    void damagedFileIsSetAside() throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"questions\": [");
        assertEquals(Saved.NOTHING, store.read());
        assertFalse(Files.exists(file));
        Files.createDirectory(file);
        assertThrows(StorageException.class, store::read);
    }
}
