package org.frameseek.export;

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

    private static void write(Path target, boolean overwrite, String words) throws ExportException {
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
        var refused = assertThrows(ExportException.class, () -> write(target, false, "second"));
        assertEquals("export.exists", refused.code());
        assertEquals("first", Files.readString(target));
        write(target, true, "third");
        assertEquals("third", Files.readString(target));
        assertEquals(1, names().size());
    }

    @Test
    void failureHalfwayLeavesTheOldFileAndNothingElse() throws Exception {
        var target = folder.resolve("scores.csv");
        write(target, false, "old");
        var failed = assertThrows(ExportException.class, () -> AtomicFile.write(target, true, out -> {
            out.write(1);
            throw new IOException("the cable was pulled");
        }));
        assertEquals("export.cannot-write", failed.code());
        assertEquals("old", Files.readString(target));
        assertEquals(List.of("scores.csv"), names());
    }

    @Test
    void replacesNothingThatIsNoFile() throws Exception {
        var target = folder.resolve("pipe");
        try (var socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(target));
            assertThrows(ExportException.class, () -> AtomicFile.check(target));
            assertThrows(ExportException.class, () -> write(target, true, "words"));
            assertTrue(Files.exists(target) && !Files.isRegularFile(target));
        }
        assertThrows(ExportException.class, () -> write(folder, true, "words"));
        assertThrows(ExportException.class, () -> AtomicFile.check(folder.resolve("none/scores.csv")));
    }
}
