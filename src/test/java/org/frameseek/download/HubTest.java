package org.frameseek.download;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.frameseek.download.StandInServer.Handler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A model hub's information about its files, and its redirects.
class HubTest {
    private static final String COMMIT = "0123456789012345678901234567890123456789";
    private static final byte[] BYTES = "weights".getBytes();

    @TempDir
    private Path home;

    private List<Receipt> fetch(StandInServer hub, RemoteFile file) throws Exception {
        var network = new Network(hub.address(), Proxies.SYSTEM, "secret");
        var timing = new Timing(System::nanoTime, _ -> { }, Duration.ofSeconds(5), Duration.ofSeconds(5));
        return new Downloader(network, network::client, timing, _ -> 1L << 40)
                .fetch(new FileList("m", List.of(file)), home.resolve("m"), _ -> { });
    }

    private static RemoteFile file(StandInServer hub) {
        return new RemoteFile(
                "w.bin", hub.address().resolve("/org/name/resolve/" + COMMIT + "/w.bin"), COMMIT, null, null);
    }

    private static String hex(String algorithm, byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
    }

    private String refusal(Handler handler) throws Exception {
        try (var hub = new StandInServer(handler)) {
            var failure = assertThrows(DownloadException.class, () -> fetch(hub, file(hub)));
            assertFalse(Files.exists(home.resolve("m")));
            assertFalse(failure.getMessage().contains("{"));
            return failure.code();
        }
    }

    @Test
    void learnsSizeAndSumAndFollowsToTheBytesWithoutTheSignIn() throws Exception {
        var sum = hex("SHA-256", BYTES);
        try (var store = new StandInServer((request, out) -> StandInServer.send(out, "200 OK", BYTES));
                var hub = new StandInServer((request, out) -> StandInServer.send(
                        out, "302 Found", new byte[0], "Location: " + store.address().resolve("/blob?signature=1"),
                        "X-Repo-Commit: " + COMMIT, "X-Linked-Etag: \"" + sum + "\"",
                        "X-Linked-Size: " + BYTES.length))) {
            var receipt = fetch(hub, file(hub)).getFirst();
            assertEquals(new Checksum.Sha256(sum), receipt.checksum());
            assertEquals(Receipt.Origin.SERVER, receipt.origin());
            assertEquals(List.of("HEAD", "GET"), hub.requests().stream().map(StandInServer.Request::method).toList());
            assertEquals("Bearer secret", hub.requests().getFirst().header("Authorization"));
            assertEquals(1, store.requests().size(), "only the bytes are asked for there");
            assertEquals("", store.requests().getFirst().header("Authorization"));
            assertEquals("/blob?signature=1", store.requests().getFirst().path());
        }
    }

    @Test
    void followsARenamedModelOnTheHub() throws Exception {
        var blob = hex("SHA-1", "blob 7\0weights".getBytes());
        try (var hub = new StandInServer((request, out) -> {
            if (request.path().startsWith("/new")) {
                StandInServer.send(out, "200 OK", request.method().equals("HEAD") ? new byte[0] : BYTES,
                        "X-Repo-Commit: " + COMMIT, "ETag: \"" + blob + "\"", "X-Linked-Size: 7");
            } else {
                StandInServer.send(out, "307 Temporary Redirect", new byte[0], "Location: /new/w.bin");
            }
        })) {
            var receipt = fetch(hub, file(hub)).getFirst();
            assertEquals(new Checksum.GitBlob(blob), receipt.checksum());
            assertEquals("Bearer secret", hub.requests().getLast().header("Authorization"));
        }
    }

    @Test
    void asksTheHubAgainWhenThePlaceOfTheBytesHasClosed() throws Exception {
        var sum = hex("SHA-256", BYTES);
        try (var closed = new StandInServer((_, out) -> StandInServer.send(out, "403 Forbidden", new byte[0]));
                var open = new StandInServer((_, out) -> StandInServer.send(out, "200 OK", BYTES))) {
            var places = new ArrayDeque<>(List.of(closed, closed, open));
            try (var hub = new StandInServer((_, out) -> StandInServer.send(
                    out, "302 Found", new byte[0], "Location: " + places.poll().address().resolve("/x"),
                    "X-Repo-Commit: " + COMMIT, "X-Linked-Etag: \"" + sum + "\"", "X-Linked-Size: 7"))) {
                fetch(hub, file(hub));
                assertEquals(1, closed.requests().size());
                assertEquals(1, open.requests().size());
            }
        }
    }

