package org.frameseek.model.speed;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import org.frameseek.storage.JsonFile;
import org.frameseek.storage.StorageException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The file of everything that is measured on this machine. One that cannot be read or written costs only a new
/// measurement.
public final class SpeedFile {
    private static final Logger LOG = LoggerFactory.getLogger(SpeedFile.class);

    private final JsonFile file;

    public SpeedFile(Path file) {
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
            LOG.info("measured again next time", e);
        }
    }

    private JsonObject content() {
        try {
            return file.read().object();
        } catch (StorageException e) {
            LOG.info("measured speeds are not known", e);
            return new JsonObject();
        }
    }
}
