package org.frameseek.download;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// A web server on this machine that says exactly what a test wants, down to the byte and the broken connection. Every
/// connection carries one request.
public final class StandInServer implements AutoCloseable {
    /// One request.
    public record Request(String method, String path, Map<String, String> headers) {
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

        /// First requested byte, 0 without a range.
        public int from() {
            var range = header("Range");
            return range.isEmpty() ? 0 : Integer.parseInt(range.replaceAll("bytes=(\\d+)-", "$1"));
        }
    }

    /// Writes raw bytes: status line, headers, body. The connection closes when it returns.
    @FunctionalInterface
    public interface Handler {
        void answer(Request request, OutputStream out) throws IOException;
    }

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Handler handler;

    public StandInServer(Handler handler) throws IOException {
        this.handler = handler;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::serve);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /// The requests so far.
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                threads.execute(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection; var out = connection.getOutputStream()) {
            var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
            var line = in.readLine();
            if (line == null) {
                return;
            }
            var headers = new TreeMap<String, String>();
            for (var header = in.readLine(); header != null && !header.isEmpty(); header = in.readLine()) {
                int colon = header.indexOf(':');
                headers.put(header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).strip());
            }
            var parts = line.split(" ");
            var request = new Request(parts[0], parts[1], headers);
            requests.add(request);
            handler.answer(request, out);
        } catch (IOException e) {
            // Tests may close the connection early.
        }
    }

    /// Writes the head of a response.
    public static void head(OutputStream out, String status, String... headers) throws IOException {
        var head = new StringBuilder("HTTP/1.1 " + status + "\r\nConnection: close\r\n");
        for (var header : headers) {
            head.append(header).append("\r\n");
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
    }

    /// Writes a whole response.
    public static void send(OutputStream out, String status, byte[] body, String... headers) throws IOException {
        var all = Stream.concat(
                Stream.of("Content-Length: " + body.length), Arrays.stream(headers));
        head(out, status, all.toArray(String[]::new));
        out.write(body);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
