package org.frameseek;

import org.frameseek.cli.FrameseekCommand;
import org.frameseek.ui.App;

/// The program's entry.
public final class Main {
    private Main() {
    }

    public static void main(String[] arguments) {
        var paths = AppPaths.fromSystem();
        LogFile.install(paths.logs());
        paths.prepareNatives();
        var commandLine = FrameseekCommand.create(paths, Display.exists(), videos -> {
            WindowLibraries.require();
            App.open(paths, videos);
        });
        System.exit(commandLine.execute(arguments));
    }
}
