import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Recipes of other package managers, from the templates of `packaging/channels`: each for one installer, whose address
/// and checksum it names. A recipe is written when its installer lies in the release, so that the installers of all
/// systems can be gathered first.
///
/// @param page where the files of releases are published, without a slash at the end
record Channels(String version, String vendor, String page) {

    private static final Path TEMPLATES = Path.of("packaging", "channels");

    /// The installer that each channel offers.
    private static final Map<String, String> INSTALLERS = Map.of(
            "winget", "Frameseek-%s.msi",
            "homebrew", "Frameseek-%s.dmg",
            "flatpak", "frameseek_%s_amd64.deb");

    /// @param release holds the installers and receives `recipes/CHANNEL/`
    void write(Path release) throws IOException {
        for (var channel : INSTALLERS.entrySet()) {
            var installer = release.resolve(channel.getValue().formatted(version));
            if (Files.exists(installer)) {
                write(TEMPLATES.resolve(channel.getKey()), installer, release.resolve("recipes", channel.getKey()));
            }
        }
    }

    private void write(Path templates, Path installer, Path recipes) throws IOException {
        var places = Map.of(
                "VERSION", version,
                "VENDOR", vendor,
                "PAGE", page,
                "URL", page + "/" + installer.getFileName(),
                "SHA256", Sums.sha256(installer));
        Files.createDirectories(recipes);
        for (var template : Folders.list(templates)) {
            Files.writeString(recipes.resolve(template.getFileName()), Templates.fill(template, places));
        }
    }
}
