package org.frameseek.download;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Downloads from servers that cut connections, stall, ignore ranges and change files.
class DownloaderTest extends DownloadScene {
    @Test
    void bringsAWholeList() throws Exception {
        var small = "{}".getBytes();
        var gitBlob = MessageDigest.getInstance("SHA-1").digest("blob 2\0{}".getBytes());
        faults.add((_, out) -> StandInServer.send(out, "200 OK", small));
        var config = new RemoteFile("1_Pooling/config.json", server.address().resolve("/c"), null, 2L,
                new Checksum.GitBlob(HexFormat.of().formatHex(gitBlob)));
        var receipts = fetch(config, known());
        assertComplete();
        assertEquals("{}", Files.readString(folder().resolve("1_Pooling/config.json")));
        assertEquals(List.of(Receipt.Origin.LIST, Receipt.Origin.LIST),
                receipts.stream().map(Receipt::origin).toList());
        assertEquals(receipts, Receipts.read(folder()).orElseThrow().files());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 17, 60, 120, 1_000, 65_536, 299_000})
    void goesOnAfterACutAnywhere(int count) throws Exception {
        faults.add(cutAfter(count));
        fetch(known());
        assertComplete();
        // Java itself retries when a connection ends without a byte.
        assertEquals(count == 0 ? List.of() : List.of(Duration.ofSeconds(1)), pauses);
    }

    @Test
    void asksOnlyForWhatIsMissing() throws Exception {
        faults.add(cutAfter(100_000));
        fetch(known());
        var second = server.requests().get(1);
        assertTrue(second.from() > 90_000, "from " + second.from());
        assertEquals("\"v1\"", second.header("If-Range"));
        assertEquals("identity", second.header("Accept-Encoding"));
    }

    @Test
    void outlivesMoreCutsThanTries() throws Exception {
        for (int i = 0; i < 20; i++) {
            faults.add(cutAfter(8_000));
        }
        fetch(known());
        assertComplete();
    }

    @Test
    void goesOnAfterARestartOfTheProgram() throws Exception {
        var listener = (DownloadProgress.Listener) progress -> {
            clock.addAndGet(1_000_000_000L);
            if (progress.done() > 100_000) {
                throw new CancellationException();
            }
        };
        var list = new FileList("clip", List.of(known()));
        assertThrows(CancellationException.class, () -> downloader().fetch(list, folder(), listener));
        assertFalse(Files.exists(folder()));
        assertTrue(Downloader.kept(folder()).orElseThrow() > 100_000);
        fetch(known());
        assertComplete();
        assertTrue(server.requests().get(1).from() > 100_000);
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() throws Exception {
        var here = new CountDownLatch(1);
        faults.add((_, out) -> {
            StandInServer.head(out, "200 OK", "Content-Length: " + WEIGHTS.length, TAG);
            out.write(WEIGHTS, 0, 50_000);
            out.flush();
            await(here);
        });
        var me = Thread.currentThread();
        assertThrows(InterruptedException.class, () -> downloader().fetch(
                new FileList("clip", List.of(known())), folder(), progress -> {
                    clock.addAndGet(1_000_000_000L);
                    if (progress.done() > 40_000) {
                        me.interrupt();
                    }
                }));
        here.countDown();
        assertTrue(Downloader.kept(folder()).orElseThrow() > 40_000);
        Downloader.discard(folder());
        assertTrue(Downloader.kept(folder()).isEmpty());
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void startsAgainWhereRangesAreIgnored() throws Exception {
        faults.add(cutAfter(100_000));
        faults.add((_, out) -> StandInServer.send(out, "200 OK", WEIGHTS));
        fetch(known());
        assertComplete();
    }

    @Test
    void startsAgainWhenTheRangeIsAnother() throws Exception {
        faults.add(cutAfter(100_000));
        faults.add((_, out) -> StandInServer.send(out, "206 Partial Content", WEIGHTS,
                "Content-Range: bytes 0-299999/300000"));
        fetch(known());
        assertComplete();
    }

    @Test
    void startsAgainWhenTheRangeCannotBe() throws Exception {
        faults.add(cutAfter(100_000));
        faults.add((_, out) -> StandInServer.send(out, "416 Range Not Satisfiable", new byte[0]));
        fetch(known());
        assertComplete();
    }

    @Test
    void startsAgainWhenTheFileChangedMeanwhile() throws Exception {
        faults.add((_, out) -> {
            StandInServer.head(out, "200 OK", "Content-Length: " + WEIGHTS.length, "ETag: \"other\"");
            out.write(new byte[10_000]);
        });
        // There is no checksum: only the tag shows that the rest belongs to other bytes.
        fetch(weights((long) WEIGHTS.length, null));
        assertComplete();
    }

    @Test
    void startsAgainOnceWhenThePiecesDoNotFit() throws Exception {
        faults.add((_, out) -> {
            StandInServer.head(out, "200 OK", "Content-Length: " + WEIGHTS.length, TAG);
            out.write(new byte[10_000]);
        });
        fetch(known());
        assertComplete();
    }

    @Test
    void waitsNoLongerThanItsTimeForBytes() throws Exception {
        var end = new CountDownLatch(1);
        faults.add((_, out) -> {
            StandInServer.head(out, "200 OK", "Content-Length: " + WEIGHTS.length, TAG);
            out.write(WEIGHTS, 0, 10_000);
            out.flush();
            await(end);
        });
        faults.add((_, _) -> await(end));
        fetch(known());
        end.countDown();
        assertComplete();
        assertEquals(3, server.requests().size(), "one stalled, one gave no head, one behaved");
    }

    @Test
    void takesChunksOfUnknownSize() throws Exception {
        faults.add((_, out) -> StandInServer.send(out, "405 Method Not Allowed", new byte[0]));
        faults.add((_, out) -> {
            StandInServer.head(out, "200 OK", "Transfer-Encoding: chunked");
            out.write("5\r\nhello\r\n0\r\n\r\n".getBytes());
        });
        var receipts = fetch(weights(null, null));
        assertEquals("hello", Files.readString(folder().resolve("model.safetensors")));
        assertEquals(Receipt.Origin.CONTENT, receipts.getFirst().origin());
        assertEquals(new Checksum.Sha256(sha256("hello".getBytes())), receipts.getFirst().checksum());
        assertEquals(5, receipts.getFirst().size());
    }

    @Test
    void tellsRateAndTimeLeft() throws Exception {
        var seen = new ArrayList<DownloadProgress>();
        downloader().fetch(new FileList("clip", List.of(known())), folder(), progress -> {
            clock.addAndGet(200_000_000L);
            seen.add(progress);
        });
        var last = seen.getLast();
        assertEquals(WEIGHTS.length, last.total());
        assertTrue(seen.stream().anyMatch(progress -> progress.bytesPerSecond() > 0 && progress.secondsLeft() > 0));
        for (int i = 1; i < seen.size(); i++) {
            assertTrue(seen.get(i).done() >= seen.get(i - 1).done());
        }
    }
}
