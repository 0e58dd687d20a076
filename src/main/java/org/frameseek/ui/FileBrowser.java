package org.frameseek.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The program with which the system shows files in their folders.
final class FileBrowser {
    private static final Logger LOG = LoggerFactory.getLogger(FileBrowser.class);
    /// A program that fails does so at once; one that runs on shows the folder.
    private static final long SECONDS_TO_FAIL = 5;

    private final String system;
    private final Function<Path, List<String>> command;

    /// @param system name of the operating system
    FileBrowser(String system) {
        this.system = system.toLowerCase(Locale.ROOT);
        command = this::commandOfSystem;
    }

    /// @param command what shows a file
    FileBrowser(String system, Function<Path, List<String>> command) {
        this.system = system.toLowerCase(Locale.ROOT);
        this.command = command;
    }

    boolean isMac() {
        return system.contains("mac");
    }

    private boolean isWindows() {
        return !isMac() && system.contains("win");
    }

    /// Elsewhere than on Windows and macOS, file managers have no common way to point at a file, so the folder is
    /// opened.
    private List<String> commandOfSystem(Path file) {
        return isMac() ? List.of("open", "-R", file.toString())
                : isWindows() ? List.of("explorer.exe", "/select," + file)
                : List.of("xdg-open", String.valueOf(file.getParent()));
    }

    /// Shows the file in its folder. Returns at once.
    ///
    /// @param failed told, on the JavaFX thread, when nothing could be shown
    void reveal(Path file, Consumer<? super Exception> failed) {
        Thread.ofVirtual().start(() -> {
            try {
                run(file);
            } catch (RevealException e) {
                LOG.warn("{} not shown in its folder", file, e);
                Platform.runLater(() -> failed.accept(e));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void run(Path file) throws RevealException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command.apply(file))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new RevealException(file.getParent(), e);
        }
        // Explorer says 1 when all went well.
        if (!isWindows() && process.waitFor(SECONDS_TO_FAIL, TimeUnit.SECONDS) && process.exitValue() != 0) {
            throw new RevealException(file.getParent(), null);
        }
    }
}
