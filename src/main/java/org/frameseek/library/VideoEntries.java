package org.frameseek.library;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.frameseek.index.ContentKey;
import org.frameseek.storage.JsonFile;
import org.frameseek.storage.StorageException;

/// What a user adds to videos: one JSON file per content, beside its indexes, so that whoever copies the folder of
/// indexes has it too.
///
/// @param folder of the indexes; created with the first file
/// @param name of the entries, in the file's name and in the file
record VideoEntries(Path folder, String name) {
    /// As many digits as in the names of indexes.
    private static final int KEY_DIGITS = 24;

    Path file(ContentKey key) {
        return folder.resolve(key.hex().substring(0, KEY_DIGITS) + "." + name + ".json");
    }

    /// Entries of another form are left out.
    ///
    /// @throws StorageException if there is a file that cannot be read
    <T> List<T> read(OpenVideo video, Class<T> type) throws StorageException {
        return JsonEntries.read(new JsonFile(file(video.key())).read().object().get(name), type);
    }

    /// Replaces all entries of this video.
    void write(OpenVideo video, List<?> entries) throws StorageException {
        var object = new JsonObject();
        object.addProperty("video", video.file().toString());
        object.addProperty("key", video.key().hex());
        object.add(name, JsonEntries.write(entries));
        new JsonFile(file(video.key())).write(object);
    }
}
