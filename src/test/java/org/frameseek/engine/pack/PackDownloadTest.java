package org.frameseek.engine.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.frameseek.download.Downloader;
import org.frameseek.download.Network;
import org.frameseek.download.Proxies;
import org.frameseek.download.StandInServer;
import org.frameseek.encoder.EncoderException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Getting an engine from a stand-in of the place that publishes it.
class PackDownloadTest {
    private static final String FILES = """
            cpu/linux-x86_64/native/lib/libtorch_cpu.so.gz
            cu128/linux-x86_64/native/lib/libtorch_cpu.so.gz
            cu128/linux-x86_64/native/lib/libtorch_cuda.so.gz
            cu128/win-x86_64/native/lib/torch_cuda.dll.gz
            """;

    @TempDir
    private Path home;

    private StandInServer server;

    @BeforeEach
    void serve() throws IOException {
        server = new StandInServer(PackDownloadTest::answer);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private static void answer(StandInServer.Request request, OutputStream out) throws IOException {
        var path = URI.create(request.path()).getPath();
        if (path.endsWith("files.txt")) {
            StandInServer.send(out, "200 OK", FILES.getBytes(StandardCharsets.UTF_8));
        } else if (path.contains("/cu128/linux-x86_64/")) {
            StandInServer.send(out, "200 OK", packed(path.substring(path.lastIndexOf('/') + 1)));
        } else {
            StandInServer.send(out, "404 Not Found", new byte[0]);
        }
    }

    private static byte[] packed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private EnginePack get(String platform) throws Exception {
        var downloader = new Downloader(new Network(server.address(), Proxies.SYSTEM, null));
        return new PackDownload(home, downloader, server.address().resolve("/2.7.1/"), platform).get(_ -> { });
    }

    @Test
    void theBuildOfThisSystemIsUnpackedAndCanBeChosenAndRemoved() throws Exception {
        var pack = get("linux-x86_64");
        assertEquals("libtorch_cuda.so.gz", Files.readString(pack.libraries().resolve("libtorch_cuda.so")));
        try (var left = Files.list(home.resolve("engine"))) {
            assertEquals(List.of(home.resolve("engine/2.7.1+cu128")), left.toList(), "nothing else is left");
        }
        var choice = new EngineChoice(home);
        choice.use(pack);
        assertEquals(Optional.of(pack), choice.chosen());
        int asked = server.requests().size();
        assertEquals(pack, get("linux-x86_64"));
        assertEquals(asked, server.requests().size(), "what is here is not asked for again");
        PackDownload.remove(home);
        assertEquals(Optional.empty(), choice.chosen());
        assertFalse(PackDownload.isHere(home));
    }

    @Test
    void aSystemWithoutABuildIsSaid() {
        var failure = assertThrows(EnginePackException.class, () -> get("osx-aarch64"));
        assertEquals("pack.list", failure.code());
        assertFalse(failure.getMessage().contains("{"), failure.getMessage());
    }

    @Test
    void aBuildThatDoesNotLoadIsNotTriedAgain() throws Exception {
        var choice = new EngineChoice(home);
        choice.use(get("linux-x86_64"));
        assertTrue(choice.start(() -> isChosen(choice)), "still being tried");
        assertTrue(choice.chosen().isPresent());
        assertThrows(EncoderException.class, () -> choice.start(() -> {
            throw new EncoderException("model.no-folder", home);
        }));
        assertTrue(choice.chosen().isPresent(), "the engine had started");
        assertThrows(EncoderException.class, () -> choice.start(() -> {
            throw new EncoderException("model.engine", null);
        }));
        var failure = assertThrows(EnginePackException.class, choice::chosen);
        assertEquals("pack.not-loaded", failure.code());
        assertTrue(failure.getMessage().contains("processor"), failure.getMessage());
        Files.writeString(home.resolve("engine.attempt"), Long.toString(endedProcess()));
        assertThrows(EnginePackException.class, choice::chosen, "the process ended while it tried");
        choice.use(EnginePack.in(home.resolve("engine/2.7.1+cu128")));
        assertTrue(choice.chosen().isPresent());
    }

    private static boolean isChosen(EngineChoice choice) {
        try {
            return choice.chosen().isPresent();
        } catch (EnginePackException e) {
            return false;
        }
    }

    private static long endedProcess() throws Exception {
        var process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version").start();
        process.waitFor();
        return process.pid();
    }
}
