package org.frameseek.download;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// Sends requests, follows redirects by the rules of [Redirects], and separates transient failures from permanent ones.
final class Http implements AutoCloseable {
    private static final int MOST_REDIRECTS = 8;
    private static final String USER_AGENT = "frameseek";

    private final HttpClient client;
    private final Network network;
    private final Timing timing;
    private boolean answered;

    Http(HttpClient client, Network network, Timing timing) {
        this.client = client;
        this.network = network;
        this.timing = timing;
    }

    /// A hub's information about a file; a redirect to the file's storage counts as an answer.
    Answer head(URI address) throws DownloadException, TransientException, InterruptedException {
        return send("HEAD", address, Map.of());
    }

    Answer get(URI address, Map<String, String> headers)
            throws DownloadException, TransientException, InterruptedException {
        return send("GET", address, headers);
    }

    private Answer send(String method, URI start, Map<String, String> headers)
            throws DownloadException, TransientException, InterruptedException {
        var address = start;
        for (int hops = 0; hops <= MOST_REDIRECTS; hops++) {
            var answer = once(method, address, headers);
            boolean describes = method.equals("HEAD") && answer.header("X-Linked-Size").isPresent();
            if (!Redirects.isRedirect(answer.status()) || describes) {
                return answer;
            }
            answer.close();
            var location = answer.header("Location").orElse("");
            var next = Redirects.next(address, location);
            if (next.isEmpty()) {
                throw new DownloadException("download.redirect", null, null, address.getHost(), location);
            }
            address = next.get();
        }
        throw new DownloadException("download.redirects", null, null, start.getHost());
    }

    private Answer once(String method, URI address, Map<String, String> headers)
            throws DownloadException, TransientException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .method(method, BodyPublishers.noBody())
                .header("User-Agent", USER_AGENT)
                .header("Accept-Encoding", "identity");
        headers.forEach(request::header);
        var token = network.token();
        if (token != null && Redirects.sameServer(address, network.hub())) {
            request.header("Authorization", "Bearer " + token);
        }
        network.proxies().serverFor(address).flatMap(ProxyServer::signIn)
                .ifPresent(signIn -> request.header("Proxy-Authorization", signIn));
        try {
            var response = await(client.sendAsync(request.build(), BodyHandlers.ofPublisher()));
            answered = true;
            return new Answer(address, response, new Body(response.body(), timing.stall()));
        } catch (IOException e) {
            throw failed(address, e);
        }
    }

    /// A separate timeout, because in later Java versions a request's own timeout also covers the body.
    private HttpResponse<Flow.Publisher<List<ByteBuffer>>> await(
            CompletableFuture<HttpResponse<Flow.Publisher<List<ByteBuffer>>>> future)
            throws IOException, InterruptedException {
        try {
            return future.get(timing.answer().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            future.cancel(true);
            throw new HttpTimeoutException("No answer for " + timing.answer().toMillis() + " ms");
        } catch (InterruptedException e) {
            future.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        }
    }

    /// The next bytes of a response, or null at its end.
    ///
    /// @param quiet runs when nothing has arrived for a moment
    @Nullable List<ByteBuffer> next(Answer answer, Runnable quiet)
            throws DownloadException, TransientException, InterruptedException {
        try {
            return answer.body().next(quiet);
        } catch (IOException e) {
            throw failed(answer.address(), e);
        }
    }

    /// Why a connection failed or broke. Without a network, the first request fails at once.
    TransientException failed(URI address, IOException failure) throws DownloadException {
        var host = String.valueOf(address.getHost());
        if (failure instanceof SSLException) {
            throw new DownloadException("download.tls", null, failure, host);
        }
        if (failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException) {
            var unreachable = new DownloadException("download.unreachable", null, failure, host);
            if (!answered) {
                throw unreachable;
            }
            return new TransientException(unreachable, null);
        }
        return new TransientException(new DownloadException("download.broken", null, failure, host), null);
    }

    /// What a response means that does not answer the request.
    ///
    /// @param asked the address before redirects
    TransientException refused(URI asked, Answer answer) throws DownloadException {
        var host = answer.host();
        var path = asked.getPath();
        var pause = answer.askedPause();
        return switch (answer.status()) {
            case 401 -> throw failure("download.sign-in", host, path);
            case 403 -> {
                var forbidden = failure("download.forbidden", host, path);
                if (Redirects.sameServer(asked, answer.address())) {
                    throw forbidden;
                }
                // The hub's redirect to the storage expires, so ask the hub again.
                yield new TransientException(forbidden, null);
            }
            case 404, 410 -> throw failure("download.not-found", host, path);
            case 407 -> throw failure("download.proxy-sign-in");
            case 429 -> {
                var asksFor = Objects.requireNonNullElse(pause, Duration.ofMinutes(1));
                yield new TransientException(failure("download.too-many", host, asksFor.toSeconds()), asksFor);
            }
            case 408, 425, 500, 502, 503, 504 ->
                new TransientException(failure("download.server", host, answer.status()), pause);
            default -> throw failure("download.answer", host, answer.status());
        };
    }

    private static DownloadException failure(String code, Object... arguments) {
        return new DownloadException(code, null, null, arguments);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
