import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `target/frameseek`: the program as a folder that runs with an installed Java.
/// ```
/// bin/frameseek, bin/frameseek.bat    launchers that look for Java
/// lib/*.jar                           the program and its libraries, this system's native ones included
/// lib/javafx/*.jar                    JavaFX, on the module path
/// lib/java.options                    the options of every start, from jlink.json
/// models/                             the bundled model and sample
/// ```
record ProgramFolder(Path root) {

    /// Brings the folder up to date. `classPath` is Maven's: its first entry, `target/classes`, is replaced by `jar`.
    void assemble(Recipe recipe, Path jar, List<Path> classPath, Path models, Launchers launchers) throws IOException {
        var jars = classPath.stream().filter(path -> path.toString().endsWith(".jar"))
                .collect(Collectors.partitioningBy(ProgramFolder::isJavafx, Collectors.toSet()));
        jars.get(false).add(jar);
        replaceFiles(jars.get(false), libraries());
        jars.get(true).removeIf(Predicate.not(ProgramFolder::hasClasses));
        replaceFiles(jars.get(true), javafx());
        Files.write(libraries().resolve("java.options"), recipe.programOptions());
        launchers.write(List.of("frameseek", "frameseek.bat"), root.resolve("bin"),
                recipe.folderOptions(), List.of("*"));
        if (Files.isDirectory(models)) {
            Folders.copy(models, models());
        }
    }

    Path libraries() {
        return root.resolve("lib");
    }

    Path javafx() {
        return libraries().resolve("javafx");
    }

    Path models() {
        return root.resolve("models");
    }

    /// The class path that Maven started this program with.
    static List<Path> mavenClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of).toList();
    }

    private static boolean isJavafx(Path jar) {
        return jar.getFileName().toString().startsWith("javafx-");
    }

    /// Each JavaFX library has two jars: an empty one without classifier, and this system's.
    private static boolean hasClasses(Path javafxJar) {
        return javafxJar.getFileName().toString().matches(".*-(linux|win|mac).*\\.jar");
    }

    /// Leaves exactly `files` in `folder`: an old version of a library must not stay on the class path.
    private static void replaceFiles(Set<Path> files, Path folder) throws IOException {
        Files.createDirectories(folder);
        var names = files.stream().map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        for (var present : Folders.list(folder)) {
            if (Files.isRegularFile(present) && !names.contains(present.getFileName().toString())) {
                Files.delete(present);
            }
        }
        for (var file : files) {
            Folders.copyFile(file, folder.resolve(file.getFileName()));
        }
    }
}
