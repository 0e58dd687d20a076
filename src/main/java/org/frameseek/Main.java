package org.frameseek;

import org.frameseek.cli.FrameseekCommand;
import org.frameseek.ui.App;

/// The program's entry.
public final class Main {
    private Main() {
    }

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /// Runs one command, and gives the code that the program ends with.
    static int run(String... arguments) {
        var paths = AppPaths.fromSystem();
        LogFile.install(paths.logs());
        paths.prepareNatives();
        var commandLine = FrameseekCommand.create(paths, Display.exists(), videos -> {
            WindowLibraries.require();
            App.open(paths, videos);
        });
        return commandLine.execute(arguments);
    }
}
