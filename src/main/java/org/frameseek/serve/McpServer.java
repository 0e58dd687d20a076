package org.frameseek.serve;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.frameseek.error.UserException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The service for assistants: the Model Context Protocol over standard input and output, a JSON-RPC 2.0 message per
/// line (modelcontextprotocol.io). One thread.
public final class McpServer {
    private static final Logger LOG = LoggerFactory.getLogger(McpServer.class);
    /// On one line, as the protocol wants it.
    private static final Gson GSON = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();
    private static final List<String> PROTOCOLS = List.of("2025-06-18", "2025-03-26", "2024-11-05");
    private static final int NOT_JSON = -32700;
    private static final int NO_REQUEST = -32600;
    private static final int UNKNOWN_METHOD = -32601;
    private static final int BAD_PARAMETERS = -32602;
    private static final int INTERNAL = -32603;

    private final McpTools tools;
    private final String version;

    /// A failure of the protocol, not of a tool.
    private static final class ProtocolException extends Exception {
        private static final long serialVersionUID = 1;

        private final int code;

        ProtocolException(int code, String message) {
            super(message);
            this.code = code;
        }
    }

    /// @param version of the program, for the client
    public McpServer(LibraryService service, String version) {
        this.tools = new McpTools(service);
        this.version = version;
    }

    /// Answers until the input ends.
    public void serve(BufferedReader input, PrintStream output) throws IOException {
        for (var line = input.readLine(); line != null; line = input.readLine()) {
            if (!line.isBlank()) {
                var reply = answer(line);
                if (reply != null) {
                    output.println(GSON.toJson(reply));
                    output.flush();
                }
            }
        }
    }

    /// @return null for a notification, which gets no reply
    private @Nullable JsonObject answer(String line) {
        JsonObject request;
        try {
            request = JsonParser.parseString(line).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            return failure(JsonNull.INSTANCE, NOT_JSON, "Not a JSON object.");
        }
        var id = request.get("id");
        try {
            var result = result(request);
            return id == null ? null : reply(id, "result", result);
        } catch (ProtocolException e) {
            return id == null ? null : failure(id, e.code, e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("{} failed", line, e);
            return id == null ? null : failure(id, INTERNAL, "Something unexpected went wrong; the log says more.");
        }
    }

    private JsonObject result(JsonObject request) throws ProtocolException {
        var method = request.get("method");
        if (method == null || !method.isJsonPrimitive()) {
            throw new ProtocolException(NO_REQUEST, "method is missing.");
        }
        return switch (method.getAsString()) {
            case "initialize" -> welcome(parameters(request));
            case "tools/list" -> object("tools", tools.list());
            case "tools/call" -> call(parameters(request));
            case String name when name.equals("ping") || name.startsWith("notifications/") -> new JsonObject();
            default -> throw new ProtocolException(UNKNOWN_METHOD, "Unknown method " + method.getAsString() + ".");
        };
    }

    private static JsonObject parameters(JsonObject request) throws ProtocolException {
        if (request.get("params") instanceof JsonObject parameters) {
            return parameters;
        }
        throw new ProtocolException(BAD_PARAMETERS, "params must be an object.");
    }

    private JsonObject welcome(JsonObject parameters) {
        var wanted = parameters.get("protocolVersion");
        var protocol = wanted != null && wanted.isJsonPrimitive() && PROTOCOLS.contains(wanted.getAsString())
                ? wanted.getAsString() : PROTOCOLS.getFirst();
        var server = new JsonObject();
        server.addProperty("name", "frameseek");
        server.addProperty("version", version);
        var welcome = new JsonObject();
        welcome.addProperty("protocolVersion", protocol);
        welcome.add("capabilities", object("tools", new JsonObject()));
        welcome.add("serverInfo", server);
        welcome.addProperty("instructions", "Finds moments in the user's indexed videos by describing the picture.");
        return welcome;
    }

    private JsonObject call(JsonObject parameters) throws ProtocolException {
        var name = parameters.get("name");
        if (name == null || !name.isJsonPrimitive()) {
            throw new ProtocolException(BAD_PARAMETERS, "name is missing.");
        }
        var tool = tools.find(name.getAsString());
        if (tool.isEmpty()) {
            throw new ProtocolException(BAD_PARAMETERS, "Unknown tool " + name.getAsString() + ".");
        }
        var arguments = parameters.get("arguments") instanceof JsonObject given ? given : new JsonObject();
        try {
            return content(tool.get().call(new Fields(arguments)), false);
        } catch (ServiceException | UserException e) {
            LOG.info("{} failed", name.getAsString(), e);
            return content(McpTools.text(e.getMessage()), true);
        }
    }

    private static JsonObject content(JsonObject content, boolean failed) {
        var all = new JsonArray();
        all.add(content);
        var result = object("content", all);
        result.addProperty("isError", failed);
        return result;
    }

    private static JsonObject failure(JsonElement id, int code, @Nullable String message) {
        var error = new JsonObject();
        error.addProperty("code", code);
        error.addProperty("message", message);
        return reply(id, "error", error);
    }

    private static JsonObject reply(JsonElement id, String kind, JsonObject value) {
        var reply = new JsonObject();
        reply.addProperty("jsonrpc", "2.0");
        reply.add("id", id);
        reply.add(kind, value);
        return reply;
    }

    private static JsonObject object(String name, JsonElement value) {
        var object = new JsonObject();
        object.add(name, value);
        return object;
    }
}
