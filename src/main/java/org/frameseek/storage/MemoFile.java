package org.frameseek.storage;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A file of results that are worth remembering. If it cannot be read or written, they only have to be found again.
public final class MemoFile {
    private static final Logger LOG = LoggerFactory.getLogger(MemoFile.class);

    private final JsonFile file;

    public MemoFile(Path file) {
        this.file = new JsonFile(file);
    }

    /// The value under a key, or null.
    public @Nullable JsonElement get(String key) {
        return content().get(key);
    }

    public void put(String key, JsonElement value) {
        var all = content();
        all.add(key, value);
        try {
            file.write(all);
        } catch (StorageException e) {
            LOG.info("not remembered", e);
        }
    }

    private JsonObject content() {
        try {
            return file.read().object();
        } catch (StorageException e) {
            LOG.info("nothing is remembered", e);
            return new JsonObject();
        }
    }
}
