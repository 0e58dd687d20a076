import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/// Packages Frameseek. Maven runs it from the top of the project, with the program's own class path:
/// ```
/// java packaging/Package.java folder               target/frameseek, which runs with an installed Java
/// java packaging/Package.java installer VERSION    this system's installers, in target/installers
/// java packaging/Package.java release VERSION TIME  what is published, in target/release
/// java packaging/Package.java licences FOLDER      only the licence texts of the class path
/// java packaging/Package.java options FILE         only the options of every start, for the runs of the build itself
/// ```
public final class Package {

    private static final ProgramFolder FOLDER = new ProgramFolder(Path.of("target", "frameseek"));

    private static final Path INSTALLERS = Path.of("target", "installers");

    /// Written by Maven's CycloneDX plugin.
    private static final Path COMPONENTS = Path.of("target", "frameseek.cdx.json");

    private Package() {}

    public static void main(String[] arguments) throws IOException {
        var recipe = Recipe.read(Path.of("jlink.json"));
        switch (arguments[0]) {
            case "folder" -> FOLDER.assemble(
                    recipe, ProgramFolder.mavenClassPath(), System.getProperty("bundle.model", ""));
            case "options" -> options(recipe, Path.of(arguments[1]));
            case "licences" -> ProgramFolder.collectLicences(ProgramFolder.mavenClassPath(), Path.of(arguments[1]));
            case "installer" -> installer(recipe, arguments[1]);
            case "release" -> new Release(Path.of("target", "release"), arguments[1], Instant.parse(arguments[2]))
                    .assemble(FOLDER, INSTALLERS, COMPONENTS, new Channels(arguments[1], recipe.vendor(),
                            System.getProperty("releases.page", "").replaceAll("/+$", "")));
            default -> throw new IllegalArgumentException("folder, installer, release, licences or options, not "
                    + arguments[0]);
        }
    }

    private static void options(Recipe recipe, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, recipe.jvmOptions());
    }

    private static void installer(Recipe recipe, String version) throws IOException {
        var work = Path.of("target", "installer");
        Folders.delete(work);
        Files.createDirectories(work);
        if (Recipe.system().equals("linux")) {
            var packages = new LinuxPackages(work.resolve("tree"), work, INSTALLERS, recipe, version);
            new LinuxImage(packages.program(), recipe).build(FOLDER, work);
            packages.build();
        } else {
            new JpackageImage(work, recipe, version).build(FOLDER, INSTALLERS);
        }
    }
}
