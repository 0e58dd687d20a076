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

/// The system's program for showing a file in its folder.
final class FileBrowser {
    private static final Logger LOG = LoggerFactory.getLogger(FileBrowser.class);
    /// A program that fails does so at once. One that keeps running shows the folder.
    private static final long SECONDS_TO_FAIL = 5;

    private final String system;
    private final Function<Path, List<List<String>>> commands;

    /// @param system name of the operating system
    FileBrowser(String system) {
        this.system = system.toLowerCase(Locale.ROOT);
        commands = this::commandsOfSystem;
    }

    /// @param commands tried in turn until one shows the file
    FileBrowser(String system, Function<Path, List<List<String>>> commands) {
        this.system = system.toLowerCase(Locale.ROOT);
        this.commands = commands;
    }

    boolean isMac() {
        return system.contains("mac");
    }

    private boolean isWindows() {
        return !isMac() && system.contains("win");
    }

    /// Commands that show a file, to be tried in turn.
    List<List<String>> commandsOfSystem(Path file) {
        if (isMac()) {
            return List.of(List.of("open", "-R", file.toString()));
        }
        if (isWindows()) {
            return List.of(List.of("explorer.exe", "/select," + file));
        }
        return List.of(showItems(file), List.of("xdg-open", String.valueOf(file.getParent())));
    }

    /// Selects the file if the file manager supports freedesktop.org's file manager interface. A comma would end the
    /// address.
    private static List<String> showItems(Path file) {
        return List.of("dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.FileManager1",
                "/org/freedesktop/FileManager1", "org.freedesktop.FileManager1.ShowItems",
                "array:string:" + file.toUri().toASCIIString().replace(",", "%2C"), "string:");
    }

    /// Shows the file in its folder. Returns at once.
    ///
    /// @param failed called on the JavaFX thread when nothing could be shown
    void reveal(Path file, Consumer<? super Exception> failed) {
        Thread.ofVirtual().start(() -> {
            try {
                show(file);
            } catch (RevealException e) {
                LOG.warn("{} not shown in its folder", file, e);
                Platform.runLater(() -> failed.accept(e));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /// Waits until the file is shown, for a few seconds at most.
    void show(Path file) throws RevealException, InterruptedException {
        IOException missing = null;
        for (var command : commands.apply(file)) {
            try {
                if (succeeds(command)) {
                    return;
                }
                LOG.info("{} does not show {}", command.getFirst(), file);
            } catch (IOException e) {
                missing = e;
            }
        }
        throw new RevealException(file.getParent(), missing);
    }

    private boolean succeeds(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        // Explorer exits with 1 on success.
        return isWindows() || !process.waitFor(SECONDS_TO_FAIL, TimeUnit.SECONDS) || process.exitValue() == 0;
    }
}
