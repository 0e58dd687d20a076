package org.frameseek.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// The versions of the program and of its libraries, without loading any library.
public final class Version implements IVersionProvider {
    private static final String FILE = "/org/frameseek/version.properties";

    /// Prints one line for each.
    public static void print(PrintStream out) throws IOException {
        for (var line : new Version().getVersion()) {
            out.println(line);
        }
    }

    /// The version of the program alone.
    static String program() throws IOException {
        return versions().getProperty("frameseek");
    }

    private static Properties versions() throws IOException {
        var versions = new Properties();
        try (var file = Version.class.getResourceAsStream(FILE)) {
            versions.load(file);
        }
        return versions;
    }

    @Override
    public String[] getVersion() throws IOException {
        var versions = versions();
        return new String[] {
            "Frameseek " + versions.getProperty("frameseek"),
            "PyTorch " + versions.getProperty("pytorch") + ", DJL " + versions.getProperty("djl"),
            "FFmpeg " + versions.getProperty("ffmpeg") + ", JavaCV " + versions.getProperty("javacv"),
            "JavaFX " + versions.getProperty("javafx") + ", Java " + Runtime.version()
        };
    }
}
