package org.frameseek;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Installed programs, as the system finds them by name.
///
/// @param folders searched in this order
/// @param ending of programs, such as `.exe`; may be empty
public record Programs(List<Path> folders, String ending) {
    public static Programs fromSystem() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return of(System.getenv().getOrDefault("PATH", ""), windows ? ".exe" : "");
    }

    /// Leaves out relative folders: what they hold depends on where the program was started.
    ///
    /// @param path folders, separated as the system does
    static Programs of(String path, String ending) {
        return new Programs(Arrays.stream(path.split(File.pathSeparator))
                .flatMap(Programs::folder).filter(Path::isAbsolute).toList(), ending);
    }

    private static Stream<Path> folder(String text) {
        try {
            return Stream.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Stream.empty();
        }
    }

    /// Reads folders, which may be slow on a network.
    public Optional<Path> find(String name) {
        return folders.stream().map(folder -> folder.resolve(name + ending))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file)).findFirst();
    }
}
