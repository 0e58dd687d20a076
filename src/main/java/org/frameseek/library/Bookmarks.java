package org.frameseek.library;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.frameseek.index.ContentKey;
import org.frameseek.media.FrameTable;
import org.frameseek.storage.JsonFile;
import org.frameseek.storage.StorageException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Bookmarks of videos: one JSON file per content, beside its indexes, so that whoever copies the folder of indexes
/// has them too. A frame is stored as its PTS in the stream's time base, and as its position for frames without one.
public final class Bookmarks {
    private static final Gson GSON = new Gson();
    private static final Logger LOG = LoggerFactory.getLogger(Bookmarks.class);
    private static final String SUFFIX = ".bookmarks.json";
    private static final String BOOKMARKS = "bookmarks";
    /// As many digits as in the names of indexes.
    private static final int KEY_DIGITS = 24;

    private final Path folder;

    /// A bookmark in the file.
    ///
    /// @param timecode for people who read the file
    private record Entry(@Nullable Integer first, @Nullable Long firstPts, @Nullable Integer last,
            @Nullable Long lastPts, @Nullable String timecode, @Nullable String note) {
    }

    /// @param folder of the indexes; created with the first file
    public Bookmarks(Path folder) {
        this.folder = folder;
    }

    Path file(ContentKey key) {
        return folder.resolve(key.hex().substring(0, KEY_DIGITS) + SUFFIX);
    }

    /// In the order of time. Entries that name no frame of this video are left out.
    ///
    /// @throws StorageException if there is a file that cannot be read
    public List<Bookmark> read(OpenVideo video) throws StorageException {
        var frames = video.video().frames();
        var bookmarks = new ArrayList<Bookmark>();
        if (new JsonFile(file(video.key())).read().object().get(BOOKMARKS) instanceof JsonArray entries) {
            for (var entry : entries) {
                bookmark(entry, frames).ifPresentOrElse(bookmarks::add, () -> LOG.warn("Left out: {}", entry));
            }
        }
        bookmarks.sort(Bookmark.BY_TIME);
        return bookmarks;
    }

    private static Optional<Bookmark> bookmark(JsonElement json, FrameTable frames) {
        try {
            var entry = GSON.fromJson(json, Entry.class);
            if (entry == null) {
                return Optional.empty();
            }
            int first = frame(entry.first, entry.firstPts, frames);
            int last = entry.last == null ? first : frame(entry.last, entry.lastPts, frames);
            return first < 0 || last < first ? Optional.empty()
                    : Optional.of(new Bookmark(first, last, entry.note == null ? "" : entry.note));
        } catch (JsonParseException e) {
            LOG.debug("Not a bookmark: {}", json, e);
            return Optional.empty();
        }
    }

    /// The frame with this PTS, or else the one in this position; -1 if there is none.
    private static int frame(@Nullable Integer position, @Nullable Long pts, FrameTable frames) {
        int named = pts == null ? -1 : frames.frameWithPts(pts);
        if (named >= 0) {
            return named;
        }
        return position == null || position >= frames.frames() ? -1 : position;
    }

    /// Replaces all bookmarks of this video.
    public void write(OpenVideo video, List<Bookmark> bookmarks) throws StorageException {
        var frames = video.video().frames();
        var entries = new JsonArray();
        for (var bookmark : bookmarks) {
            boolean range = bookmark.isRange();
            entries.add(GSON.toJsonTree(new Entry(
                    bookmark.first(), pts(bookmark.first(), frames),
                    range ? bookmark.last() : null, range ? pts(bookmark.last(), frames) : null,
                    frames.timecode(bookmark.first()), bookmark.note().isEmpty() ? null : bookmark.note())));
        }
        var object = new JsonObject();
        object.addProperty("video", video.file().toString());
        object.addProperty("key", video.key().hex());
        object.add(BOOKMARKS, entries);
        new JsonFile(file(video.key())).write(object);
    }

    private static @Nullable Long pts(int frame, FrameTable frames) {
        return frames.hasPts(frame) ? frames.pts(frame) : null;
    }
}
