package org.frameseek.serve;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.frameseek.error.UserException;
import org.frameseek.export.excerpt.ExcerptMethod;
import org.frameseek.report.Json;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The service as JSON over HTTP, as `openapi.json` describes it. It listens on this machine alone and answers only
/// requests with the token. A web page cannot reach it: without the token it is refused, and so is a foreign name for
/// this machine.
public final class HttpApi implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpApi.class);
    private static final String JSON = "application/json; charset=utf-8";
    private static final int LONGEST_BODY = 1 << 20;
    private static final String DESCRIPTION = "/v1/openapi.json";

    /// What a request gets.
    private record Reply(int status, String type, byte[] body) {
        static Reply json(int status, JsonElement json) {
            return new Reply(status, JSON, Json.GSON.toJson(json).getBytes(StandardCharsets.UTF_8));
        }

        static Reply failure(int status, @Nullable String message) {
            var json = new JsonObject();
            json.addProperty("error", message);
            return json(status, json);
        }
    }

    /// Answers requests for one path.
    private interface Work {
        Reply answer(Matcher path, HttpExchange request) throws ServiceException, UserException, IOException;
    }

    private record Route(String method, Pattern path, Work work) {
        Route(String method, String path, Work work) {
            this(method, Pattern.compile(path), work);
        }
    }

    private final LibraryService service;
    private final byte[] token;
    private final HttpServer server;
    private final List<Route> routes = List.of(
            new Route("GET", DESCRIPTION, (_, _) -> new Reply(200, JSON, description())),
            new Route("GET", "/v1/videos", (_, _) -> Reply.json(200, videos())),
            new Route("POST", "/v1/search", (_, request) -> Reply.json(200, search(body(request)))),
            new Route("POST", "/v1/origin", (_, request) -> Reply.json(200, origin(body(request)))),
            new Route("GET", "/v1/videos/([0-9a-f]+)/frames/(\\d{1,9})\\.jpg", (path, _) -> new Reply(200, "image/jpeg",
                    still(path.group(1), Integer.parseInt(path.group(2))))),
            new Route("POST", "/v1/videos/([0-9a-f]+)/clips", (path, request) ->
                    Reply.json(201, clip(path.group(1), body(request)))),
            new Route("POST", "/v1/jobs", (_, request) -> Reply.json(202, index(body(request)))),
            new Route("GET", "/v1/jobs/(\\d{1,9})", (path, _) -> Reply.json(200, job(path.group(1)))));

    /// Starts to listen.
    ///
    /// @param port 0 for any free one
    public HttpApi(LibraryService service, int port, String token) throws IOException {
        this.service = service;
        this.token = token.getBytes(StandardCharsets.UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var reply = answer(exchange);
            exchange.getResponseHeaders().set("Content-Type", reply.type());
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
            exchange.getResponseBody().write(reply.body());
        }
    }

    private Reply answer(HttpExchange exchange) {
        var request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        try {
            return isFromHere(exchange) ? route(exchange)
                    : Reply.failure(403, "Only this machine may ask, by its own name.");
        } catch (ServiceException e) {
            return Reply.failure(e.status(), e.getMessage());
        } catch (UserException e) {
            LOG.info("{} failed", request, e);
            return Reply.failure(409, e.getMessage());
        } catch (IOException | RuntimeException e) {
            LOG.error("{} failed", request, e);
            return Reply.failure(500, "Something unexpected went wrong; the log says more.");
        }
    }

    private Reply route(HttpExchange exchange) throws ServiceException, UserException, IOException {
        var path = exchange.getRequestURI().getPath();
        if (!path.equals(DESCRIPTION) && !knowsToken(exchange)) {
            return Reply.failure(401, "The header must say: Authorization: Bearer TOKEN");
        }
        boolean known = false;
        for (var route : routes) {
            var matched = route.path().matcher(path);
            if (matched.matches()) {
                known = true;
                if (route.method().equals(exchange.getRequestMethod())) {
                    return route.work().answer(matched, exchange);
                }
            }
        }
        return known ? Reply.failure(405, "Not with this method; see " + DESCRIPTION)
                : Reply.failure(404, "Nothing is here; see " + DESCRIPTION);
    }

    /// A page of another site can make a browser send requests to this machine under the site's own name.
    private boolean isFromHere(HttpExchange exchange) {
        var host = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Host"), "");
        return host.equals("127.0.0.1:" + port()) || host.equals("localhost:" + port());
    }

    private boolean knowsToken(HttpExchange exchange) {
        var given = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "");
        return given.startsWith("Bearer ")
                && MessageDigest.isEqual(token, given.substring("Bearer ".length()).getBytes(StandardCharsets.UTF_8));
    }

    private static JsonObject body(HttpExchange exchange) throws ServiceException, IOException {
        byte[] bytes = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
        if (bytes.length > LONGEST_BODY) {
            throw ServiceException.malformed("The request is too long.");
        }
        try {
            return JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8)).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            throw ServiceException.malformed("The request must be a JSON object.");
        }
    }

    private JsonElement videos() throws UserException {
        return service.videos();
    }

    private JsonElement search(JsonObject body) throws ServiceException, UserException {
        return service.search(SearchRequest.of(new Fields(body)));
    }

    private JsonElement origin(JsonObject body) throws ServiceException, UserException {
        return service.origin(new Fields(body).path("picture"));
    }

    private byte[] still(String key, int frame) throws ServiceException, UserException {
        return service.still(key, frame);
    }

    private JsonElement clip(String key, JsonObject body) throws ServiceException, UserException {
        var fields = new Fields(body);
        return service.clip(key, fields.number("first"), fields.number("last"),
                fields.choice("method", ExcerptMethod.class, ExcerptMethod.H264));
    }

    private JsonElement index(JsonObject body) throws ServiceException {
        return service.index(new Fields(body).path("file"));
    }

    private JsonElement job(String id) throws ServiceException {
        return service.job(Integer.parseInt(id));
    }

    private static byte[] description() throws IOException {
        try (var file = Objects.requireNonNull(HttpApi.class.getResourceAsStream("openapi.json"))) {
            return file.readAllBytes();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
