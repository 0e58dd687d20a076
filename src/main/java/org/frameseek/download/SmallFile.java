package org.frameseek.download;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Reads a small text file of the web with a single request. Nothing is retried or stored.
public final class SmallFile {
    private static final int MOST_BYTES = 1 << 16;

    private SmallFile() {
    }

    /// @return UTF-8, cut off after 64 KiB
    public static String read(URI address, Network network) throws DownloadException, InterruptedException {
        try (var http = new Http(network.client(), network, Timing.REAL)) {
            try (var answer = http.get(address, Map.of())) {
                if (answer.status() != 200) {
                    throw http.refused(address, answer);
                }
                var bytes = new ByteArrayOutputStream();
                List<ByteBuffer> piece;
                while (bytes.size() < MOST_BYTES && (piece = http.next(answer, () -> { })) != null) {
                    for (var buffer : piece) {
                        bytes.writeBytes(copy(buffer));
                    }
                }
                return bytes.toString(StandardCharsets.UTF_8);
            }
        } catch (TransientException e) {
            throw e.reason();
        }
    }

    private static byte[] copy(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
