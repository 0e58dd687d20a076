import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Packages Frameseek. Maven runs it from the top of the project, with the program's own class path:
/// ```
/// java packaging/Package.java folder VERSION       target/frameseek, which runs with an installed Java
/// java packaging/Package.java installer VERSION    this system's installers, in target/installers
/// ```
public final class Package {

    private static final ProgramFolder FOLDER = new ProgramFolder(Path.of("target", "frameseek"));

    private Package() {}

    public static void main(String[] arguments) throws IOException {
        var recipe = Recipe.read(Path.of("jlink.json"));
        var launchers = new Launchers(recipe, Path.of("packaging", "launchers"));
        switch (arguments[0]) {
            case "folder" -> FOLDER.assemble(recipe, Path.of("target", "frameseek.jar"),
                    ProgramFolder.mavenClassPath(), Path.of("models"), launchers);
            case "installer" -> installer(recipe, launchers, arguments[1]);
            default -> throw new IllegalArgumentException("folder or installer, not " + arguments[0]);
        }
    }

    private static void installer(Recipe recipe, Launchers launchers, String version) throws IOException {
        var work = Path.of("target", "installer");
        Folders.delete(work);
        Files.createDirectories(work);
        var packages = new LinuxPackages(work.resolve("tree"), work, Path.of("target", "installers"), recipe, version);
        new LinuxImage(packages.program(), recipe).build(FOLDER, launchers, work);
        packages.build();
    }
}
