import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// `$APPDIR` of the installed program: the jars without native libraries, `natives/`, `models/` and `legal/`.
record Bundle(Path root) {

    private static final String MAIN_JAR = "frameseek.jar";

    /// Fills the folder from the program folder.
    void assemble(Recipe recipe, ProgramFolder folder) throws IOException {
        Files.createDirectories(root);
        var natives = new NativeLibraries(root.resolve("natives"));
        for (var jar : Folders.list(folder.libraries())) {
            if (jar.toString().endsWith(".jar")) {
                Jars.copyWithoutNatives(jar, root.resolve(jar.getFileName()));
                natives.unpack(jar, recipe);
            }
        }
        Folders.copy(folder.models(), root.resolve("models"));
        Folders.copy(folder.legal(), root.resolve("legal"));
    }

    /// The class path, the program's own jar first. Its order is fixed, as the AOT cache holds for this order only.
    List<String> classPath() throws IOException {
        var jars = Folders.list(root).stream().map(jar -> jar.getFileName().toString())
                .filter(name -> name.endsWith(".jar") && !name.equals(MAIN_JAR)).toList();
        return Stream.concat(Stream.of(MAIN_JAR), jars.stream()).toList();
    }
}
