package org.frameseek.settings;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import org.frameseek.storage.JsonFile;
import org.frameseek.storage.StorageException;
import org.jspecify.annotations.Nullable;

/// The file that keeps the settings.
public final class SettingsStore {
    private final JsonFile file;

    public SettingsStore(Path file) {
        this.file = new JsonFile(file);
    }

    /// Fills the settings with what the file holds, or with defaults when there is none or it is damaged.
    ///
    /// @return where a damaged file was moved to; null when none was
    /// @throws StorageException when the file is there and cannot be read; the settings are left alone
    public @Nullable Path load(Settings settings) throws StorageException {
        var content = file.read();
        settings.read(content.object());
        return content.setAside();
    }

    /// @param settings as [Settings#toJson] gives them
    public void save(JsonObject settings) throws StorageException {
        file.write(settings);
    }
}
