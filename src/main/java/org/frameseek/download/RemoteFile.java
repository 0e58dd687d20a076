package org.frameseek.download;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One file to download.
///
/// @param path destination below the folder, with `/`
/// @param revision the version that the server must name in `X-Repo-Commit` when asked for size or checksum, or null if
///     servers name none
/// @param size bytes, or null if only the server knows
/// @param checksum null if only the server knows
public record RemoteFile(
        String path, URI address, @Nullable String revision, @Nullable Long size, @Nullable Checksum checksum) {
    private static final Pattern SAFE_PATH = Pattern.compile("(?:[\\w+-][\\w.+-]*/)*[\\w+-][\\w.+-]*");

    /// @throws IllegalArgumentException if the path could lead out of the folder
    public RemoteFile {
        if (!SAFE_PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("No safe path: " + path);
        }
    }
}
