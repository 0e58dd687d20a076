package org.frameseek.download;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Servers, networks and disks that stop a download: the user gets a sentence, and nothing is half installed.
class RefusalTest extends DownloadScene {
    @Test
    void givesUpOnAServerThatNeverGetsFurther() throws Exception {
        for (int i = 0; i < 30; i++) {
            faults.add((_, out) -> {
                StandInServer.head(out, "200 OK", "Content-Length: " + WEIGHTS.length);
                out.write(WEIGHTS, 0, 5_000);
            });
        }
        assertEquals("download.broken", refusal(known()).code());
        assertTrue(server.requests().size() <= 6, server.requests().size() + " tries");
    }

    @ParameterizedTest
    @CsvSource({
        "401 Unauthorized, download.sign-in, 1", "403 Forbidden, download.forbidden, 1",
        "404 Not Found, download.not-found, 1", "410 Gone, download.not-found, 1",
        "418 Teapot, download.answer, 1",
        "429 Too Many Requests, download.too-many, 5", "500 Internal Server Error, download.server, 5",
        "503 Service Unavailable, download.server, 5", "408 Request Timeout, download.server, 5"})
    void saysWhyItIsRefused(String status, String code, int tries) throws Exception {
        for (int i = 0; i < 9; i++) {
            faults.add((_, out) -> StandInServer.send(out, status, new byte[0]));
        }
        assertEquals(code, refusal(known()).code());
        assertEquals(tries, server.requests().size());
    }

    @Test
    void waitsAsLongAsTheServerAsks() throws Exception {
        faults.add((_, out) -> StandInServer.send(out, "503 Service Unavailable", new byte[0], "Retry-After: 17"));
        faults.add((_, out) -> StandInServer.send(
                out, "429 Too Many Requests", new byte[0], "RateLimit: \"resolvers\";r=0;t=123"));
        fetch(known());
        assertComplete();
        assertEquals(List.of(Duration.ofSeconds(17), Duration.ofSeconds(123)), pauses);
    }

    @Test
    void doesNotWaitForHours() throws Exception {
        faults.add((_, out) -> StandInServer.send(out, "429 Too Many Requests", new byte[0], "Retry-After: 7200"));
        assertEquals("download.too-many", refusal(known()).code());
        assertEquals(List.of(), pauses);
    }

    @Test
    void throwsDamagedBytesAway() throws Exception {
        var damaged = WEIGHTS.clone();
        damaged[150_000] ^= 1;
        faults.add((_, out) -> StandInServer.send(out, "200 OK", damaged));
        assertEquals("download.damaged", refusal(known()).code());
        fetch(known());
        assertComplete();
        assertEquals(0, server.requests().getLast().from(), "nothing of the damaged file was used");
    }

    @Test
    void refusesAnotherSizeBeforeReadingIt() throws Exception {
        faults.add((_, out) -> StandInServer.send(out, "200 OK", bytes(299_999)));
        assertEquals("download.size", refusal(known()).code());
    }

    @Test
    void refusesMoreBytesThanWereSaid() throws Exception {
        faults.add((_, out) -> {
            StandInServer.head(out, "200 OK");
            out.write(WEIGHTS);
            out.write(new byte[100_000]);
        });
        assertEquals("download.size", refusal(known()).code());
    }

    @Test
    void knowsThePageOfACaptivePortal() throws Exception {
        faults.add((_, out) -> StandInServer.send(
                out, "200 OK", "<html>Sign in</html>".getBytes(), "Content-Type: text/html; charset=utf-8"));
        assertEquals("download.portal", refusal(known()).code());
    }

    @Test
    void saysThatNobodyIsThere() throws Exception {
        var file = known();
        server.close();
        assertEquals("download.unreachable", refusal(file).code());
        assertEquals(List.of(), pauses, "without a network there is nothing to wait for");
    }

    @Test
    void saysThatTheServerVanished() throws Exception {
        faults.add((request, out) -> {
            cutAfter(100_000).answer(request, out);
        });
        faults.add((_, out) -> {
            server.close();
        });
        var file = known();
        assertTrue(List.of("download.unreachable", "download.broken").contains(refusal(file).code()));
        assertTrue(Downloader.kept(folder()).orElseThrow() > 90_000);
    }

    @Test
    void saysHowMuchSpaceIsNeededBeforeItBegins() throws Exception {
        space = 1_000;
        var failure = refusal(known());
        assertEquals("download.disk-full", failure.code());
        assertEquals(List.of(), server.requests());
    }

    @Test
    void saysThatTheFolderCannotBeWritten() throws Exception {
        Files.writeString(home.resolve("models"), "a file where the folder should be");
        assertEquals("download.folder", refusal(known()).code());
    }

    @Test
    void oneDownloadAtATimeIntoAFolder() throws Exception {
        var list = new FileList("clip", List.of(known()));
        downloader().fetch(list, folder(), progress -> {
            var second = assertThrows(DownloadException.class, () -> downloader().fetch(list, folder(), _ -> { }));
            assertTrue(List.of("download.busy", "download.exists").contains(second.code()));
        });
        assertComplete();
        assertEquals("download.exists", assertThrows(DownloadException.class, () -> fetch(known())).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "/etc/x", "a/../b", ".hidden", "a//b", "C:\\x", "a\\b", "", "a b", "x/"})
    void namesCannotLeadOutOfTheFolder(String path) {
        assertThrows(IllegalArgumentException.class,
                () -> new RemoteFile(path, URI.create("http://x"), null, null, null));
    }
}
