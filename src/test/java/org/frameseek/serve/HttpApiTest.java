package org.frameseek.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.frameseek.media.TestVideos;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A client of its own against the real server.
class HttpApiTest {
    private static final String TOKEN = "0123456789abcdef";

    @TempDir
    private static Path folder;

    private static HttpClient client;
    private static ServedLibrary served;
    private static HttpApi readOnly;
    private static HttpApi full;

    @BeforeAll
    static void start() throws Exception {
        client = HttpClient.newHttpClient();
        served = ServedLibrary.make(folder);
        readOnly = new HttpApi(served.service(Rights.READ_ONLY), 0, TOKEN);
        full = new HttpApi(served.service(served.all()), 0, TOKEN);
    }

    @AfterAll
    static void stop() {
        readOnly.close();
        full.close();
        client.close();
        served.close();
    }

    private HttpRequest.Builder to(HttpApi api, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + path))
                .timeout(Duration.ofSeconds(60)).header("Authorization", "Bearer " + TOKEN);
    }

    private HttpResponse<String> get(HttpApi api, String path) throws Exception {
        return client.send(to(api, path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(HttpApi api, String path, String body) throws Exception {
        return client.send(to(api, path).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private static JsonElement json(HttpResponse<String> response) {
        return JsonParser.parseString(response.body());
    }

    @Test
    void videosAreListedByKey() throws Exception {
        var video = listed(served.video());
        assertEquals(served.key(), video.get("key").getAsString());
        assertEquals(ServedLibrary.FRAMES, video.get("indexed").getAsInt());
        assertTrue(video.get("complete").getAsBoolean());
    }

    private JsonObject listed(Path file) throws Exception {
        for (var video : (JsonArray) json(get(readOnly, "/v1/videos"))) {
            if (video.getAsJsonObject().get("file").getAsString().equals(file.toString())) {
                return video.getAsJsonObject();
            }
        }
        throw new AssertionError(file + " is not listed");
    }

    @Test
    void oneVideoOrAllAreSearched() throws Exception {
        var all = json(post(readOnly, "/v1/search", "{\"text\": \"a red square\", \"top\": 3}")).getAsJsonObject();
        var match = all.getAsJsonArray("matches").get(0).getAsJsonObject();
        var key = match.get("key").getAsString();
        var one = json(post(readOnly, "/v1/search",
                "{\"text\": \"a red square\", \"video\": \"%s\"}".formatted(key.substring(0, 12))))
                .getAsJsonObject();
        assertEquals(match.get("frame"), one.getAsJsonObject("best").get("frame"));
        assertEquals(match.get("video"), one.get("video"));
    }

    @Test
    void aCloserLookAnswersAsInTheTerminal() throws Exception {
        var body = "{\"text\": \"a red square\", \"video\": \"%s\", \"top\": 3, \"closer\": %s}";
        var closer = json(post(readOnly, "/v1/search", body.formatted(served.key(), true))).getAsJsonObject();
        assertEquals(served.printed("search", served.video(), "a red square", "--top", 3, "--closer"), closer);
        assertTrue(closer.getAsJsonObject("best").get("box").isJsonObject(), closer.toString());
        var whole = json(post(readOnly, "/v1/search", body.formatted(served.key(), false))).getAsJsonObject();
        assertEquals(served.printed("search", served.video(), "a red square", "--top", 3), whole);
        assertTrue(whole.getAsJsonObject("best").get("box").isJsonNull(), whole.toString());
    }

    @Test
    void aStillIsTracedAsInTheTerminal() throws Exception {
        var still = served.still(17);
        var answer = post(readOnly, "/v1/origin", picture(still.toString()));
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(served.printed("origin", still).getAsJsonArray().get(0), json(answer));
        var best = json(answer).getAsJsonObject().getAsJsonArray("origins").get(0).getAsJsonObject();
        assertEquals(17, best.get("frame").getAsInt());
        assertTrue(best.get("copy").getAsBoolean());
    }

    @Test
    void badPicturesGetASentence() throws Exception {
        var text = Files.writeString(folder.resolve("text.png"), "no picture");
        var dot = folder.resolve("dot.png");
        ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png", dot.toFile());
        for (var bad : List.of(Map.entry(text.toString(), "not a picture"), Map.entry(dot.toString(), "1 × 1"),
                Map.entry(folder.resolve("gone.png").toString(), "no picture"),
                Map.entry(folder.toString(), "no picture"), Map.entry("still.jpg", "full path"),
                Map.entry("/a\u0000b.png", "no path"))) {
            var response = post(readOnly, "/v1/origin", picture(bad.getKey()));
            assertEquals(400, response.statusCode(), response.body());
            assertTrue(response.body().contains(bad.getValue()), response.body());
        }
    }

    private static String picture(String path) {
        var body = new JsonObject();
        body.addProperty("picture", path);
        return body.toString();
    }

    @Test
    void framesArePicturesAtFullSize() throws Exception {
        var response = client.send(to(readOnly, "/v1/videos/" + served.key() + "/frames/17.jpg").build(),
                BodyHandlers.ofByteArray());
        assertEquals("image/jpeg", response.headers().firstValue("Content-Type").orElseThrow());
        var image = ImageIO.read(new ByteArrayInputStream(response.body()));
        assertEquals(160, image.getWidth());
        assertEquals(17, TestVideos.number(image));
        assertEquals(404, get(readOnly, "/v1/videos/" + served.key() + "/frames/30.jpg").statusCode());
        assertEquals(404, get(readOnly, "/v1/videos/ffff/frames/0.jpg").statusCode());
    }

    @Test
    void readersChangeNothing() throws Exception {
        assertEquals(403, post(readOnly, "/v1/jobs", "{\"file\": \"%s\"}".formatted(served.other())).statusCode());
        assertEquals(403, post(readOnly, "/v1/videos/" + served.key() + "/clips", "{\"first\": 1, \"last\": 2}")
                .statusCode());
    }

    @Test
    void clipsGoToTheChosenFolder() throws Exception {
        var response = post(full, "/v1/videos/" + served.key() + "/clips", "{\"first\": 5, \"last\": 14}");
        assertEquals(201, response.statusCode(), response.body());
        var file = Path.of(json(response).getAsJsonObject().get("file").getAsString());
        assertEquals(folder.resolve("clips"), file.getParent());
        assertEquals("10", TestVideos.ffprobe("-v", "error", "-count_frames", "-select_streams", "v", "-show_entries",
                "stream=nb_read_frames", "-of", "csv=p=0", file.toString()).strip());
        assertEquals(400, post(full, "/v1/videos/" + served.key() + "/clips", "{\"first\": 20, \"last\": 30}")
                .statusCode());
    }

    @Test
    void aFileIsIndexedInTheBackground() throws Exception {
        var started = post(full, "/v1/jobs", "{\"file\": \"%s\"}".formatted(served.other()));
        assertEquals(202, started.statusCode(), started.body());
        var path = "/v1/jobs/" + json(started).getAsJsonObject().get("job").getAsInt();
        JsonObject job;
        do {
            job = json(get(full, path)).getAsJsonObject();
        } while (job.get("state").getAsString().matches("waiting|running"));
        assertEquals("done", job.get("state").getAsString(), job.toString());
        assertTrue(listed(served.other()).get("complete").getAsBoolean());
    }

    @Test
    void aBadVideoFailsItsJobAlone() throws Exception {
        var text = Files.writeString(folder.resolve("text.mp4"), "no video");
        var started = json(post(full, "/v1/jobs", "{\"file\": \"%s\"}".formatted(text))).getAsJsonObject();
        JsonObject job;
        do {
            job = json(get(full, "/v1/jobs/" + started.get("job").getAsInt())).getAsJsonObject();
        } while (job.get("state").getAsString().matches("waiting|running"));
        assertEquals("failed", job.get("state").getAsString());
        assertTrue(job.get("error").getAsString().contains("text.mp4"), job.toString());
    }

    @Test
    void strangersAreRefused() throws Exception {
        var wrong = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + full.port() + "/v1/videos"));
        assertEquals(401, client.send(wrong.build(), BodyHandlers.ofString()).statusCode());
        assertEquals(401, client.send(wrong.header("Authorization", "Bearer " + TOKEN + "0").build(),
                BodyHandlers.ofString()).statusCode());
        var rebound = raw("GET /v1/videos HTTP/1.1\r\nHost: evil.example\r\nAuthorization: Bearer " + TOKEN
                + "\r\nConnection: close\r\n\r\n");
        assertTrue(rebound.startsWith("HTTP/1.1 403"), rebound);
    }

    private String raw(String request) throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), full.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void mistakesAreNamed() throws Exception {
        for (var body : new String[] {"", "[]", "{", "{\"text\": 5}", "{\"text\": \"\"}", "{\"text\": \"a AND\"}",
            "{\"text\": \"a\", \"top\": 0}", "{\"text\": \"a\", \"top\": 1.5}", "{\"text\": \"frame:3 AND a\"}",
            "{\"text\": \"a\", \"closer\": true}", "{\"text\": \"a\", \"closer\": \"yes\"}"}) {
            var response = post(full, "/v1/search", body);
            assertEquals(400, response.statusCode(), body);
            assertFalse(json(response).getAsJsonObject().get("error").getAsString().isBlank(), body);
        }
        assertEquals(404, post(full, "/v1/search", "{\"text\": \"a\", \"video\": \"ffff\", \"closer\": true}")
                .statusCode());
        assertEquals(400, post(full, "/v1/jobs", "{\"file\": \"relative.mp4\"}").statusCode());
        assertEquals(400, post(full, "/v1/jobs", "{\"file\": \"/a\\u0000b.mp4\"}").statusCode());
        assertEquals(405, get(full, "/v1/search").statusCode());
        assertEquals(404, get(full, "/").statusCode());
        assertEquals(404, get(full, "/v1/jobs/99").statusCode());
    }

    @Test
    void whatTheDescriptionPromisesIsThere() throws Exception {
        var description = json(get(readOnly, "/v1/openapi.json")).getAsJsonObject();
        assertEquals("3.1.0", description.get("openapi").getAsString());
        assertTrue(description.getAsJsonObject("paths").has("/v1/search"));
        for (var path : description.getAsJsonObject("paths").entrySet()) {
            for (var method : path.getValue().getAsJsonObject().entrySet()) {
                var described = method.getValue().getAsJsonObject().getAsJsonObject("responses").keySet();
                var place = path.getKey().replace("{frame}", "0").replace("{job}", "1");
                var known = place.replace("{key}", served.key());
                assertTrue(described.contains(status(method.getKey(), known, "{}", TOKEN)), known);
                assertEquals(described.contains("401") ? "401" : "200", status(method.getKey(), known, "{}", ""));
                if (place.contains("{key}")) {
                    var unknown = place.replace("{key}", "ffff");
                    assertEquals("404", status(method.getKey(), unknown, "{\"first\": 1, \"last\": 2}", TOKEN));
                    assertTrue(described.contains("404"), unknown);
                }
            }
        }
    }

    private static String status(String method, String place, String body, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + full.port() + place))
                .method(method.toUpperCase(Locale.ROOT), BodyPublishers.ofString(body))
                .header("Authorization", "Bearer " + token).build();
        return String.valueOf(client.send(request, BodyHandlers.discarding()).statusCode());
    }
}
