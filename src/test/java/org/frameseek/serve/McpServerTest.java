package org.frameseek.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.frameseek.media.TestVideos;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class McpServerTest {
    @TempDir
    private static Path folder;

    private static ServedLibrary served;

    @BeforeAll
    static void makeLibrary() throws Exception {
        served = ServedLibrary.make(folder);
    }

    @AfterAll
    static void close() {
        served.close();
    }

    private List<JsonObject> talk(Rights rights, String... lines) throws Exception {
        var output = new ByteArrayOutputStream();
        new McpServer(served.service(rights), "1.0").serve(
                new BufferedReader(new StringReader(String.join("\n", lines))),
                new PrintStream(output, false, StandardCharsets.UTF_8));
        return output.toString(StandardCharsets.UTF_8).lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
    }

    private static String call(String tool, String arguments) {
        return "{\"jsonrpc\": \"2.0\", \"id\": 7, \"method\": \"tools/call\", \"params\": {\"name\": \"%s\", "
                .formatted(tool) + "\"arguments\": %s}}".formatted(arguments);
    }

    private JsonObject content(Rights rights, String tool, String arguments) throws Exception {
        var reply = talk(rights, call(tool, arguments)).getFirst();
        var result = reply.getAsJsonObject("result");
        assertFalse(result.get("isError").getAsBoolean(), reply.toString());
        return result.getAsJsonArray("content").get(0).getAsJsonObject();
    }

    @Test
    void aClientIsWelcomedAndNotificationsGetNoReply() throws Exception {
        var replies = talk(Rights.READ_ONLY,
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":"
                        + "\"2025-03-26\","
                        + "\"capabilities\":{},\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":\"two\",\"method\":\"ping\"}");
        assertEquals(2, replies.size());
        assertEquals("2025-03-26", replies.getFirst().getAsJsonObject("result").get("protocolVersion").getAsString());
        assertEquals("two", replies.get(1).get("id").getAsString());
    }

    @Test
    void toolsThatChangeSomethingMustBeAllowed() throws Exception {
        var list = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}";
        assertEquals(List.of("list_videos", "search", "find_origin", "show_frame"),
                names(talk(Rights.READ_ONLY, list)));
        assertEquals(List.of("list_videos", "search", "find_origin", "show_frame", "index_video", "index_progress",
                "save_clip"), names(talk(served.all(), list)));
        var refused = talk(Rights.READ_ONLY, call("index_video", "{\"file\": \"/tmp/x.mp4\"}")).getFirst();
        assertTrue(refused.has("error"), refused.toString());
    }

    private static List<String> names(List<JsonObject> replies) {
        return StreamSupport.stream(replies.getFirst().getAsJsonObject("result").getAsJsonArray("tools").spliterator(),
                false).map(JsonElement::getAsJsonObject).map(tool -> tool.get("name").getAsString()).toList();
    }

    @Test
    void assistantsSearchAndSee() throws Exception {
        var found = answer("search", "{\"text\": \"a red square\"}");
        var match = found.getAsJsonArray("matches").get(0).getAsJsonObject();
        var shown = content(Rights.READ_ONLY, "show_frame", "{\"video\": \"%s\", \"frame\": %d}"
                .formatted(match.get("key").getAsString(), match.get("frame").getAsInt()));
        var image = ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(shown.get("data").getAsString())));
        assertEquals(match.get("frame").getAsInt(), TestVideos.number(image));
    }

    @Test
    void assistantsLookCloserAndTraceStills() throws Exception {
        var closer = answer("search", "{\"text\": \"a red square\", \"video\": \"%s\", \"closer\": true}"
                .formatted(served.key()));
        assertEquals(served.printed("search", served.video(), "a red square", "--closer"), closer);
        var still = served.still(8);
        var traced = answer("find_origin", "{\"picture\": \"%s\"}".formatted(still));
        assertEquals(served.printed("origin", still).getAsJsonArray().get(0), traced);
        var best = traced.getAsJsonArray("origins").get(0).getAsJsonObject();
        assertEquals(served.key(), best.get("key").getAsString());
        assertEquals(8, best.get("frame").getAsInt());
        var gone = talk(Rights.READ_ONLY, call("find_origin", "{\"picture\": \"%s.gone\"}".formatted(still)))
                .getFirst().getAsJsonObject("result");
        assertTrue(gone.get("isError").getAsBoolean());
        assertTrue(gone.toString().contains("There is no picture"), gone.toString());
    }

    private JsonObject answer(String tool, String arguments) throws Exception {
        return JsonParser.parseString(content(Rights.READ_ONLY, tool, arguments).get("text").getAsString())
                .getAsJsonObject();
    }

    @Test
    void failuresOfToolsAreTold() throws Exception {
        var reply = talk(Rights.READ_ONLY, call("show_frame", "{\"video\": \"abc\", \"frame\": 1}")).getFirst();
        assertTrue(reply.getAsJsonObject("result").get("isError").getAsBoolean(), reply.toString());
        assertEquals(-32700, code(talk(Rights.READ_ONLY, "not json")));
        assertEquals(-32601, code(talk(Rights.READ_ONLY, "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/burn\"}")));
        assertEquals(-32602, code(talk(Rights.READ_ONLY, "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\"}")));
    }

    private static int code(List<JsonObject> replies) {
        return replies.getFirst().getAsJsonObject("error").get("code").getAsInt();
    }
}
