package org.frameseek.archive.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A file or folder of a Hadoop file system as a local one: in place where it is local, else a copy. Closing deletes
/// the copy.
///
/// @param path local
/// @param isCopy whether it was copied
public record LocalFile(Path path, boolean isCopy) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalFile.class);

    /// @param uri of a file, or of a folder without folders
    /// @param scratch an existing local folder for copies
    public static LocalFile of(String uri, Configuration configuration, Path scratch) throws IOException {
        var remote = new org.apache.hadoop.fs.Path(uri);
        var files = remote.getFileSystem(configuration);
        if (files.getUri().getScheme().equals("file")) {
            return new LocalFile(Path.of(files.makeQualified(remote).toUri()), false);
        }
        var folder = Files.createTempDirectory(scratch, "copy");
        var copy = folder.resolve(remote.getName());
        try {
            files.copyToLocalFile(false, remote, new org.apache.hadoop.fs.Path(copy.toUri()), true);
            return new LocalFile(copy, true);
        } catch (IOException | RuntimeException e) {
            delete(folder);
            throw e;
        }
    }

    @Override
    public void close() {
        if (isCopy) {
            delete(Objects.requireNonNull(path.getParent()));
        }
    }

    /// Deletes a folder with all that it holds. What cannot be deleted goes with the executor's own folder.
    public static void delete(Path folder) {
        try (var all = Files.walk(folder)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.info("{} stays behind", folder, e);
        }
    }
}
