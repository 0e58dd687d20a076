import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The installed program on Windows and macOS, and its installer: jpackage's launchers, the runtime, and the bundle in
/// the folder that those launchers call `$APPDIR`.
record JpackageImage(Path work, Recipe recipe, String version) {

    private static final Path ICONS = Path.of("packaging", "icons");
    private static final Path DOCUMENT_TYPES = Path.of("packaging", "macos", "document-types.xml");
    private static final String MACOS_IDENTIFIER = "org.frameseek";
    /// Stays the same for ever: by it an installer finds the version that it replaces.
    private static final String WINDOWS_UPGRADE_ID = "daaf1776-14fe-477f-8743-3b018e8b4144";

    void build(ProgramFolder folder, Path output) throws IOException {
        var input = new Bundle(work.resolve("input"));
        input.assemble(recipe, folder);
        var linked = new RuntimeImage(work.resolve("runtime"));
        linked.link(recipe, folder.javafx(), work);
        Tools.jdk("jpackage", imageArguments(input, linked));
        new AotCache(recipe, new Bundle(bundle()), new RuntimeImage(runtime())).train(work);
        if (isMac()) {
            declareVideos(image().resolve("Contents", "Info.plist"));
            MacSignature.fromEnvironment().sign(image());
        }
        Tools.jdk("jpackage", installerArguments(Files.createDirectories(output)));
    }

    private static boolean isMac() {
        return Recipe.system().equals("macos");
    }

    private Path image() {
        return work.resolve(isMac() ? recipe.name() + ".app" : recipe.name());
    }

    private Path bundle() {
        return isMac() ? image().resolve("Contents", "app") : image().resolve("app");
    }

    private Path runtime() {
        return isMac() ? image().resolve("Contents", "runtime", "Contents", "Home") : image().resolve("runtime");
    }

    /// For jpackage, each ending would be a new type of ours, unrelated to the one that macOS has for such files.
    private static void declareVideos(Path properties) throws IOException {
        var text = Files.readString(properties);
        int end = text.lastIndexOf("</dict>");
        Files.writeString(properties, text.substring(0, end) + Files.readString(DOCUMENT_TYPES) + text.substring(end));
    }

    private List<String> imageArguments(Bundle input, RuntimeImage runtime) throws IOException {
        var arguments = new ArrayList<>(List.of("--type", "app-image",
                "--name", recipe.name(), "--app-version", version, "--vendor", recipe.vendor(),
                "--input", input.root().toString(), "--main-jar", input.classPath().getFirst(),
                "--main-class", recipe.mainClass(), "--runtime-image", runtime.root().toString(),
                "--dest", work.toString(),
                "--icon", ICONS.resolve(isMac() ? "frameseek.icns" : "frameseek.ico").toString()));
        recipe.programOptions().forEach(option -> arguments.addAll(List.of("--java-options", option)));
        recipe.installedOptions().forEach(option -> arguments.addAll(List.of("--java-options", option)));
        if (isMac()) {
            arguments.addAll(List.of("--mac-package-identifier", MACOS_IDENTIFIER));
        } else {
            // A program without a console cannot write to the terminal that starts it.
            var console = Files.writeString(work.resolve("console.properties"), "win-console=true\n");
            arguments.addAll(List.of("--add-launcher", "frameseek-console=" + console,
                    "--app-content", Path.of("packaging", "windows", "bin").toString()));
        }
        return arguments;
    }

    private List<String> installerArguments(Path output) throws IOException {
        var arguments = new ArrayList<>(List.of("--type", isMac() ? "dmg" : "msi",
                "--name", recipe.name(), "--app-version", version, "--vendor", recipe.vendor(),
                "--app-image", image().toString(), "--dest", output.toString()));
        if (!isMac()) {
            // Not the default, which is the folder of the user's own data: removing the program empties it.
            arguments.addAll(List.of("--install-dir", "Programs\\" + recipe.name(), "--win-per-user-install",
                    "--win-menu", "--win-menu-group", recipe.name(), "--win-shortcut-prompt", "--win-dir-chooser",
                    "--win-upgrade-uuid", WINDOWS_UPGRADE_ID, "--license-file", "LICENSE"));
            arguments.addAll(fileAssociations());
        }
        return arguments;
    }

    private List<String> fileAssociations() throws IOException {
        var arguments = new ArrayList<String>();
        for (var type : recipe.videoTypes().entrySet()) {
            var file = Files.writeString(work.resolve(type.getKey() + ".properties"), """
                    extension=%s
                    mime-type=%s
                    description=Video
                    """.formatted(type.getKey(), type.getValue()));
            arguments.addAll(List.of("--file-associations", file.toString()));
        }
        return arguments;
    }
}
