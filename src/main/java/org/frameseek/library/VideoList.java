package org.frameseek.library;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.frameseek.index.ContentKey;
import org.frameseek.storage.JsonFile;
import org.frameseek.storage.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The file that stores the list of known videos.
public final class VideoList {
    private static final Logger LOG = LoggerFactory.getLogger(VideoList.class);
    private static final String VIDEOS = "videos";

    private final JsonFile file;

    public VideoList(Path file) {
        this.file = new JsonFile(file);
    }

    /// Skips invalid entries: they identify nothing that could be lost.
    public List<KnownVideo> read() throws StorageException {
        var videos = new ArrayList<KnownVideo>();
        if (file.read().object().get(VIDEOS) instanceof JsonArray entries) {
            for (var entry : entries) {
                if (entry instanceof JsonObject object) {
                    addTo(videos, object);
                }
            }
        }
        return videos;
    }

    public void write(List<KnownVideo> videos) throws StorageException {
        var entries = new JsonArray();
        for (var video : videos) {
            var entry = new JsonObject();
            entry.addProperty("file", video.file().toString());
            if (video.key() != null) {
                entry.addProperty("key", video.key().hex());
            }
            entry.addProperty("seconds", video.seconds());
            entry.addProperty("added", video.added().toEpochMilli());
            if (video.hidden()) {
                entry.addProperty("hidden", true);
            }
            if (video.problem() != null) {
                entry.addProperty("problem", video.problem());
            }
            entries.add(entry);
        }
        var object = new JsonObject();
        object.add(VIDEOS, entries);
        file.write(object);
    }

    private static void addTo(List<KnownVideo> videos, JsonObject entry) {
        try {
            var key = entry.has("key") ? new ContentKey(entry.get("key").getAsString()) : null;
            double seconds = entry.has("seconds") ? entry.get("seconds").getAsDouble() : 0;
            long added = entry.has("added") ? entry.get("added").getAsLong() : 0;
            boolean hidden = entry.has("hidden") && entry.get("hidden").getAsBoolean();
            var problem = entry.has("problem") ? entry.get("problem").getAsString() : null;
            videos.add(new KnownVideo(Path.of(entry.get("file").getAsString()), key, seconds,
                    Instant.ofEpochMilli(added), hidden, problem));
        } catch (InvalidPathException | IllegalStateException | UnsupportedOperationException
                | NumberFormatException | NullPointerException e) {
            LOG.warn("Entry left out: {}", entry, e);
        }
    }
}
