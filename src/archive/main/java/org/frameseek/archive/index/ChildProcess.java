package org.frameseek.archive.index;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.spark.launcher.JavaModuleOptions;
import org.frameseek.archive.store.ArchiveException;

/// Starts [IsolatedVideo] from an executor and waits for it.
final class ChildProcess {
    private static final int TICK_MILLIS = 200;

    private ChildProcess() {
    }

    /// @throws CancellationException when cancelled; the process is ended
    static Outcome.Part run(IsolatedVideo.Order order, BooleanSupplier cancelled)
            throws IOException, InterruptedException {
        var scratch = Path.of(order.scratch());
        var process = new ProcessBuilder(command())
                .directory(scratch.toFile())
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve("output.log").toFile())
                .start();
        // The pipe stays open while the process is wanted.
        try (var in = process.getOutputStream()) {
            in.write((order.json() + '\n').getBytes(StandardCharsets.UTF_8));
            in.flush();
            while (!process.waitFor(TICK_MILLIS, TimeUnit.MILLISECONDS)) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
            }
        } catch (IOException e) {
            // It ended before it had read its order.
            process.waitFor();
        } finally {
            process.destroyForcibly();
        }
        if (Files.exists(scratch.resolve(IsolatedVideo.OUTCOME))) {
            return IsolatedVideo.outcome(scratch);
        }
        var crash = new ArchiveException("archive.crashed", null, order.work().video().uri(), process.exitValue());
        return new Outcome.Part(Outcome.State.CRASHED, null, 0, crash.code(), crash.getMessage());
    }

    private static List<String> command() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + Runtime.getRuntime().maxMemory());
        command.add("-XX:-CreateCoredumpOnCrash");
        command.addAll(List.of(JavaModuleOptions.defaultModuleOptionArray()));
        command.add("-classpath");
        command.add(classPath());
        command.add(IsolatedVideo.class.getName());
        return command;
    }

    /// The program's jar is not on the executor's class path; Spark loads it beside.
    private static String classPath() {
        try {
            var program = Path.of(ChildProcess.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return program + File.pathSeparator + System.getProperty("java.class.path");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program's own place is no path", e);
        }
    }
}
