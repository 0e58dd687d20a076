package org.frameseek;

import java.nio.file.Path;
import java.util.List;
import org.frameseek.cli.FrameseekCommand;

/// The program's entry.
public final class Main {
    private Main() {
    }

    public static void main(String[] arguments) {
        var paths = AppPaths.fromSystem();
        LogFile.install(paths.logs());
        paths.prepareNatives();
        var commandLine = FrameseekCommand.create(paths, Display.exists(), videos -> open(paths, videos));
        System.exit(commandLine.execute(arguments));
    }

    private static void open(AppPaths paths, List<Path> videos) {
        throw new UnsupportedOperationException("window");
    }
}
