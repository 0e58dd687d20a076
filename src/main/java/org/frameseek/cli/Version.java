package org.frameseek.cli;

import java.io.PrintStream;
import org.frameseek.release.Release;
import picocli.CommandLine.IVersionProvider;

/// The versions of the program and of its libraries, without loading any library.
public final class Version implements IVersionProvider {
    /// Prints one line for each.
    public static void print(PrintStream out) {
        for (var line : new Version().getVersion()) {
            out.println(line);
        }
    }

    /// The version of the program alone.
    static String program() {
        return Release.read().version();
    }

    @Override
    public String[] getVersion() {
        var versions = Release.written();
        return new String[] {
            "Frameseek " + versions.getProperty("frameseek"),
            "PyTorch " + versions.getProperty("pytorch") + ", DJL " + versions.getProperty("djl"),
            "FFmpeg " + versions.getProperty("ffmpeg") + ", JavaCV " + versions.getProperty("javacv"),
            "JavaFX " + versions.getProperty("javafx") + ", Java " + Runtime.version()
        };
    }
}
