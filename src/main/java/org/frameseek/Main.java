package org.frameseek;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.frameseek.cli.FrameseekCommand;
import org.frameseek.cli.Version;
import org.frameseek.error.UserException;
import org.frameseek.ui.App;
import org.slf4j.LoggerFactory;

/// The entry point of the program.
public final class Main {
    private Main() {
    }

    public static void main(String[] arguments) throws IOException {
        System.exit(run(arguments));
    }

    /// Runs one command and returns the program's exit code.
    static int run(String... arguments) throws IOException {
        // Setting up all commands would take a third of this command's time.
        if (Set.of("--version", "-V").contains(String.join(" ", arguments))) {
            Version.print(System.out);
            return 0;
        }
        var paths = AppPaths.fromSystem();
        LogFile.install(paths.logs());
        paths.prepareNatives();
        if (Display.exists() && Stream.of(arguments).allMatch(Main::isFile)) {
            // Opening a window does not need the commands either.
            return open(paths, Stream.of(arguments).map(Path::of).toList());
        }
        return FrameseekCommand.create(paths, WebEnvironment.fromSystem(paths.user()), Display.exists(),
                videos -> openWindow(paths, videos), arguments).execute(arguments);
    }

    private static int open(AppPaths paths, List<Path> videos) {
        try {
            openWindow(paths, videos);
            return 0;
        } catch (UserException e) {
            LoggerFactory.getLogger(Main.class).info("No window", e);
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private static void openWindow(AppPaths paths, List<Path> videos) throws UserException {
        WindowLibraries.require();
        App.open(paths, videos);
    }

    /// File managers and drag and drop pass files this way; no command name contains a dot or a slash.
    private static boolean isFile(String argument) {
        try {
            return argument.matches(".*[./\\\\].*") && Files.isRegularFile(Path.of(argument));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
