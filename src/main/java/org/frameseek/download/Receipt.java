package org.frameseek.download;

import org.jspecify.annotations.Nullable;

/// What is known about a file, and from which source.
///
/// @param revision as in [RemoteFile]
/// @param size bytes, or null until the server gives it
/// @param checksum the expected checksum; null before the download if no source gives one
/// @param tag entity tag of the partly downloaded bytes, or null
/// @param whole whether the file is complete and verified
public record Receipt(
        String path, @Nullable String revision, @Nullable Long size, @Nullable Checksum checksum, Origin origin,
        @Nullable String tag, boolean whole) {
    /// The source of the checksum.
    public enum Origin {
        /// The list that comes with the program.
        LIST,
        /// The server, before it sent the file.
        SERVER,
        /// No source: the checksum is computed from the downloaded bytes.
        CONTENT
    }

    Receipt tagged(@Nullable String now) {
        return new Receipt(path, revision, size, checksum, origin, now, whole);
    }

    Receipt received(long bytes, Checksum seen) {
        return new Receipt(path, revision, bytes, seen, origin, null, true);
    }

    /// Whether this receipt is about the same bytes as the list's entry.
    boolean describes(RemoteFile file) {
        return path.equals(file.path())
                && (revision == null ? file.revision() == null : revision.equals(file.revision()))
                && (file.size() == null || file.size().equals(size))
                && (file.checksum() == null || file.checksum().equals(checksum));
    }
}
