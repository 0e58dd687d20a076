package org.frameseek.download;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which proxy is used, and how to sign in to it.
class ProxyTest {
    @TempDir
    private Path home;

    private static final StandInServer.Handler GUARDED = (request, out) -> {
        var expected = "Basic " + Base64.getEncoder().encodeToString("me:p@ss:word".getBytes());
        if (request.header("Proxy-Authorization").equals(expected)) {
            StandInServer.send(out, "200 OK", "bytes".getBytes());
        } else {
            StandInServer.send(out, "407 Proxy Authentication Required", new byte[0],
                    "Proxy-Authenticate: Basic realm=\"office\"");
        }
    };

    private void fetchThrough(ProxyServer proxy, String scheme) throws Exception {
        var address = URI.create(scheme + "://hub.invalid/a");
        var network = new Network(address, Proxies.of(proxy), null);
        var timing = new Timing(System::nanoTime, _ -> { }, Duration.ofSeconds(5), Duration.ofSeconds(5));
        new Downloader(network, network::client, timing, _ -> 1L << 40).fetch(
                new FileList("m", List.of(new RemoteFile("a", address, null, 5L, null))), home.resolve("m"), _ -> { });
    }

    @Test
    void signsInAtTheProxy() throws Exception {
        try (var proxy = new StandInServer(GUARDED)) {
            int port = proxy.address().getPort();
            fetchThrough(ProxyServer.parse("http://me:p%40ss:word@127.0.0.1:" + port), "http");
            assertEquals("bytes", Files.readString(home.resolve("m/a")));
            assertEquals("http://hub.invalid/a", proxy.requests().getLast().path());
        }
    }

    @ParameterizedTest
    @CsvSource({"'', http", "me:wrong@, http", "'', https", "me:wrong@, https"})
    void saysThatTheProxyWantsASignIn(String signIn, String scheme) throws Exception {
        try (var proxy = new StandInServer(GUARDED)) {
            var server = ProxyServer.parse("http://" + signIn + "127.0.0.1:" + proxy.address().getPort());
            var failure = assertThrows(DownloadException.class, () -> fetchThrough(server, scheme));
            assertEquals("download.proxy-sign-in", failure.code());
        }
    }

    @Test
    void signsInForEncryptedConnectionsToo() throws Exception {
        try (var proxy = new StandInServer((_, out) -> StandInServer.send(out, "502 Bad Gateway", new byte[0]))) {
            var server = ProxyServer.parse("http://me:word@127.0.0.1:" + proxy.address().getPort());
            assertThrows(DownloadException.class, () -> fetchThrough(server, "https"));
            assertEquals("CONNECT", proxy.requests().getFirst().method());
            assertEquals("Basic bWU6d29yZA==", proxy.requests().getFirst().header("Proxy-Authorization"));
        }
    }

    @Test
    void readsTheEnvironment() throws Exception {
        var proxies = Proxies.of(Map.of(
                "https_proxy", "http://secure:3128", "HTTP_PROXY", "open:80",
                "NO_PROXY", "localhost, .corp,10.0.0.1:80"));
        assertEquals("secure:3128", proxies.serverFor(URI.create("https://huggingface.co/x")).orElseThrow().toString());
        assertEquals("open:80", proxies.serverFor(URI.create("http://mirror/x")).orElseThrow().toString());
        assertEquals(Proxies.SYSTEM, Proxies.of(Map.of("HTTPS_PROXY", " ")));
        assertEquals("all:1", Proxies.of(Map.of("ALL_PROXY", "all:1")).serverFor(URI.create("https://x")).orElseThrow()
                .toString());
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, true", "LOCALHOST, true", "a.corp, true", "corp, true", "notcorp, false", "10.0.0.1, true",
        "huggingface.co, false"})
    void someHostsAreReachedDirectly(String host, boolean direct) throws Exception {
        var proxies = Proxies.of(Map.of("HTTPS_PROXY", "p:1", "NO_PROXY", "localhost, .corp,10.0.0.1:80"));
        assertEquals(direct, proxies.serverFor(URI.create("https://" + host)).isEmpty());
    }

    @Test
    void aStarMeansNoProxyAtAll() throws Exception {
        var proxies = Proxies.of(Map.of("HTTPS_PROXY", "p:1", "NO_PROXY", "*"));
        assertFalse(proxies.serverFor(URI.create("https://x")).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "socks5://x:1", "http://", "a b", "http://me:secret@", "::"})
    void refusesWhatIsNoAddress(String text) {
        var failure = assertThrows(DownloadException.class, () -> ProxyServer.parse(text));
        assertFalse(failure.getMessage().contains("secret"));
        assertNull(failure.getCause());
    }

    @Test
    void keepsPasswordsOutOfLogs() throws Exception {
        assertEquals("proxy:8080", ProxyServer.parse("me:secret@proxy").toString());
    }
}
