package org.frameseek.engine.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.frameseek.encoder.EncoderException;
import org.frameseek.storage.OwnFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The engine build that the next start uses. A file holds the path of its folder; without that file, the bundled build
/// is used. A build that fails to load would end the program at every start, so a second file marks the attempt with
/// the number of the process: where it outlives its process, the build is not tried again until it is chosen again.
public final class EngineChoice {
    private static final Logger LOG = LoggerFactory.getLogger(EngineChoice.class);
    /// The engine's own failure; others come after it has started.
    private static final String NOT_STARTED = "model.engine";

    private static final long NO_PROCESS = 0;
    /// The number of no process that could be running.
    private static final long ENDED = Long.MAX_VALUE;

    private final Path file;
    private final Path attempt;

    /// Work that starts the engine.
    @FunctionalInterface
    public interface Start<T> {
        T run() throws EncoderException;
    }

    /// @param home the program's data folder
    public EngineChoice(Path home) {
        this.file = home.resolve("engine.txt");
        this.attempt = home.resolve("engine.attempt");
    }

    /// Uses this build from the next start.
    public void use(EnginePack pack) throws EnginePackException {
        try {
            Files.deleteIfExists(attempt);
            OwnFile.replace(file, pack.libraries().toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new EnginePackException("pack.choice", file, e);
        }
    }

    /// Returns to the bundled build.
    public void forget() throws EnginePackException {
        try {
            Files.deleteIfExists(attempt);
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new EnginePackException("pack.choice", file, e);
        }
    }

    /// The chosen build, or empty for the bundled one.
    ///
    /// @throws EnginePackException if the chosen build is gone, no longer fits, or failed to load
    public Optional<EnginePack> chosen() throws EnginePackException {
        try {
            if (hasFailed()) {
                throw new EnginePackException("pack.not-loaded", Path.of(Files.readString(file).strip()), null);
            }
            return Files.isRegularFile(file)
                    ? Optional.of(EnginePack.in(Path.of(Files.readString(file).strip())))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            throw new EnginePackException("pack.choice", file, e);
        }
    }

    private boolean hasFailed() throws IOException {
        return Files.exists(attempt) && ProcessHandle.of(Long.parseLong(Files.readString(attempt).strip())).isEmpty();
    }

    /// Starts the engine, and notes whether the chosen build ended the program or failed.
    public <T> T start(Start<T> start) throws EncoderException {
        if (!Files.isRegularFile(file)) {
            return start.run();
        }
        note(ProcessHandle.current().pid());
        try {
            var started = start.run();
            note(NO_PROCESS);
            return started;
        } catch (EncoderException e) {
            note(e.code().equals(NOT_STARTED) ? ENDED : NO_PROCESS);
            throw e;
        } catch (RuntimeException e) {
            note(NO_PROCESS);
            throw e;
        }
    }

    /// @param process number of the process that tries to load the build
    private void note(long process) {
        try {
            if (process == NO_PROCESS) {
                Files.deleteIfExists(attempt);
            } else {
                OwnFile.replace(attempt, Long.toString(process).getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            LOG.warn("{} is not noted", attempt, e);
        }
    }
}
