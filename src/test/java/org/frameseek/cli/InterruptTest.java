package org.frameseek.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.frameseek.Main;
import org.frameseek.Signals;
import org.frameseek.library.Library;
import org.frameseek.media.TestVideos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
            send("INT", process);
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

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143", "HUP, 129"})
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no program that sends Ctrl-C to another process")
    void aSignalEndsAlsoWhatCannotBeCalledBack(String signal, int status) throws Exception {
        var process = start(Busy.class);
        try (var output = process.inputReader()) {
            assertEquals("busy", output.readLine());
            send(signal, process);
            assertEquals(status, process.waitFor());
            assertEquals(List.of("{}"), output.lines().toList());
        }
    }

    /// Whether the work stops in time or not, the answer comes once.
    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no program that sends Ctrl-C to another process")
    void programsAreToldOfTheInterruption(String signal, int status) throws Exception {
        var video = video("long.mp4", 600);
        try (var made = folder.getFileSystem().newWatchService()) {
            folder.register(made, StandardWatchEventKinds.ENTRY_CREATE);
            var process = start(Main.class, "index", video.toString(), "--json", "--model",
                    "src/test/resources/model/clip/openai", "--library", folder.resolve("library").toString());
            while (!Files.exists(folder.resolve("library"))) {
                made.take().reset();
            }
            send(signal, process);
            assertEquals(status, process.waitFor());
            try (var output = process.inputReader()) {
                var answer = JsonParser.parseReader(output).getAsJsonObject().getAsJsonObject("error");
                assertEquals("interrupted", answer.get("code").getAsString());
            }
        }
    }

    private Process start(Class<?> program, String... arguments) throws IOException {
        var command = new ArrayList<>(Signals.heard());
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-Dframeseek.home=" + folder.resolve("home"), "-cp",
                System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static void send(String signal, Process process) throws Exception {
        assertEquals(0, new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor());
    }

    private Path video(String name, int seconds) throws Exception {
        var video = folder.resolve(name);
        TestVideos.ffmpeg("-f", "lavfi", "-i", "testsrc2=size=128x96:rate=25:duration=" + seconds, "-c:v", "mpeg4",
                video.toString());
        return video;
    }
}
