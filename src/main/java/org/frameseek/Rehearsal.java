package org.frameseek;

import java.io.IOException;
import java.lang.module.ModuleReference;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One run through the program without anybody watching: ask for its version, index and search the sample, then open the
/// window on it. The installers record it, and every later start begins with what Java learned here (an AOT cache).
final class Rehearsal {
    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final int SECONDS_IN_THE_WINDOW = 10;

    /// JavaFX's classes for the windows and the graphics of each system. Without a display none of them is used.
    private static final Pattern WINDOWING =
            Pattern.compile("com/sun/(glass/ui/(gtk|mac|win)|prism/(es2|d3d|mtl))/[\\w$]+\\.class");

    private Rehearsal() {
    }

    public static void main(String[] arguments) throws IOException {
        var version = Main.run("--version");
        var demo = Main.run("demo", "--output", arguments[0]);
        loadWindowing();
        CompletableFuture.delayedExecutor(SECONDS_IN_THE_WINDOW, TimeUnit.SECONDS).execute(Platform::exit);
        var window = Main.run(AppPaths.fromSystem().sampleVideo().toString());
        System.exit(version + demo + window);
    }

    /// So that later starts need not read and check these classes either.
    private static void loadWindowing() throws IOException {
        try {
            WindowLibraries.requireAll();
        } catch (WindowLibraries.MissingException e) {
            LOG.info("Nor are they needed to build", e);
        }
        var graphics = Platform.class.getModule().getName();
        var module = ModuleLayer.boot().configuration().findModule(graphics).orElseThrow().reference();
        for (var name : classes(module)) {
            try {
                Class.forName(name, false, Platform.class.getClassLoader());
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static List<String> classes(ModuleReference module) throws IOException {
        try (var reader = module.open()) {
            return reader.list()
                    .filter(WINDOWING.asMatchPredicate())
                    .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .toList();
        }
    }
}
