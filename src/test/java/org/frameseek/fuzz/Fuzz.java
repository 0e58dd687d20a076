package org.frameseek.fuzz;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.frameseek.error.UserException;

/// What Jazzer calls, for as long as one likes; .github/CONTRIBUTING.md says how. The system property
/// `frameseek.reader` chooses the reader.
public final class Fuzz {
    private static Reader reader;
    private static Path folder;

    private Fuzz() {
    }

    public static void fuzzerInitialize() throws Exception {
        reader = Reader.valueOf(System.getProperty("frameseek.reader"));
        folder = Files.createTempDirectory("frameseek-fuzz");
    }

    public static void fuzzerTestOneInput(byte[] bytes) throws Exception {
        try {
            reader.read(folder, bytes);
        } catch (UserException refused) {
            // The sentence must be possible too.
            refused.getMessage();
        }
    }

    /// Starts Jazzer with the known inputs of a reader.
    ///
    /// @param arguments the reader's name; for how many seconds; the folder for what is found
    static void main(String[] arguments) throws Exception {
        var chosen = Reader.valueOf(arguments[0]);
        var found = Files.createDirectories(Path.of(arguments[2], chosen.name()));
        var known = Files.createDirectories(found.resolve("known"));
        var scratch = Files.createTempDirectory("frameseek-seeds");
        int number = 0;
        for (var input : chosen.corpus(scratch)) {
            Files.write(known.resolve("known-" + number++), input);
        }
        // In a process of its own, because Jazzer watches only classes that are loaded after it.
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g",
                "-XX:+EnableDynamicAgentLoading", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-Dai.djl.offline=true", "-DRUST_FLAVOR=cpu",
                "-Dframeseek.reader=" + chosen, "-cp", System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer", "--target_class=" + Fuzz.class.getName(),
                "--instrumentation_includes=org.frameseek.**:com.google.gson.**", "--disabled_hooks=*",
                "--reproducer_path=" + found, "-artifact_prefix=" + found + "/", "-timeout=10", "-max_len=4096",
                "-max_total_time=" + arguments[1], found.toString(), known.toString());
        System.exit(new ProcessBuilder(command).inheritIO().start().waitFor());
    }
}
