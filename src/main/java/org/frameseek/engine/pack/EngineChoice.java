package org.frameseek.engine.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// The build of the engine that the next start uses, kept as the path of its folder in a file; without one, the build
/// that came with the program is used.
public final class EngineChoice {
    private final Path file;

    /// @param home the folder of all that the program keeps
    public EngineChoice(Path home) {
        this.file = home.resolve("engine.txt");
    }

    /// Uses this build from the next start on.
    public void use(EnginePack pack) throws EnginePackException {
        try {
            Files.createDirectories(file.getParent());
            var temporary = file.resolveSibling("engine.txt.tmp");
            Files.writeString(temporary, pack.libraries().toString());
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new EnginePackException("pack.choice", file, e);
        }
    }

    /// Goes back to the build that came with the program.
    public void forget() throws EnginePackException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new EnginePackException("pack.choice", file, e);
        }
    }

    /// The build chosen, or empty for the program's own.
    ///
    /// @throws EnginePackException when the chosen one is gone or no longer fits
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
