import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;

/// Runs the JDK's own tools inside this process, and the system's tools outside of it.
final class Tools {

    private Tools() {}

    /// Runs `jlink`, `jmod`, `jpackage`, …; a tool that fails stops the build with its name.
    static void jdk(String name, List<String> arguments) {
        var tool = ToolProvider.findFirst(name)
                .orElseThrow(() -> new IllegalStateException("this JDK has no " + name + ": use a full JDK"));
        var exit = tool.run(System.out, System.err, arguments.toArray(String[]::new));
        if (exit != 0) {
            throw new IllegalStateException(name + " failed with exit code " + exit);
        }
    }

    /// Runs a command in `folder`; one that fails, or takes longer than half an hour, stops the build.
    static void system(List<String> command, Path folder) throws IOException {
        var process = new ProcessBuilder(command).inheritIO().directory(folder.toFile()).start();
        try {
            if (!process.waitFor(30, TimeUnit.MINUTES)) {
                throw new IllegalStateException(command.getFirst() + " takes longer than half an hour");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while running " + command.getFirst(), e);
        } finally {
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed: " + process.exitValue());
        }
    }

    /// True when the command is found on the PATH.
    static boolean exists(String command) {
        for (var folder : System.getenv("PATH").split(File.pathSeparator)) {
            if (Path.of(folder, command).toFile().canExecute()) {
                return true;
            }
        }
        return false;
    }
}
