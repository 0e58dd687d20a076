package org.frameseek.serve;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.frameseek.error.UserException;
import org.frameseek.export.excerpt.ExcerptMethod;
import org.frameseek.report.Json;
import org.jspecify.annotations.Nullable;

/// What an assistant may call. Tools that change something exist only if they are allowed.
final class McpTools {
    private static final Parameter VIDEO =
            new Parameter("video", "string", "The video's key, from list_videos or search.", true);

    /// @param required whether a call without it fails
    private record Parameter(String name, String type, String description, boolean required) {
        Parameter optional() {
            return new Parameter(name, type, description, false);
        }
    }

    /// Computes a tool's answer.
    private interface Work {
        JsonObject answer(Fields arguments) throws ServiceException, UserException;
    }

    record Tool(String name, String description, List<Parameter> parameters, Work work) {
        JsonObject call(Fields arguments) throws ServiceException, UserException {
            return work.answer(arguments);
        }

        JsonObject json() {
            var properties = new JsonObject();
            var required = new JsonArray();
            for (var parameter : parameters) {
                var property = new JsonObject();
                property.addProperty("type", parameter.type());
                property.addProperty("description", parameter.description());
                properties.add(parameter.name(), property);
                if (parameter.required()) {
                    required.add(parameter.name());
                }
            }
            var schema = new JsonObject();
            schema.addProperty("type", "object");
            schema.add("properties", properties);
            schema.add("required", required);
            var json = new JsonObject();
            json.addProperty("name", name);
            json.addProperty("description", description);
            json.add("inputSchema", schema);
            return json;
        }
    }

    private final LibraryService service;
    private final List<Tool> tools = new ArrayList<>();

    McpTools(LibraryService service) {
        this.service = service;
        tools.add(new Tool("list_videos", "Lists the indexed videos with their keys.", List.of(),
                _ -> text(service.videos())));
        tools.add(new Tool("search", "Finds the moments whose picture fits a description, in one video or in all. "
                + "Matches are judged sure, likely or weak; weak ones do not fit. Combine with AND, OR, NOT, THEN.",
                List.of(new Parameter("text", "string", "What the picture shows.", true), VIDEO.optional(),
                        new Parameter("top", "integer", "How many moments, 1 to 200; 5 if not given.", false),
                        new Parameter("closer", "boolean", "Look closer at the best places, part by part: finds small "
                                + "things. Needs a video, and up to a minute.", false)),
                arguments -> text(service.search(SearchRequest.of(arguments)))));
        tools.add(new Tool("find_origin", "Finds the video and the frame that a still is copied from, even if it was "
                + "compressed, scaled, letter-boxed or given a logo. Places that are not the same picture have copy "
                + "false.", List.of(new Parameter("picture", "string", "The full path of the still.", true)),
                arguments -> text(service.origin(arguments.path("picture")))));
        tools.add(new Tool("show_frame", "Shows one frame of a video as a picture.",
                List.of(VIDEO, new Parameter("frame", "integer", "The frame, counted from 0.", true)), this::frame));
        if (service.rights().index()) {
            tools.add(new Tool("index_video", "Starts to index a video file, so that it can be searched.",
                    List.of(new Parameter("file", "string", "The full path of the video.", true)),
                    arguments -> text(service.index(arguments.path("file")))));
            tools.add(new Tool("index_progress", "Says how far an indexing job is.",
                    List.of(new Parameter("job", "integer", "The job, from index_video.", true)),
                    arguments -> text(service.job(arguments.number("job")))));
        }
        if (service.rights().clips() != null) {
            tools.add(new Tool("save_clip", "Saves a part of a video as a clip in the folder that the user chose.",
                    List.of(VIDEO, new Parameter("first", "integer", "The first frame.", true),
                            new Parameter("last", "integer", "The last frame, inclusive.", true)),
                    arguments -> text(service.clip(arguments.text("video"), arguments.number("first"),
                            arguments.number("last"), ExcerptMethod.H264))));
        }
    }

    JsonArray list() {
        var all = new JsonArray();
        tools.forEach(tool -> all.add(tool.json()));
        return all;
    }

    Optional<Tool> find(String name) {
        return tools.stream().filter(tool -> tool.name().equals(name)).findFirst();
    }

    private JsonObject frame(Fields arguments) throws ServiceException, UserException {
        byte[] jpeg = service.still(arguments.text("video"), arguments.number("frame"));
        var image = new JsonObject();
        image.addProperty("type", "image");
        image.addProperty("data", Base64.getEncoder().encodeToString(jpeg));
        image.addProperty("mimeType", "image/jpeg");
        return image;
    }

    private static JsonObject text(JsonElement json) {
        return text(Json.GSON.toJson(json));
    }

    static JsonObject text(@Nullable String words) {
        var text = new JsonObject();
        text.addProperty("type", "text");
        text.addProperty("text", words);
        return text;
    }
}
