package org.frameseek.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentKeyTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 196_608, 196_609, 1_000_000})
    void followsTheContentAndNotTheName(int size) throws Exception {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        var file = Files.write(folder.resolve("a.mp4"), bytes);
        var key = ContentKey.of(file);
        assertEquals(64, key.hex().length());
        assertEquals(key, ContentKey.of(Files.move(file, folder.resolve("重命名 🎬.mkv"))));
        for (int place : new int[] {0, size / 2, size - 1}) {
            if (size > 0) {
                var changed = bytes.clone();
                changed[place]++;
                assertNotEquals(key, ContentKey.of(Files.write(file, changed)), "byte " + place);
            }
        }
        assertNotEquals(key, ContentKey.of(Files.write(file, new byte[size + 1])));
    }

    @Test
    void keepsItsFirstDigitsWhenTheFileIsScanned() throws Exception {
        var first = ContentKey.of(Files.writeString(folder.resolve("a.mp4"), "a"));
        var confirmed = first.confirmed("0123456789abcdef".repeat(4));
        assertEquals(first.first(), confirmed.first());
        assertEquals(64, confirmed.hex().length());
        assertNotEquals(first, confirmed);
    }

    @Test
    void namesWhatIsNoFile() {
        var missing = assertThrows(IndexException.class, () -> ContentKey.of(folder.resolve("none.mp4")));
        assertEquals("media.no-such-file", missing.code());
        assertEquals("media.folder",
                assertThrows(IndexException.class, () -> ContentKey.of(folder)).code());
    }
}
