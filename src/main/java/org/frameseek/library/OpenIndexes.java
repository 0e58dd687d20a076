package org.frameseek.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.frameseek.index.IndexException;
import org.frameseek.index.VideoIndex;
import org.jspecify.annotations.Nullable;

/// The open indexes: each file is mapped once, whatever the number of readers.
final class OpenIndexes {
    /// @param file distinguishes a file from a later one with the same name; null where the system cannot
    private record Mapped(Lease<VideoIndex> lease, @Nullable Object file) {
    }

    private final Map<Path, Mapped> open = new HashMap<>();

    synchronized Lease<VideoIndex> lease(Path path) throws IndexException {
        var file = fileKey(path);
        var mapped = open.get(path);
        if (mapped != null && Objects.equals(mapped.file(), file)) {
            var share = mapped.lease().again();
            if (share.isPresent()) {
                return share.get();
            }
        }
        var index = VideoIndex.open(path);
        var lease = Lease.of(index, () -> close(path, index));
        open.put(path, new Mapped(lease, file));
        return lease;
    }

    private synchronized void close(Path path, VideoIndex index) {
        index.close();
        // The entry may already belong to a later file that is still shared.
        open.computeIfPresent(path, (_, mapped) -> mapped.lease().isOf(index) ? null : mapped);
    }

    private static @Nullable Object fileKey(Path path) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        } catch (IOException e) {
            // Opening it reports the cause.
            return null;
        }
    }
}
