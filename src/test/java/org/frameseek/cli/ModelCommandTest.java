package org.frameseek.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.frameseek.cli.Commands.Outcome;
import org.frameseek.download.StandInServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Downloading and removing models in scripts.
class ModelCommandTest {
    private static final String CATALOGUE = """
            {"models": [{
              "id": "org/tiny", "title": "Tiny", "role": "FIRST_CHOICE",
              "revision": "0123456789012345678901234567890123456789", "licence": "MIT", "languages": "MANY",
              "cost": 1, "dimension": 8, "imageSize": 32, "family": "clip", "note": {"en": "small"},
              "files": [{"path": "model.safetensors", "size": 3,
                "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"}]}]}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void bundle() throws IOException {
        Files.createDirectories(folder.resolve("bundled/demo"));
        Files.writeString(folder.resolve("bundled/catalog.json"), CATALOGUE);
    }

    private Outcome run(Object... arguments) {
        return new Commands(folder, folder.resolve("bundled")).run(arguments);
    }

    @Test
    void getsListsAndRemoves() throws Exception {
        try (var hub = new StandInServer((_, out) -> StandInServer.send(out, "200 OK", "abc".getBytes()))) {
            var got = run("model", "get", "first-choice", "--mirror", hub.address().toString(), "--json");
            assertEquals(0, got.exit(), got.err());
            assertEquals("org/tiny", got.object().get("id").getAsString());
            var file = got.object().getAsJsonArray("files").get(0).getAsJsonObject();
            assertEquals("list", file.get("vouchedBy").getAsString());
            var own = Path.of(got.object().get("folder").getAsString());
            assertEquals("abc", Files.readString(own.resolve("model.safetensors")));
        }
        var weights = folder.resolve("home/models/org--tiny/model.safetensors");
        assertFalse(run("model", "check", weights.getParent().toString()).err().contains("as it was downloaded"));
        Files.writeString(weights, "abd");
        var changed = run("model", "check", weights.getParent().toString());
        assertEquals(1, changed.exit());
        assertTrue(changed.err().contains("model.safetensors is not as it was downloaded"), changed.err());
        var used = run("embed", "--text", "x", "--model", "org/tiny", "--json").object().getAsJsonObject("error");
        assertTrue(used.get("message").getAsString().contains("org--tiny"), "a downloaded model goes by its name");
        var listed = run("model", "list", "--json").object().getAsJsonArray("models").get(0).getAsJsonObject();
        assertEquals("downloaded", listed.get("place").getAsString());
        assertFalse(run("model", "get", "org/tiny", "--json").object().get("downloaded").getAsBoolean());
        assertTrue(run("model", "list").out().contains("on this computer"));
        assertEquals(0, run("model", "remove", "org/tiny").exit());
        assertTrue(run("model", "list", "--json").object().getAsJsonArray("models").get(0).getAsJsonObject()
                .get("place").isJsonNull());
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        try (var hub = new StandInServer((_, out) -> StandInServer.send(out, "404 Not Found", new byte[0]))) {
            var missing = run("model", "get", "tiny", "--mirror", hub.address().toString(), "--json");
            assertEquals(1, missing.exit());
            assertEquals("download.not-found", code(missing));
            assertTrue(missing.err().contains("127.0.0.1"));
        }
        assertEquals("catalogue.unknown", code(run("model", "get", "nothing", "--json")));
        assertEquals(0, run("model", "remove", "org/tiny").exit(), "what the refused download left");
        assertEquals("catalogue.not-here", code(run("model", "remove", "org/tiny", "--json")));
        assertEquals("catalogue.archive", code(run("model", "import", "/dev/null", "--json")));
        assertEquals("download.proxy-address", code(run("model", "get", "tiny", "--proxy", "socks5://x", "--json")));
        assertEquals(2, run("model").exit());
    }

    private static String code(Outcome outcome) {
        return outcome.object().getAsJsonObject("error").get("code").getAsString();
    }

    @Test
    void aFolderIsChecked() {
        var empty = folder.resolve("bundled/demo").toString();
        assertEquals(run("model", "check", empty).err(), run("model", empty).err());
        assertEquals(1, run("model", empty).exit());
    }
}
