import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The Java runtime that is shipped: the JDK's and JavaFX's modules, linked by jlink, and nothing of the program.
record RuntimeImage(Path root) {

    /// Links the runtime from the running JDK and the JavaFX jars in `javafx`.
    void link(Recipe recipe, Path javafx, Path work) throws IOException {
        var jmods = Files.createDirectories(work.resolve("jmods"));
        for (var jar : Folders.list(javafx)) {
            createJmod(jar, work.resolve("javafx").resolve(jar.getFileName()), jmods);
        }
        var arguments = new ArrayList<>(recipe.jlinkOptions());
        arguments.addAll(List.of("--module-path", jmods.toString(), "--output", root.toString(),
                "--add-modules", String.join(",", recipe.allModules())));
        Tools.jdk("jlink", arguments);
        for (var command : Folders.list(root.resolve("bin"))) {
            if (command.getFileName().toString().matches("(keytool|jrunscript|rmiregistry|jwebserver)(\\.exe)?")) {
                Files.delete(command);
            }
        }
    }

    /// The runtime's `java` command.
    Path java() {
        return root.resolve("bin", Recipe.system().equals("windows") ? "java.exe" : "java");
    }

    /// Puts JavaFX's native libraries beside the classes, from where they end up in the runtime's own library folder.
    /// Left in the jar they would be unpacked into the user's home at the first start.
    private static void createJmod(Path jar, Path work, Path jmods) throws IOException {
        var classes = work.resolve("classes.jar");
        var libraries = work.resolve("lib");
        Jars.copyWithoutNatives(jar, classes);
        Jars.unpack(jar, entry -> Jars.isLibrary(entry) ? libraries.resolve(entry) : null);
        var arguments = new ArrayList<>(List.of("create", "--class-path", classes.toString()));
        if (Files.isDirectory(libraries)) {
            arguments.addAll(List.of("--libs", libraries.toString()));
        }
        var module = jar.getFileName().toString().replaceFirst("^javafx-(\\w+)-.*", "javafx.$1.jmod");
        arguments.add(jmods.resolve(module).toString());
        Tools.jdk("jmod", arguments);
    }
}
