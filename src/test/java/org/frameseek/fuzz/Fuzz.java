package org.frameseek.fuzz;

import java.nio.file.Files;
import java.nio.file.Path;
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

    /// Writes each reader's seeds into a folder per reader.
    static void main(String[] arguments) throws Exception {
        var scratch = Files.createTempDirectory("frameseek-seeds");
        for (var each : Reader.values()) {
            var seeds = Files.createDirectories(Path.of(arguments[0], each.name()));
            int number = 0;
            for (var seed : each.corpus(scratch)) {
                Files.write(seeds.resolve("seed" + number++), seed);
            }
        }
    }
}
