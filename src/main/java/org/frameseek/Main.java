package org.frameseek;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.frameseek.cli.FrameseekCommand;
import org.frameseek.cli.Version;
import org.frameseek.ui.App;

/// The program's entry.
public final class Main {
    private Main() {
    }

    public static void main(String[] arguments) throws IOException {
        System.exit(run(arguments));
    }

    /// Runs one command, and gives the code that the program ends with.
    static int run(String... arguments) throws IOException {
        // Setting up all commands would take a third of the time of this answer.
        if (Set.of("--version", "-V").contains(String.join(" ", arguments))) {
            Version.print(System.out);
            return 0;
        }
        var paths = AppPaths.fromSystem();
        LogFile.install(paths.logs());
        paths.prepareNatives();
        if (Display.exists() && Stream.of(arguments).allMatch(Main::isFile) && WindowLibraries.areThere()) {
            // Commands are not needed for this either.
            App.open(paths, Stream.of(arguments).map(Path::of).toList());
            return 0;
        }
        var commandLine = FrameseekCommand.create(paths, Display.exists(), videos -> {
            WindowLibraries.require();
            App.open(paths, videos);
        });
        return commandLine.execute(arguments);
    }

    /// As file managers and drops name one: no command has a dot or a slash in it.
    private static boolean isFile(String argument) {
        try {
            return argument.matches(".*[./\\\\].*") && Files.isRegularFile(Path.of(argument));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
