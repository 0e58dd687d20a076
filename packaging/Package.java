import java.io.IOException;
import java.nio.file.Path;

/// Packages Frameseek. Maven runs it from the top of the project, with the program's own class path:
/// ```
/// java packaging/Package.java folder VERSION       target/frameseek, which runs with an installed Java
/// java packaging/Package.java installer VERSION    this system's installers, in target/installers
/// ```
public final class Package {

    private Package() {}

    public static void main(String[] arguments) throws IOException {
        var recipe = Recipe.read(Path.of("jlink.json"));
        var version = arguments[1];
        switch (arguments[0]) {
            case "folder" -> folder(recipe);
            default -> throw new IllegalArgumentException("folder or installer, not " + arguments[0]);
        }
    }

    private static void folder(Recipe recipe) throws IOException {
        new ProgramFolder(Path.of("target", "frameseek")).assemble(recipe, Path.of("target", "frameseek.jar"),
                ProgramFolder.mavenClassPath(), Path.of("models"), Path.of("packaging", "launchers"));
    }
}
