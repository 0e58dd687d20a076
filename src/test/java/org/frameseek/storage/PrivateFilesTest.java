package org.frameseek.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has other permissions")
class PrivateFilesTest {
    @TempDir
    Path folder;

    @Test
    void whatIsMadeIsItsOwnersAlone() throws Exception {
        var file = folder.resolve("home/deep/settings.json");
        new JsonFile(file).write(new JsonObject());
        assertEquals("rwx------", permissions(folder.resolve("home")));
        assertEquals("rwx------", permissions(file.getParent()));
        assertEquals("rw-------", permissions(file));
    }

    @Test
    void aFolderThatSomebodySharesStaysShared() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwx---"));
        PrivateFiles.createFolder(folder);
        var file = Files.createFile(folder.resolve("a"));
        PrivateFiles.restrict(file);
        assertEquals("rw-rw----", permissions(file));
    }

    private static String permissions(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
