import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;

/// What the file system lacks: whole folders copied, listed and deleted.
final class Folders {

    private Folders() {}

    static List<Path> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /// Every file below `folder`, in the order of their names; links are none.
    static List<Path> filesBelow(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).sorted().toList();
        }
    }

    /// Copies the files that are new or changed and drops those that `source` no longer has.
    static void copy(Path source, Path target) throws IOException {
        if (Files.notExists(source)) {
            return;
        }
        Files.createDirectories(target);
        for (var present : filesBelow(target)) {
            if (!Files.exists(source.resolve(target.relativize(present)))) {
                Files.delete(present);
            }
        }
        for (var file : filesBelow(source)) {
            copyFile(file, target.resolve(source.relativize(file)));
        }
    }

    /// Copies one file, unless the target already has its size and time.
    static void copyFile(Path source, Path target) throws IOException {
        if (Files.exists(target) && Files.size(source) == Files.size(target)
                && Files.getLastModifiedTime(source).equals(Files.getLastModifiedTime(target))) {
            return;
        }
        Files.createDirectories(target.getParent());
        Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    }

    static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// The bytes of all files below `folder`.
    static long size(Path folder) throws IOException {
        var total = 0L;
        for (var file : filesBelow(folder)) {
            total += Files.size(file);
        }
        return total;
    }
}
