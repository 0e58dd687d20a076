package org.frameseek;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/// One automatic run through the program: it prints its version, indexes and searches the sample, then opens the window
/// on it. The installers record it, and every later start uses what Java learns here (an AOT cache).
final class Rehearsal {
    private static final int SECONDS_IN_THE_WINDOW = 10;

    private Rehearsal() {
    }

    public static void main(String[] arguments) throws IOException {
        var version = Main.run("--version");
        var demo = Main.run("demo", "--output", arguments[0]);
        CompletableFuture.delayedExecutor(SECONDS_IN_THE_WINDOW, TimeUnit.SECONDS).execute(Platform::exit);
        var window = Main.run(AppPaths.fromSystem().sampleVideo().toString());
        System.exit(version + demo + window);
    }
}
