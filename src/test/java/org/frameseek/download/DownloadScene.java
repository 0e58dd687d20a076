package org.frameseek.download;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.frameseek.download.StandInServer.Handler;
import org.frameseek.download.StandInServer.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A server that handles its next requests as the test says and the others correctly, and a folder to download to.
abstract class DownloadScene {
    static final byte[] WEIGHTS = bytes(300_000);
    static final String TAG = "ETag: \"v1\"";

    @TempDir
    Path home;

    final List<Duration> pauses = new ArrayList<>();
    final AtomicLong clock = new AtomicLong();
    /// How the server handles the next requests.
    final Deque<Handler> faults = new ArrayDeque<>();
    long space = 1L << 40;
    StandInServer server;

    @BeforeEach
    void serve() throws IOException {
        server = new StandInServer((request, out) -> {
            Handler fault;
            synchronized (faults) {
                fault = faults.poll();
            }
            (fault == null ? (Handler) DownloadScene::behave : fault).answer(request, out);
        });
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    static byte[] bytes(int count) {
        var bytes = new byte[count];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    static void behave(Request request, OutputStream out) throws IOException {
        int from = request.from();
        if (from > 0 && List.of("", "\"v1\"").contains(request.header("If-Range"))) {
            StandInServer.send(out, "206 Partial Content", Arrays.copyOfRange(WEIGHTS, from, WEIGHTS.length), TAG,
                    "Content-Range: bytes " + from + "-" + (WEIGHTS.length - 1) + "/" + WEIGHTS.length);
        } else {
            StandInServer.send(out, "200 OK", WEIGHTS, TAG);
        }
    }

    /// Breaks the connection after this many bytes of the correct response.
    static Handler cutAfter(int count) {
        return (request, out) -> behave(request, new OutputStream() {
            private int left = count;

            @Override
            public void write(int one) throws IOException {
                if (left-- <= 0) {
                    out.flush();
                    throw new IOException("cut");
                }
                out.write(one);
            }
        });
    }

    static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    RemoteFile weights(Long size, Checksum checksum) {
        return new RemoteFile("model.safetensors", server.address().resolve("/m"), null, size, checksum);
    }

    RemoteFile known() throws Exception {
        return weights((long) WEIGHTS.length, new Checksum.Sha256(sha256(WEIGHTS)));
    }

    Downloader downloader() {
        var network = new Network(server.address(), Proxies.SYSTEM, "secret");
        var timing = new Timing(clock::get, pauses::add, Duration.ofMillis(400), Duration.ofMillis(400));
        return new Downloader(network, network::client, timing, _ -> space);
    }

    Path folder() {
        return home.resolve("models/clip");
    }

    List<Receipt> fetch(RemoteFile... files) throws Exception {
        return downloader().fetch(new FileList("clip", List.of(files)), folder(), _ -> { });
    }

    DownloadException refusal(RemoteFile file) {
        var failure = assertThrows(DownloadException.class, () -> fetch(file));
        assertFalse(Files.exists(folder()), "nothing half installed");
        assertFalse(failure.getMessage().contains("{"), failure.getMessage());
        assertFalse(failure.message(Locale.SIMPLIFIED_CHINESE).contains("{"));
        return failure;
    }

    void assertComplete() throws IOException {
        assertArrayEquals(WEIGHTS, Files.readAllBytes(folder().resolve("model.safetensors")));
        try (var left = Files.list(folder().getParent())) {
            assertEquals(List.of(folder()), left.toList(), "no part and no lock is left");
        }
    }
}
