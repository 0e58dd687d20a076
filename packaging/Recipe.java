import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What `jlink.json` says; its fields are described in packaging/README.md.
record Recipe(
        String name, String vendor, String maintainer, String mainClass, int javaRelease,
        List<String> jdkModules, List<String> runtimeOnlyModules, List<String> javafxModules,
        List<String> jlinkOptions, List<String> jvmOptions, List<String> javafxOptions,
        List<String> folderOptions, List<String> installedOptions, String rehearsalClass,
        Map<String, SystemExtras> systems, Map<String, String> videoTypes) {

    /// What one operating system needs besides.
    record SystemExtras(
            List<String> jvmOptions, Map<String, List<String>> platformNames,
            List<String> debDependencies, List<String> rpmDependencies) {}

    static Recipe read(Path file) throws IOException {
        return new Gson().fromJson(Files.readString(file), Recipe.class);
    }

    List<String> allModules() {
        return Stream.of(jdkModules, runtimeOnlyModules, javafxModules).flatMap(List::stream).toList();
    }

    /// The options of every start of the program on this system, with JavaFX as modules.
    List<String> programOptions() {
        return Stream.of(jvmOptions, javafxOptions, extras().jvmOptions()).flatMap(List::stream).toList();
    }

    SystemExtras extras() {
        return systems.get(system());
    }

    /// What libraries call this system and processor: DJL, JavaCPP and JNA have names of their own.
    List<String> platformNames() {
        return extras().platformNames().get(System.getProperty("os.arch"));
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
