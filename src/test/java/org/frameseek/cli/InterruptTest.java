package org.frameseek.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.frameseek.Main;
import org.frameseek.library.Library;
import org.frameseek.media.TestVideos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Ctrl-C during indexing, delivered by the system to a separate process.
class InterruptTest {
    private static final int INTERRUPTED = 130;

    @TempDir
    private Path folder;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no program that sends Ctrl-C to another process")
    void controlCStopsAndKeepsWhatIsDone() throws Exception {
        var first = video("first.mp4", 2);
        var second = video("second.mp4", 600);
        var library = folder.resolve("library");
        var process = start(
                Main.class, "index", first.toString(), second.toString(), "--model",
                "src/test/resources/model/clip/openai",
                "--library", library.toString());
        try (var output = process.inputReader()) {
            assertTrue(output.readLine().contains("first.mp4"));
            interrupt(process);
            assertEquals(INTERRUPTED, process.waitFor());
        }

        var store = new Library(library);
        assertEquals(1, store.entries().stream().filter(entry -> entry.complete()).count());
        for (var entry : store.entries()) {
            assertEquals(List.of(), store.verify(entry));
        }
    }

    /// A long engine call that does not react to interruptions.
    static final class Busy {
        static void main(String[] arguments) throws InterruptedException {
            Interrupt.install().begin("{}\n");
            System.out.println("busy");
            new CountDownLatch(1).await();
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no program that sends Ctrl-C to another process")
    void controlCEndsAlsoWhatCannotBeCalledBack() throws Exception {
        var process = start(Busy.class);
        try (var output = process.inputReader()) {
            assertEquals("busy", output.readLine());
            interrupt(process);
            assertEquals(INTERRUPTED, process.waitFor());
            assertEquals("{}", output.readLine());
        }
    }

    private Process start(Class<?> program, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-Dframeseek.home=" + folder.resolve("home"), "-cp",
                System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static void interrupt(Process process) throws Exception {
        assertEquals(0, new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor());
    }

    private Path video(String name, int seconds) throws Exception {
        var video = folder.resolve(name);
        TestVideos.ffmpeg("-f", "lavfi", "-i", "testsrc2=size=128x96:rate=25:duration=" + seconds, "-c:v", "mpeg4",
                video.toString());
        return video;
    }
}
