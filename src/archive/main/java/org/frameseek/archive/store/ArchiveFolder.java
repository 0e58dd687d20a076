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
/// Parquet tables, and `sections` holds parts of long videos until they are joined.
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

    /// Creates what is missing. Deletes the parts that killed executors left behind, and the sections of indexes that
    /// exist, as when two jobs made one.
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
            files.mkdirs(sections());
            for (var sections : files.listStatus(sections())) {
                if (files.exists(new Path(index(sections.getPath().getName())))) {
                    files.delete(sections.getPath(), true);
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
        publish(index, new Path(index(name)), configuration);
    }

    private void publish(java.nio.file.Path file, Path target, Configuration configuration) throws IOException {
        var files = files(configuration);
        var part = new Path(target.getParent(), target.getName() + PART + UUID.randomUUID());
        try {
            files.copyFromLocalFile(false, true, new Path(file.toUri()), part);
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

    private Path section(String name, int section, int sections) {
        return new Path(sections(name), section + "-of-" + sections);
    }

    private Path sections(String name) {
        return new Path(sections(), name);
    }

    private Path sections() {
        return new Path(uri, "sections");
    }

    /// @param name of the index
    public boolean hasSection(String name, int section, int sections, Configuration configuration)
            throws IOException {
        return files(configuration).exists(section(name, section, sections));
    }

    /// Publishes a section of a long video, until [#deleteSections].
    public void publishSection(java.nio.file.Path file, String name, int section, int sections,
            Configuration configuration) throws IOException {
        publish(file, section(name, section, sections), configuration);
    }

    /// Copies those sections of a video that exist.
    ///
    /// @param folder an existing local folder
    public void fetchSections(String name, int sections, java.nio.file.Path folder, Configuration configuration)
            throws IOException {
        var files = files(configuration);
        for (int section = 0; section < sections; section++) {
            var file = section(name, section, sections);
            if (files.exists(file)) {
                files.copyToLocalFile(false, file, new Path(folder.resolve(file.getName()).toUri()), true);
            }
        }
    }

    public void deleteSections(String name, Configuration configuration) throws IOException {
        files(configuration).delete(sections(name), true);
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
