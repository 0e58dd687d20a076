package org.frameseek.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Keeps what a person watches and looks for from the other users of a machine. Where the system has no such
/// permissions, the user's own folder does that.
public final class PrivateFiles {
    private static final Set<PosixFilePermission> EXECUTION = Set.of(PosixFilePermission.OWNER_EXECUTE,
            PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);

    private PrivateFiles() {
    }

    /// Makes a folder that only its owner can enter, and those above it that are missing. One that is there keeps the
    /// permissions that somebody chose for it.
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

    /// Gives a file to those who can enter its folder, and to nobody else.
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
