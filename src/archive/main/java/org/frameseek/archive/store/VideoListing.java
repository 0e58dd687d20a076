package org.frameseek.archive.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.frameseek.library.VideoFiles;

/// Lists the videos below files, folders and patterns, by the rules of the desktop program.
///
/// @param videos by name, each once
/// @param problems one sentence for each folder that cannot be listed; the others are listed all the same
public record VideoListing(List<FoundVideo> videos, List<String> problems) {
    private static final int DEPTH = 16;

    /// @throws ArchiveException when a URI names nothing, or its file system cannot be reached
    public static VideoListing of(List<String> uris, Configuration configuration) throws ArchiveException {
        var found = new TreeMap<String, FoundVideo>();
        var problems = new ArrayList<String>();
        for (var uri : uris) {
            try {
                var path = new Path(uri);
                var files = path.getFileSystem(configuration);
                var roots = files.globStatus(path);
                if (roots == null || roots.length == 0) {
                    throw new ArchiveException("archive.missing", null, uri);
                }
                for (var root : roots) {
                    if (root.isDirectory()) {
                        add(files, root.getPath(), DEPTH, found, problems);
                    } else {
                        add(root, found);
                    }
                }
            } catch (IOException | IllegalArgumentException e) {
                throw new ArchiveException("archive.unreachable", e, uri, ArchiveException.reason(e));
            }
        }
        return new VideoListing(List.copyOf(found.values()), problems);
    }

    private static void add(FileSystem files, Path folder, int depth, TreeMap<String, FoundVideo> found,
            List<String> problems) {
        try {
            var children = files.listStatus(folder);
            Arrays.sort(children, Comparator.comparing(FileStatus::getPath));
            for (var child : children) {
                if (child.isDirectory() && depth > 0) {
                    add(files, child.getPath(), depth - 1, found, problems);
                } else if (child.isFile() && VideoFiles.looksLikeVideo(child.getPath().getName())) {
                    add(child, found);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // Hadoop rejects some names that others allow, such as one with a colon.
            var problem = new ArchiveException("archive.unreachable", e, folder, ArchiveException.reason(e));
            problems.add(problem.getMessage());
        }
    }

    private static void add(FileStatus file, TreeMap<String, FoundVideo> found) {
        var uri = file.getPath().toString();
        found.put(uri, new FoundVideo(uri, file.getLen(), file.getModificationTime()));
    }
}
