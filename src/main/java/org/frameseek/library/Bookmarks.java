package org.frameseek.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.frameseek.index.ContentKey;
import org.frameseek.media.FrameTable;
import org.frameseek.storage.StorageException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Bookmarks of videos, in files beside their indexes.
public final class Bookmarks {
    private static final Logger LOG = LoggerFactory.getLogger(Bookmarks.class);

    private final VideoEntries files;

    /// A bookmark in the file.
    ///
    /// @param timecode for people who read the file
    private record Entry(@Nullable Integer first, @Nullable Long firstPts, @Nullable Integer last,
            @Nullable Long lastPts, @Nullable String timecode, @Nullable String note) {
    }

    /// @param folder of the indexes; created with the first file
    public Bookmarks(Path folder) {
        files = new VideoEntries(folder, "bookmarks");
    }

    Path file(ContentKey key) {
        return files.file(key);
    }

    /// In the order of time. Entries that name no frame of this video are left out.
    ///
    /// @throws StorageException if there is a file that cannot be read
    public List<Bookmark> read(OpenVideo video) throws StorageException {
        var frames = video.video().frames();
        var bookmarks = new ArrayList<Bookmark>();
        for (var entry : files.read(video, Entry.class)) {
            bookmark(entry, frames).ifPresentOrElse(bookmarks::add, () -> LOG.warn("Left out: {}", entry));
        }
        bookmarks.sort(Bookmark.BY_TIME);
        return bookmarks;
    }

    private static Optional<Bookmark> bookmark(Entry entry, FrameTable frames) {
        int first = new StoredFrame(entry.first, entry.firstPts).in(frames);
        int last = entry.last == null ? first : new StoredFrame(entry.last, entry.lastPts).in(frames);
        return first < 0 || last < first ? Optional.empty()
                : Optional.of(new Bookmark(first, last, entry.note == null ? "" : entry.note));
    }

    /// Replaces all bookmarks of this video.
    public void write(OpenVideo video, List<Bookmark> bookmarks) throws StorageException {
        var frames = video.video().frames();
        var entries = new ArrayList<Entry>();
        for (var bookmark : bookmarks) {
            var first = StoredFrame.of(bookmark.first(), frames);
            var last = StoredFrame.of(bookmark.last(), frames);
            boolean range = bookmark.isRange();
            entries.add(new Entry(
                    first.position(), first.pts(), range ? last.position() : null, range ? last.pts() : null,
                    frames.timecode(bookmark.first()), bookmark.note().isEmpty() ? null : bookmark.note()));
        }
        files.write(video, entries);
    }
}
