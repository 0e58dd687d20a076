package org.frameseek.catalogue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What kind of model a folder claims to hold, without reading its weights.
final class ModelKind {
    private static final int LARGEST_CONFIG = 1 << 20;
    private static final Set<String> FAMILIES = Set.of("clip", "siglip", "chinese_clip");

    private ModelKind() {
    }

    /// Whether the folder looks like a model that can be opened. Faults show when it is opened.
    static boolean isModel(Path folder) {
        return family(folder).filter(FAMILIES::contains).isPresent() && hasWeights(folder)
                || Files.isRegularFile(folder.resolve("modules.json"))
                || Files.isRegularFile(folder.resolve("open_clip_config.json"));
    }

    private static Optional<String> family(Path folder) {
        var config = folder.resolve("config.json");
        try {
            if (!Files.isRegularFile(config) || Files.size(config) > LARGEST_CONFIG) {
                return Optional.empty();
            }
            return JsonParser.parseString(Files.readString(config)) instanceof JsonObject object
                            && object.has("model_type") && object.get("model_type").isJsonPrimitive()
                    ? Optional.of(object.get("model_type").getAsString())
                    : Optional.empty();
        } catch (IOException | JsonParseException e) {
            return Optional.empty();
        }
    }

    private static boolean hasWeights(Path folder) {
        return Stream.of("model.safetensors", "model.safetensors.index.json", "pytorch_model.bin")
                .anyMatch(name -> Files.isRegularFile(folder.resolve(name)));
    }
}
