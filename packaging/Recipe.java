import com.google.gson.Gson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What `jlink.json` says; its fields are described in packaging/README.md.
record Recipe(
        String name, String mainClass, int javaRelease,
        List<String> jdkModules, List<String> javafxModules, List<String> jlinkOptions,
        List<String> jvmOptions, List<String> javafxOptions, Map<String, SystemExtras> systems) {

    /// What one operating system needs besides.
    record SystemExtras(List<String> jvmOptions) {}

    static Recipe read(Path file) throws IOException {
        return new Gson().fromJson(Files.readString(file), Recipe.class);
    }

    /// The options of every start of the program on this system, with JavaFX as modules.
    List<String> programOptions() {
        var options = new ArrayList<>(jvmOptions);
        options.addAll(javafxOptions);
        options.addAll(extras().jvmOptions());
        return List.copyOf(options);
    }

    SystemExtras extras() {
        return systems.get(system());
    }

    /// `linux`, `macos` or `windows`: the system that this runs on, and so the one it packages for.
    static String system() {
        var name = System.getProperty("os.name");
        if (name.startsWith("Windows")) {
            return "windows";
        }
        return name.startsWith("Mac") ? "macos" : "linux";
    }
}
