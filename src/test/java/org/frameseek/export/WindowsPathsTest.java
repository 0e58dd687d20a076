package org.frameseek.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.frameseek.library.VideoFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Windows' rules for paths, on a file system in memory that keeps them: drives, shares, names without regard to case,
/// and forbidden characters.
class WindowsPathsTest {
    private FileSystem windows;
    private Path films;

    @BeforeEach
    void openWindows() throws IOException {
        windows = Jimfs.newFileSystem(Configuration.windows().toBuilder().setRoots("C:\\", "D:\\", "\\\\nas\\share\\")
                .build());
        films = Files.createDirectories(windows.getPath("C:\\Films"));
    }

    @AfterEach
    void close() throws IOException {
        windows.close();
    }

    /// Windows itself reads a trailing dot or space as none, and a device name as the device.
    @ParameterizedTest
    @ValueSource(strings = {"a:b", "what? *why*", "a<b>|c", "C:\\evil", "..\\..\\up", "tab\tbell\u0007", "dot.",
        "space ", "NUL", "com1.txt", "Aux .x", "\"quoted\"", "我的电影：第一集", "."})
    void everyTextBecomesAnAllowedName(String text) throws IOException {
        var name = FileNames.of(text, ".jpg");
        var file = films.resolve(name);
        assertEquals(films, file.getParent(), name);
        Files.createFile(file);
        assertEquals(name, file.toRealPath().getFileName().toString());
        assertFalse(name.matches("(?i)(con|prn|aux|nul|(com|lpt)[0-9])\\s*\\..*"), name);
    }

    @Test
    void namesThatDifferInCaseAreOneName() throws IOException {
        Files.createFile(films.resolve("Match 1.JPG"));
        assertEquals(films.resolve("match 1 (2).jpg"), FileNames.free(films.resolve("match 1.jpg")));
    }

    @Test
    void aFilmIsProtectedUnderEveryNameItHas() throws Exception {
        var film = Files.writeString(films.resolve("Film.mp4"), "film");
        Files.createDirectory(films.resolve("sub"));
        var gate = new OutputGate(List.of(film));
        for (var name : List.of("C:\\Films\\Film.mp4", "c:\\films\\FILM.MP4", "C:/Films/sub/../film.mp4")) {
            assertEquals("export.protected", assertThrows(ExportException.class,
                    () -> gate.file(windows.getPath("C:\\").resolve(name), true, OutputKind.values())).code(), name);
        }
    }

    @Test
    void aFolderIsProtectedOnItsOwnDriveOnly() throws Exception {
        var library = Files.createDirectories(windows.getPath("D:\\Frameseek\\library"));
        Files.createDirectories(windows.getPath("C:\\Frameseek\\library"));
        var gate = new OutputGate(List.of(library));
        assertEquals("export.protected-folder", assertThrows(ExportException.class,
                () -> gate.folder(windows.getPath("d:\\FRAMESEEK\\Library\\stills"))).code());
        gate.folder(windows.getPath("C:\\Frameseek\\library\\stills"));
        assertTrue(Files.isDirectory(windows.getPath("C:\\Frameseek\\library\\stills")));
    }

    @Test
    void twoOutputsOfOneFileAreRefusedWhateverTheirCase() throws Exception {
        var gate = new OutputGate(List.of());
        gate.file(films.resolve("Still.jpg"), false, OutputKind.values());
        assertEquals("export.twice", assertThrows(ExportException.class,
                () -> gate.file(windows.getPath("c:\\FILMS\\still.JPG"), false, OutputKind.values())).code());
    }

    /// Java adds the prefix that lifts Windows' limit of 260 characters; no part of the program counts them.
    @Test
    void longPathsAndSharesWork() throws Exception {
        var deep = windows.getPath("\\\\nas\\share\\");
        for (int i = 0; i < 12; i++) {
            deep = deep.resolve("a folder with a rather long name " + i);
        }
        Files.createDirectories(deep);
        assertTrue(deep.toString().length() > 400);
        Files.createFile(deep.resolve("Film.MP4"));
        Files.createFile(deep.resolve("notes.txt"));
        assertEquals(List.of(deep.resolve("Film.MP4")), VideoFiles.in(List.of(windows.getPath("\\\\nas\\share\\"))));
        AtomicFile.write(deep.resolve("still.jpg"), false, out -> out.write(1));
        assertEquals(1, Files.size(deep.resolve("STILL.jpg")));
        var taken = deep.resolve("Still.JPG");
        assertEquals("export.exists", assertThrows(ExportException.class,
                () -> AtomicFile.write(taken, false, out -> out.write(2))).code());
    }
}
