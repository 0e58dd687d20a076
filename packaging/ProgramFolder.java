import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
/// legal/                              the licences of everything in it
/// ```
record ProgramFolder(Path root) {

    private static final Path JAR = Path.of("target", "frameseek.jar");
    private static final Path MODELS = Path.of("models");
    private static final Licences LICENCES = new Licences(Path.of("packaging", "licences"));

    /// Brings the folder up to date with the jar of the program and the libraries of Maven's class path.
    ///
    /// @param firstModel a model to bring along, for a first start; empty for the demo model alone
    void assemble(Recipe recipe, List<Path> classPath, String firstModel) throws IOException {
        var libraries = classPath.stream().filter(path -> path.toString().endsWith(".jar")).toList();
        var javafx = libraries.stream().filter(ProgramFolder::isJavafx).filter(ProgramFolder::hasClasses).toList();
        var others = libraries.stream().filter(Predicate.not(ProgramFolder::isJavafx)).toList();
        replaceFiles(Stream.concat(Stream.of(JAR), others.stream()).toList(), libraries());
        replaceFiles(javafx, javafx());
        Files.write(libraries().resolve("java.options"), recipe.programOptions());
        new Launchers(recipe).write(List.of("frameseek", "frameseek.bat"), root.resolve("bin"),
                recipe.folderOptions(), List.of("*"));
        Folders.copy(MODELS, models());
        if (!firstModel.isEmpty()) {
            bundle(Path.of(firstModel));
        }
        Folders.delete(legal());
        collectLicences(libraries, legal());
    }

    private void bundle(Path model) throws IOException {
        if (Files.notExists(model.resolve("config.json"))) {
            throw new IOException(model + " is no model: it has no config.json");
        }
        Folders.copy(model, models().resolve("first-choice"));
    }

    /// Writes the licence texts of the program and its libraries.
    static void collectLicences(List<Path> classPath, Path target) throws IOException {
        LICENCES.collect(classPath.stream().filter(path -> path.toString().endsWith(".jar")).toList(), target);
        Folders.copyFile(Path.of("LICENSE"), target.resolve("LICENSE"));
    }

    Path libraries() {
        return root.resolve("lib");
    }

    Path javafx() {
        return libraries().resolve("javafx");
    }

    Path legal() {
        return root.resolve("legal");
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
    private static void replaceFiles(List<Path> files, Path folder) throws IOException {
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
