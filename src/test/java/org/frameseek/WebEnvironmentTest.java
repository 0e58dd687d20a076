package org.frameseek;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.frameseek.download.DownloadException;
import org.frameseek.download.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Settings from the environment, and the user's settings that override them.
class WebEnvironmentTest {
    private static final Path USER = Path.of("home");

    @Test
    void looksWhereHuggingFaceLooks() {
        assertEquals(List.of(Path.of("home/.cache/huggingface/hub")), WebEnvironment.of(USER, Map.of()).hubCaches());
        assertEquals(
                List.of(Path.of("a"), Path.of("b/hub"), Path.of("c/huggingface/hub"),
                        Path.of("home/.cache/huggingface/hub")),
                WebEnvironment.of(USER, Map.of("HF_HUB_CACHE", "a", "HF_HOME", "b", "XDG_CACHE_HOME", "c", "X", ""))
                        .hubCaches());
    }

    @Test
    void whatAPersonTypesGoesFirst() throws Exception {
        var web = WebEnvironment.of(
                USER, Map.of("HF_ENDPOINT", "https://mirror", "HTTPS_PROXY", "p:1", "HF_TOKEN", "t"));
        assertEquals("https://mirror", web.network("", "").hub().toString());
        assertEquals("t", web.network("", "").token());
        assertEquals("p:1", String.valueOf(web.network("", "").proxies().encrypted()));
        assertEquals("https://other", web.network("other", "").hub().toString());
        assertEquals("q:2", String.valueOf(web.network("", "q:2").proxies().encrypted()));
    }

    @Test
    void withoutAWordItIsHuggingFaceAndTheSystemsProxy() throws Exception {
        var network = WebEnvironment.of(USER, Map.of()).network(" ", "");
        assertEquals(Network.HUGGING_FACE, network.hub());
        assertNull(network.proxies().encrypted());
        assertNull(network.token());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://x", "http://", "a b", "::"})
    void refusesWhatIsNoAddress(String mirror) {
        var web = WebEnvironment.of(USER, Map.of());
        assertEquals("download.mirror-address",
                assertThrows(DownloadException.class, () -> web.network(mirror, "")).code());
    }

    @Test
    void staysOfflineWhenToldSo() {
        var web = WebEnvironment.of(USER, Map.of("HF_HUB_OFFLINE", "1"));
        assertEquals("download.offline", assertThrows(DownloadException.class, () -> web.network("", "")).code());
    }
}
