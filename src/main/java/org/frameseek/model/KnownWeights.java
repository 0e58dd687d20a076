package org.frameseek.model;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.frameseek.storage.MemoFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Remembers the fingerprint of weight files as long as their sizes and times of change stay the same. To compute it
/// takes most of the time in which a model is loaded.
final class KnownWeights {
    private static final Logger LOG = LoggerFactory.getLogger(KnownWeights.class);

    /// @param parameters the number of values
    record Weights(String fingerprint, long parameters) {
    }

    private final MemoFile memo;
    private final String key;
    private final String state;

    /// Looks at the files, so this comes before they are read.
    ///
    /// @param files all weight files of one model
    /// @param towers names and shapes of what is loaded from them, in fingerprint order
    KnownWeights(MemoFile memo, List<Path> files, List<Map<String, long[]>> towers) {
        this.memo = memo;
        this.state = files.stream().map(KnownWeights::state).collect(Collectors.joining(" "));
        this.key = "weights " + files.getFirst().toAbsolutePath().normalize() + " "
                + Integer.toHexString(towers.stream().map(KnownWeights::shapes).toList().hashCode());
    }

    private static List<String> shapes(Map<String, long[]> tower) {
        return tower.entrySet().stream().map(weight -> weight.getKey() + Arrays.toString(weight.getValue())).toList();
    }

    Optional<Weights> find() {
        if (memo.get(key) instanceof JsonObject known
                && known.get("files") instanceof JsonPrimitive then && then.getAsString().equals(state)
                && known.get("fingerprint") instanceof JsonPrimitive fingerprint
                && known.get("parameters") instanceof JsonPrimitive parameters && parameters.isNumber()) {
            return Optional.of(new Weights(fingerprint.getAsString(), parameters.getAsLong()));
        }
        return Optional.empty();
    }

    void keep(Weights weights) {
        var known = new JsonObject();
        known.addProperty("files", state);
        known.addProperty("fingerprint", weights.fingerprint());
        known.addProperty("parameters", weights.parameters());
        memo.put(key, known);
    }

    /// Size and time of change; like no other state when the file does not tell them.
    private static String state(Path file) {
        try {
            return Files.size(file) + "@" + Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            LOG.info("{} is read again", file, e);
            return "unknown " + System.nanoTime();
        }
    }
}
