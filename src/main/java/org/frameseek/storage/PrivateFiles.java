package org.frameseek.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Hides the user's videos and descriptions from other users of the machine. On systems without such permissions, the
/// user's own folder protects them.
public final class PrivateFiles {
    private static final Set<PosixFilePermission> EXECUTION = Set.of(PosixFilePermission.OWNER_EXECUTE,
            PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);

    private PrivateFiles() {
    }

    /// Creates a folder that only its owner can enter, and its missing parents. An existing folder keeps its
    /// permissions.
    public static void createFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (isPosix(folder)) {
            Files.createDirectories(folder,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }

    /// Gives access to a file only to users who can enter its folder.
    public static void restrict(Path file) throws IOException {
        if (isPosix(file)) {
            var permissions = Files.getPosixFilePermissions(file.toAbsolutePath().getParent());
            permissions.removeAll(EXECUTION);
            Files.setPosixFilePermissions(file, permissions);
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
