package org.frameseek.world;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A copy of a model that squashes frames, told to crop their middle as most CLIP models do.
final class CroppingCopy {
    private static final String PREPROCESSOR = "preprocessor_config.json";

    private CroppingCopy() {
    }

    /// @param model folder without subfolders; `size` in its preprocessor's file is a square
    static Path of(Path model, Path copy) throws IOException {
        Files.createDirectory(copy);
        try (var files = Files.list(model)) {
            for (var file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        var file = copy.resolve(PREPROCESSOR);
        var json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        var side = json.getAsJsonObject("size").get("height");
        var size = new JsonObject();
        size.add("shortest_edge", side);
        json.add("size", size);
        json.add("crop_size", side);
        json.addProperty("do_center_crop", true);
        Files.writeString(file, json.toString());
        return copy;
    }
}