    @Test
    void refusesAServerThatIsNoHub() throws Exception {
        assertEquals("download.portal", refusal((_, out) -> StandInServer.send(out, "200 OK", BYTES)));
    }

    @Test
    void refusesAnotherVersion() throws Exception {
        var sum = hex("SHA-256", BYTES);
        assertEquals("download.revision", refusal((_, out) -> StandInServer.send(
                out, "200 OK", BYTES, "X-Repo-Commit: f000", "ETag: \"" + sum + "\"")));
    }

    @Test
    void refusesToGoRoundInCircles() throws Exception {
        assertEquals("download.redirects", refusal(
                (_, out) -> StandInServer.send(out, "302 Found", new byte[0], "Location: /again")));
        assertEquals("download.redirect", refusal(
                (_, out) -> StandInServer.send(out, "302 Found", new byte[0], "Location: file:///etc/passwd")));
    }

    @ParameterizedTest
    @CsvSource({
        "https://hub/a, https://cdn/b, https://cdn/b", "https://hub/a, /b?c, https://hub/b?c",
        "https://hub/a, http://hub/b, ", "https://hub/a, http://cdn/b, ", "https://hub/a, //cdn/b, https://cdn/b",
        "http://mirror/a, http://cdn/b, http://cdn/b", "http://mirror/a, https://cdn/b, https://cdn/b",
        "https://hub/a, ftp://cdn/b, ", "https://hub/a, 'http://[', ", "https://hub/a, javascript:x, "})
    void neverLeavesAnEncryptedConnectionForAnOpenOne(String from, String location, String to) {
        assertEquals(Optional.ofNullable(to).map(URI::create), Redirects.next(URI.create(from), location));
    }

    @Test
    void theSameServerHasTheSamePort() {
        assertTrue(Redirects.sameServer(URI.create("https://hub/a"), URI.create("https://HUB/b")));
        assertFalse(Redirects.sameServer(URI.create("https://hub/a"), URI.create("https://hub:444/b")));
        assertFalse(Redirects.sameServer(URI.create("https://hub/a"), URI.create("http://hub/b")));
        assertFalse(Redirects.sameServer(URI.create("https://hub/a"), URI.create("https://hub.evil/b")));
    }

    @Test
    void whatWasLearnedIsNotAskedAgain() throws Exception {
        var sum = hex("SHA-256", BYTES);
        try (var hub = new StandInServer((request, out) -> {
            if (request.method().equals("HEAD")) {
                StandInServer.send(out, "302 Found", new byte[0], "X-Repo-Commit: " + COMMIT,
                        "X-Linked-Etag: \"" + sum + "\"", "X-Linked-Size: 7");
            } else {
                StandInServer.send(out, "404 Not Found", new byte[0]);
            }
        }); var mirror = new StandInServer((_, out) -> StandInServer.send(out, "200 OK", "changed".getBytes()))) {
            assertThrows(DownloadException.class, () -> fetch(hub, file(hub)));
            // The mirror holds other bytes than the hub announces.
            var failure = assertThrows(DownloadException.class, () -> fetch(mirror, file(mirror)));
            assertEquals("download.damaged", failure.code());
            assertEquals(1, mirror.requests().size());
        }
    }

    @Test
    void damagedReceiptsAreForgotten() throws IOException {
        for (var text : List.of("", "null", "[]", "{", "{\"name\":\"m\",\"files\":[null,{}]}",
                "{\"name\":\"m\",\"files\":[{\"path\":\"a\",\"checksum\":\"md5:1\",\"origin\":\"LIST\"}]}", "\"x\"")) {
            Files.writeString(home.resolve(Receipts.FILE_NAME), text);
            assertTrue(Receipts.read(home).map(kept -> kept.files().isEmpty()).orElse(true), text);
        }
    }
}
