import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// Fills in the launcher scripts. The folder that holds the jars is `$APPDIR` in jlink.json, as jpackage calls it.
record Launchers(Recipe recipe) {

    private static final Path TEMPLATES = Path.of("packaging", "launchers");

    /// Writes the scripts for this place.
    ///
    /// @param options those that depend on the place
    /// @param classPath entries of the class path, relative to `$APPDIR`
    void write(List<String> names, Path bin, List<String> options, List<String> classPath) throws IOException {
        Files.createDirectories(bin);
        for (var name : names) {
            var windows = name.endsWith(".bat");
            var folder = windows ? "%APP%" : "$app";
            var places = options.stream()
                    .map(option -> '"' + option.replace("$APPDIR", folder) + '"')
                    .collect(Collectors.joining(" "));
            var paths = classPath.stream()
                    .map(entry -> folder + "/" + entry)
                    .collect(Collectors.joining(windows ? ";" : ":"));
            var text = Files.readString(TEMPLATES.resolve(name))
                    .replace("@JAVA_RELEASE@", String.valueOf(recipe.javaRelease()))
                    .replace("@PLACE_OPTIONS@", places)
                    .replace("@CLASS_PATH@", paths)
                    .replace("@MAIN_CLASS@", recipe.mainClass());
            Files.writeString(bin.resolve(name), text).toFile().setExecutable(true, false);
        }
    }
}
