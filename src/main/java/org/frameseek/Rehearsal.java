package org.frameseek;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.frameseek.cli.FrameseekCommand;
import org.frameseek.ui.App;

/// One run through the program without anybody watching: index and search the sample, then open the window on it. The
/// installers record it, and every later start begins with what Java learned here (an AOT cache).
final class Rehearsal {
    private static final int SECONDS_IN_THE_WINDOW = 10;

    private Rehearsal() {
    }

    public static void main(String[] arguments) {
        var paths = AppPaths.fromSystem();
        LogFile.install(paths.logs());
        paths.prepareNatives();
        var demo = FrameseekCommand.create(paths, false, _ -> { })
                .execute("demo", "--output", Path.of(arguments[0]).toString());
        CompletableFuture.delayedExecutor(SECONDS_IN_THE_WINDOW, TimeUnit.SECONDS).execute(Platform::exit);
        App.open(paths, List.of(paths.sampleVideo()));
        System.exit(demo);
    }
}
