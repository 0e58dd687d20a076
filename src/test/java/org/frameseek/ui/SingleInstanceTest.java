package org.frameseek.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleInstanceTest {
    @TempDir
    Path folder;

    @Test
    void laterStartHandsItsFilesToTheFirst() throws Exception {
        var files = List.of(Path.of("一个 视频.mp4").toAbsolutePath(), Path.of("b\nc.mkv").toAbsolutePath());
        var heard = new LinkedBlockingQueue<List<Path>>();
        try (var first = SingleInstance.claim(folder).orElseThrow()) {
            first.listen(heard::add);
            assertTrue(SingleInstance.handOver(folder, files));
            assertEquals(files, heard.poll(30, TimeUnit.SECONDS));
            assertTrue(SingleInstance.handOver(folder, List.of()));
            assertEquals(List.of(), heard.poll(30, TimeUnit.SECONDS));
        }
    }

    @Test
    void oneWhoSaysNothingHoldsUpNobody() throws Exception {
        var heard = new LinkedBlockingQueue<List<Path>>();
        try (var first = SingleInstance.claim(folder).orElseThrow();
                var _ = SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve("instance.socket")))) {
            first.listen(heard::add);
            assertTrue(SingleInstance.handOver(folder, List.of(Path.of("/a.mp4"))));
            assertEquals(List.of(Path.of("/a.mp4").toAbsolutePath()), heard.poll(30, TimeUnit.SECONDS));
        }
    }

    @Test
    void nobodyToHandOverTo() {
        assertFalse(SingleInstance.handOver(folder, List.of()));
    }

    @Test
    void placeOfOneThatCrashedIsTaken() throws Exception {
        SingleInstance.claim(folder).orElseThrow().close();
        assertFalse(SingleInstance.handOver(folder, List.of()));
        SingleInstance.claim(folder).orElseThrow().close();
    }
}
