package org.frameseek.download;

import org.jspecify.annotations.Nullable;

/// What is known of a file, and where from.
///
/// @param revision as in [RemoteFile]
/// @param size bytes, or null while only the server could tell
/// @param checksum what the bytes were or will be checked against; null before the file came when nobody names one
/// @param tag entity tag of the bytes that are here in part, or null
/// @param whole whether the file is here, checked
public record Receipt(
        String path, @Nullable String revision, @Nullable Long size, @Nullable Checksum checksum, Origin origin,
        @Nullable String tag, boolean whole) {
    /// Who says what the bytes must be.
    public enum Origin {
        /// The list that came with the program.
        LIST,
        /// The server, before it sent the file.
        SERVER,
        /// Nobody: the checksum was taken from what came.
        CONTENT
    }

    Receipt tagged(@Nullable String now) {
        return new Receipt(path, revision, size, checksum, origin, now, whole);
    }

    Receipt received(long bytes, Checksum seen) {
        return new Receipt(path, revision, bytes, seen, origin, null, true);
    }

    /// Whether this is about the same bytes as the list's entry.
    boolean describes(RemoteFile file) {
        return path.equals(file.path())
                && (revision == null ? file.revision() == null : revision.equals(file.revision()))
                && (file.size() == null || file.size().equals(size))
                && (file.checksum() == null || file.checksum().equals(checksum));
    }
}
