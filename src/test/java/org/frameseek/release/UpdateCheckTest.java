package org.frameseek.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.frameseek.WebEnvironment;
import org.frameseek.download.DownloadException;
import org.frameseek.download.StandInServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateCheckTest {
    private static StandInServer saying(String status, String text) throws Exception {
        return new StandInServer((_, out) -> StandInServer.send(out, status, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Optional<String> newer(StandInServer server, String current, String proxy) throws Exception {
        return new WebEnvironment(Map.of("HF_TOKEN", "secret", "NO_PROXY", "127.0.0.1"), List.of(),
                new Release(current, Optional.of(server.address().resolve("/frameseek")))).newer(proxy);
    }

    @ParameterizedTest
    @CsvSource({"1.0.0, 1.0.1, true", "1.9.0, 1.10.0, true", "1.10.0, 1.9.9, false", "1.0.0, 1.0.0, false",
        "1.0.0, 2, true"})
    void onlyANewerVersionCounts(String current, String newest, boolean newer) throws Exception {
        try (var server = saying("200 OK", "{\"version\": \"%s\"}".formatted(newest))) {
            assertEquals(newer ? Optional.of(newest) : Optional.empty(), newer(server, current, ""));
        }
    }

    @Test
    void oneRequestThatTellsNothingOfTheUser() throws Exception {
        try (var server = saying("200 OK", "{\"version\": \"1.0.0\"}")) {
            newer(server, "1.0.0", "");
            assertEquals(1, server.requests().size());
            var request = server.requests().getFirst();
            assertEquals("GET /frameseek/latest.json", request.method() + " " + request.path());
            var headers = new TreeSet<>(request.headers().keySet());
            headers.removeAll(Set.of("connection", "content-length"));
            assertEquals(Set.of("host", "user-agent", "accept-encoding"), headers);
            assertEquals("frameseek", request.header("User-Agent"), "not even which version asks");
        }
    }

    @Test
    void theProxyOfTheSettingsIsUsed() throws Exception {
        try (var proxy = saying("200 OK", "{\"version\": \"3.0.0\"}")) {
            var web = new WebEnvironment(Map.of(), List.of(),
                    new Release("1.0.0", Optional.of(URI.create("http://releases.invalid/frameseek/"))));
            assertEquals(Optional.of("3.0.0"), web.newer(proxy.address().toString()));
            assertEquals("http://releases.invalid/frameseek/latest.json", proxy.requests().getFirst().path());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "[]", "<html>", "{\"version\": \"9.9.9; rm\"}",
        "{\"version\": {}}", "{\"version\": \"1.0.0-beta\"}", "{\"version\""})
    void anAnswerThatNamesNoVersionIsRefused(String answer) throws Exception {
        try (var server = saying("200 OK", answer)) {
            var refused = assertThrows(DownloadException.class, () -> newer(server, "1.0.0", ""));
            assertTrue(refused.getMessage().contains("127.0.0.1"), refused.getMessage());
        }
    }

    @Test
    void endlessAnswerIsCutOff() throws Exception {
        try (var server = new StandInServer((_, out) -> {
            StandInServer.head(out, "200 OK");
            while (true) {
                out.write(new byte[1 << 14]);
            }
        })) {
            assertThrows(DownloadException.class, () -> newer(server, "1.0.0", ""));
        }
    }

    @Test
    void missingFileIsSaid() throws Exception {
        try (var server = saying("404 Not Found", "")) {
            assertThrows(DownloadException.class, () -> newer(server, "1.0.0", ""));
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void withoutAPlaceNothingIsAsked() throws Exception {
        assertFalse(new WebEnvironment(Map.of(), List.of()).newer("").isPresent());
    }
}
