package org.frameseek.archive.store;

import java.io.IOException;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/// The output folder of an archive. Its `library` is one that the desktop program opens; `report` and `shots` are
/// Parquet tables.
///
/// @param uri of the folder on a Hadoop file system
public record ArchiveFolder(String uri) implements Serializable {
    private static final String SUFFIX = ".safetensors";
    private static final String PART = ".part-";
    /// A part this old has no writer left.
    private static final long OLD = 24 * 3600 * 1000L;

    public String report() {
        return new Path(uri, "report").toString();
    }

    public String shots() {
        return new Path(uri, "shots").toString();
    }

    /// @param name without its ending, as [org.frameseek.index.IndexHeader#fileName] gives it
    public String index(String name) {
        return new Path(library(), name + SUFFIX).toString();
    }

    private Path library() {
        return new Path(uri, "library");
    }

    /// Creates what is missing and deletes the parts that killed executors left behind.
    ///
    /// @throws ArchiveException when the folder cannot be written
    public void prepare(Configuration configuration) throws ArchiveException {
        try {
            var files = files(configuration);
            files.mkdirs(library());
            long now = System.currentTimeMillis();
            for (var file : files.listStatus(library())) {
                if (file.getPath().getName().contains(PART) && now - file.getModificationTime() > OLD) {
                    files.delete(file.getPath(), false);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new ArchiveException("archive.output", e, uri, ArchiveException.reason(e));
        }
    }

    /// The names of all indexes, without their ending.
    public Set<String> indexes(Configuration configuration) throws ArchiveException {
        try {
            var names = new HashSet<String>();
            for (var file : files(configuration).listStatus(library())) {
                var name = file.getPath().getName();
                if (name.endsWith(SUFFIX)) {
                    names.add(name.substring(0, name.length() - SUFFIX.length()));
                }
            }
            return names;
        } catch (IOException | IllegalArgumentException e) {
            throw new ArchiveException("archive.output", e, uri, ArchiveException.reason(e));
        }
    }

    public boolean hasIndex(String name, Configuration configuration) throws IOException {
        return files(configuration).exists(new Path(index(name)));
    }

    /// Publishes an index under its name, complete or not at all. Of several attempts at one video the first wins; the
    /// others hold the same rows.
    public void publish(java.nio.file.Path index, String name, Configuration configuration) throws IOException {
        var files = files(configuration);
        var target = new Path(index(name));
        var part = new Path(library(), name + PART + UUID.randomUUID());
        try {
            files.copyFromLocalFile(false, true, new Path(index.toUri()), part);
            if (!rename(files, part, target) && !files.exists(target)) {
                throw new IOException(target + " cannot be written");
            }
        } finally {
            files.delete(part, false);
        }
    }

    private static boolean rename(FileSystem files, Path part, Path target) throws IOException {
        try {
            return files.rename(part, target);
        } catch (FileAlreadyExistsException e) {
            // Object stores say it this way.
            return false;
        }
    }

    private FileSystem files(Configuration configuration) throws IOException {
        var files = new Path(uri).getFileSystem(configuration);
        if (files instanceof LocalFileSystem local) {
            // Hidden checksum files would make it a strange library.
            local.setWriteChecksum(false);
        }
        return files;
    }
}
