package org.frameseek.engine.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.frameseek.storage.OwnFile;

/// The engine build that the next start uses. A file holds the path of its folder; without that file, the bundled build
/// is used.
public final class EngineChoice {
    private final Path file;

    /// @param home the program's data folder
    public EngineChoice(Path home) {
        this.file = home.resolve("engine.txt");
    }

    /// Uses this build from the next start.
    public void use(EnginePack pack) throws EnginePackException {
        try {
            OwnFile.replace(file, pack.libraries().toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new EnginePackException("pack.choice", file, e);
        }
    }

    /// Returns to the bundled build.
    public void forget() throws EnginePackException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new EnginePackException("pack.choice", file, e);
        }
    }

    /// The chosen build, or empty for the bundled one.
    ///
    /// @throws EnginePackException if the chosen build is gone or no longer fits
    public Optional<EnginePack> chosen() throws EnginePackException {
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(EnginePack.in(Path.of(Files.readString(file).strip())))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            throw new EnginePackException("pack.choice", file, e);
        }
    }
}
