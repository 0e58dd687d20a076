package org.frameseek.storage;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/// A JSON object in a file. Saving replaces the whole file, so that a crash leaves either the old or the new object.
public final class JsonFile {
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final Path file;

    public JsonFile(Path file) {
        this.file = file;
    }

    /// @param object empty if the file does not exist or is damaged
    /// @param setAside where a damaged file was moved
    public record Content(JsonObject object, @Nullable Path setAside) {
    }

    /// @throws StorageException if the file exists but cannot be read
    public Content read() throws StorageException {
        try {
            if (!Files.exists(file)) {
                return new Content(new JsonObject(), null);
            }
            var object = GSON.fromJson(Files.readString(file), JsonObject.class);
            return object == null ? new Content(new JsonObject(), setAside()) : new Content(object, null);
        } catch (JsonParseException | CharacterCodingException e) {
            return new Content(new JsonObject(), setAside());
        } catch (IOException e) {
            throw new StorageException("settings.unreadable", file, e);
        }
    }

    public void write(JsonObject object) throws StorageException {
        try {
            OwnFile.replace(file, GSON.toJson(object).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new StorageException("settings.unwritable", file, e);
        }
    }

    /// Keeps a damaged file for the user to inspect, but only the last one.
    private Path setAside() throws StorageException {
        var aside = file.resolveSibling(file.getFileName() + ".damaged");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return aside;
        } catch (IOException e) {
            throw new StorageException("settings.unreadable", file, e);
        }
    }
}
