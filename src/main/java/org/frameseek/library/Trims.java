package org.frameseek.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.frameseek.media.FrameTable;
import org.frameseek.search.Trim;
import org.frameseek.storage.StorageException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// In and out points that users chose for moments of videos, in files beside their indexes.
public final class Trims {
    private static final Logger LOG = LoggerFactory.getLogger(Trims.class);

    private final VideoEntries files;

    /// A trim in the file.
    ///
    /// @param last inclusive
    private record Entry(@Nullable String question, @Nullable StoredFrame best, @Nullable StoredFrame first,
            @Nullable StoredFrame last) {
    }

    /// @param folder of the indexes; created with the first file
    public Trims(Path folder) {
        files = new VideoEntries(folder, "trims");
    }

    /// Entries that name no frames of this video are left out.
    ///
    /// @throws StorageException if there is a file that cannot be read
    public List<Trim> read(OpenVideo video) throws StorageException {
        var trims = new ArrayList<Trim>();
        for (var entry : files.read(video, Entry.class)) {
            trim(entry, video.video().frames())
                    .ifPresentOrElse(trims::add, () -> LOG.warn("Left out: {}", entry));
        }
        return trims;
    }

    private static Optional<Trim> trim(Entry entry, FrameTable frames) {
        if (entry.question == null || entry.best == null || entry.first == null || entry.last == null) {
            return Optional.empty();
        }
        int best = entry.best.in(frames);
        int first = entry.first.in(frames);
        int last = entry.last.in(frames);
        return best < 0 || first < 0 || last < first
                ? Optional.empty() : Optional.of(new Trim(entry.question, best, first, last));
    }

    /// Replaces all trims of this video.
    public void write(OpenVideo video, List<Trim> trims) throws StorageException {
        var frames = video.video().frames();
        files.write(video, trims.stream().map(trim -> new Entry(trim.question(), StoredFrame.of(trim.frame(), frames),
                StoredFrame.of(trim.first(), frames), StoredFrame.of(trim.last(), frames))).toList());
    }
}
