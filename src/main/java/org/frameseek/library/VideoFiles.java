package org.frameseek.library;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.frameseek.index.ContentKey;
import org.frameseek.index.IndexException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds videos among files and folders, by the same rules in the window and in the terminal.
public final class VideoFiles {
    private static final Logger LOG = LoggerFactory.getLogger(VideoFiles.class);
    private static final int DEPTH = 16;

    /// File name endings that mark a video in a folder. A file named directly is always tried.
    public static final Set<String> ENDINGS = Set.of(
            "mp4", "m4v", "mov", "avi", "mkv", "webm", "ts", "m2ts", "mts", "mpg", "mpeg", "flv", "wmv", "asf", "3gp",
            "ogv", "gif", "mxf", "vob", "dv", "rm", "nut", "ivf", "wtv", "h264", "264", "hevc", "265", "m2v");

    private VideoFiles() {
    }

    public static boolean looksLikeVideo(Path file) {
        return looksLikeVideo(String.valueOf(file.getFileName()));
    }

    /// @param name of a file anywhere, which need not be a possible name on this computer
    public static boolean looksLikeVideo(String name) {
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /// The files themselves and the videos in the folders, by name.
    public static List<Path> in(List<Path> filesAndFolders) {
        var videos = new ArrayList<Path>();
        for (var path : filesAndFolders) {
            if (Files.isDirectory(path)) {
                videos.addAll(inFolder(path));
            } else {
                videos.add(path.toAbsolutePath().normalize());
            }
        }
        return videos;
    }

    /// The video with this content, among these files and in these folders, as far as can be told without a scan.
    public static Optional<Path> withContent(ContentKey key, List<Path> filesAndFolders) {
        return in(filesAndFolders).stream().filter(file -> hasContent(file, key)).findFirst();
    }

    private static boolean hasContent(Path file, ContentKey key) {
        try {
            return key.first().equals(ContentKey.of(file).first());
        } catch (IndexException e) {
            LOG.info("{} cannot be the video looked for", file, e);
            return false;
        }
    }

    /// An unreadable folder does not stop the search of its siblings.
    private static List<Path> inFolder(Path folder) {
        var videos = new ArrayList<Path>();
        try {
            Files.walkFileTree(folder, Set.of(), DEPTH, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (looksLikeVideo(file) && Files.isRegularFile(file)) {
                        videos.add(file.toAbsolutePath().normalize());
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    LOG.warn("{} not looked through", file, failure);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
                    if (failure != null) {
                        LOG.warn("{} not read to its end", folder, failure);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            LOG.warn("{} not looked through", folder, e);
        }
        videos.sort(null);
        return videos;
    }
}
