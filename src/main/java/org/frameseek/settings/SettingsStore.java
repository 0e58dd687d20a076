package org.frameseek.settings;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import org.frameseek.storage.JsonFile;
import org.frameseek.storage.StorageException;
import org.jspecify.annotations.Nullable;

/// The file that stores the settings.
public final class SettingsStore {
    private final JsonFile file;

    public SettingsStore(Path file) {
        this.file = new JsonFile(file);
    }

    /// Fills the settings from the file, or with defaults if the file is missing or damaged.
    ///
    /// @return where a damaged file was moved; null if no file was damaged
    /// @throws StorageException if the file exists but cannot be read; the settings stay unchanged
    public @Nullable Path load(Settings settings) throws StorageException {
        var content = file.read();
        settings.read(content.object());
        return content.setAside();
    }

    /// @param settings the result of [Settings#toJson]
    public void save(JsonObject settings) throws StorageException {
        file.write(settings);
    }
}
