package org.frameseek.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The program with which the system shows files in their folders.
final class FileBrowser {
    private static final Logger LOG = LoggerFactory.getLogger(FileBrowser.class);

    private final String system;

    /// @param system name of the operating system
    FileBrowser(String system) {
        this.system = system.toLowerCase(Locale.ROOT);
    }

    boolean isMac() {
        return system.contains("mac");
    }

    /// Shows the file in its folder. Elsewhere than on Windows and macOS, file managers have no common way to point at
    /// a file, so the folder is opened.
    void reveal(Path file) {
        var command = isMac() ? List.of("open", "-R", file.toString())
                : system.contains("win") ? List.of("explorer.exe", "/select," + file)
                : List.of("xdg-open", String.valueOf(file.getParent()));
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            LOG.warn("{} not shown in its folder", file, e);
        }
    }
}
