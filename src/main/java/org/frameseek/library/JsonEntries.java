package org.frameseek.library;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lists of records in JSON files, which other programs may have written too.
final class JsonEntries {
    private static final Gson GSON = new Gson();
    private static final Logger LOG = LoggerFactory.getLogger(JsonEntries.class);

    private JsonEntries() {
    }

    /// The entries of an array that have the form of the type; none without an array. Any component may be missing.
    static <T> List<T> read(@Nullable JsonElement array, Class<T> type) {
        var entries = new ArrayList<T>();
        if (array instanceof JsonArray all) {
            for (var json : all) {
                try {
                    var entry = GSON.fromJson(json, type);
                    if (entry != null) {
                        entries.add(entry);
                    }
                } catch (JsonParseException e) {
                    LOG.warn("Left out: {} ({})", json, e.getMessage());
                }
            }
        }
        return entries;
    }

    static JsonElement write(List<?> entries) {
        return GSON.toJsonTree(entries);
    }
}
