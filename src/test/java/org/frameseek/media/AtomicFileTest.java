package org.frameseek.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path folder;

    private static void write(Path target, boolean overwrite, String words) throws MediaException {
        AtomicFile.write(target, overwrite, out -> out.write(words.getBytes()));
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void replacesOnlyWhenTold() throws Exception {
        var target = folder.resolve("帧 🎬.csv");
        write(target, false, "first");
        var refused = assertThrows(MediaException.class, () -> write(target, false, "second"));
        assertEquals("media.already-exists", refused.code());
        assertEquals("first", Files.readString(target));
        write(target, true, "third");
        assertEquals("third", Files.readString(target));
        assertEquals(1, names().size());
    }

    @Test
    void failureHalfwayLeavesTheOldFileAndNothingElse() throws Exception {
        var target = folder.resolve("scores.csv");
        write(target, false, "old");
        var failed = assertThrows(MediaException.class, () -> AtomicFile.write(target, true, out -> {
            out.write(1);
            throw new IOException("the cable was pulled");
        }));
        assertEquals("media.cannot-write", failed.code());
        assertEquals("old", Files.readString(target));
        assertEquals(List.of("scores.csv"), names());
    }

    @Test
    void replacesNothingThatIsNoFile() throws Exception {
        var target = folder.resolve("pipe");
        try (var socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(target));
            assertThrows(MediaException.class, () -> AtomicFile.check(target));
            assertThrows(MediaException.class, () -> write(target, true, "words"));
            assertTrue(Files.exists(target) && !Files.isRegularFile(target));
        }
        assertThrows(MediaException.class, () -> write(folder, true, "words"));
        assertThrows(MediaException.class, () -> AtomicFile.check(folder.resolve("none/scores.csv")));
    }
}
