package org.frameseek.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.frameseek.encoder.EncoderException;
import org.frameseek.index.IndexException.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Processes that fill an index are ended anywhere, by several signals. What they leave opens, holds no wrong row, and
/// is completed to the same bytes as an index that was filled in one go, with hardly a batch computed twice.
///
/// The system property `frameseek.kills` sets how many are ended.
class KilledJobTest {
    private static final int KILLS = Integer.getInteger("frameseek.kills", 18);
    private static final List<String> SIGNALS = List.of("KILL", "TERM", "KILL", "TERM", "INT");
    /// The batch in the encoder, and one that is cut in two by what is already there.
    private static final int TWICE = 2;

    @TempDir
    Path folder;

    /// Counts its batches.
    private static final class Counting extends ProjectingEncoder {
        private int batches;

        @Override
        public float[] encode(ByteBuffer rgb, int count) throws EncoderException {
            batches++;
            return super.encode(rgb, count);
        }
    }

    @Test
    void endedAnywhereAndCompleted() throws Exception {
        var video = IndexFillProcess.video(folder.resolve("film.mp4"));
        var once = new Counting();
        var whole = complete(folder.resolve("whole.safetensors"), video, once);
        var random = new Random(20_250_101);
        int partial = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            var index = folder.resolve(kill + ".safetensors");
            var signal = SIGNALS.get(kill % SIGNALS.size());
            int lives = kill % 4 == 0 ? 2 : 1;
            int batches = endAfter(random.nextInt(IndexFillProcess.FRAMES / 12), signal, index, video);
            if (lives == 2) {
                batches += endAfter(random.nextInt(20), signal, index, video);
            }
            if (Files.exists(index)) {
                try (var left = VideoIndex.open(index)) {
                    assertEquals(List.of(), left.problems(), "kill " + kill);
                    partial += left.indexed() > 0 && !left.complete() ? 1 : 0;
                }
            }
            var rest = new Counting();
            assertTrue(Arrays.equals(whole, complete(index, video, rest)), "kill " + kill);
            assertTrue(batches + rest.batches <= once.batches + lives * TWICE,
                    "%d before, %d after kill %d, %d at once".formatted(batches, rest.batches, kill, once.batches));
        }
        assertTrue(partial > KILLS / 3, "only " + partial + " were ended half way");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no program that suspends another")
    void aSuspendedProcessKeepsItsIndexAndFinishesIt() throws Exception {
        var video = IndexFillProcess.video(folder.resolve("film.mp4"));
        var whole = complete(folder.resolve("whole.safetensors"), video, new Counting());
        var index = folder.resolve("film.safetensors");
        var process = IndexFillProcess.start(IndexFillProcess.class, index, video.video().file());
        try (var output = process.getInputStream()) {
            assertEquals('.', output.read());
            send("STOP", process);
            assertEquals(Fault.LOCKED,
                    assertThrows(IndexException.class, () -> complete(index, video, new Counting())).fault());
            send("CONT", process);
            assertTrue(output.readAllBytes().length > 0);
            assertEquals(0, process.waitFor());
        } finally {
            process.destroyForcibly();
        }
        assertTrue(Arrays.equals(whole, Files.readAllBytes(index)));
    }

    /// As when a drive is pulled out: the file has no name any more, and comes back later.
    @Test
    void aDriveThatVanishesIsSaidAndItsRowsStay() throws Exception {
        var video = IndexFillProcess.video(folder.resolve("film.mp4"));
        var whole = complete(folder.resolve("whole.safetensors"), video, new Counting());
        var drive = Files.createDirectory(folder.resolve("drive"));
        var index = drive.resolve("film.safetensors");
        var pulled = folder.resolve("pulled");
        try (var job = video.job(index, new ProjectingEncoder()); var _ = job.index()) {
            var failed = assertThrows(IndexException.class, () -> job.run(IndexOptions.NEAR, progress -> {
                if (progress.done() > 0 && Files.exists(drive)) {
                    move(drive, pulled);
                }
            }, () -> false));
            assertEquals(Fault.VANISHED, failed.fault());
        }
        Files.move(pulled, drive);
        var rest = new Counting();
        assertTrue(Arrays.equals(whole, complete(index, video, rest)));
        assertEquals(0, rest.batches);
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @return number of batches that the process began to encode
    private static int endAfter(int batches, String signal, Path index, DrawnVideo video) throws Exception {
        var process = IndexFillProcess.start(IndexFillProcess.class, index, video.video().file());
        try (var output = process.getInputStream()) {
            int begun = output.readNBytes(batches).length;
            send(signal, process);
            process.waitFor();
            return begun + output.readAllBytes().length;
        }
    }

    private static void send(String signal, Process process) throws Exception {
        // Starting a program to send the signal may take longer than the work. The handle leaves the output open.
        switch (signal) {
            case "KILL" -> process.toHandle().destroyForcibly();
            case "TERM" -> process.toHandle().destroy();
            default -> {
                if (OS.WINDOWS.isCurrentOs()) {
                    process.toHandle().destroy();
                } else {
                    new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor();
                }
            }
        }
    }

    private static byte[] complete(Path path, DrawnVideo video, ProjectingEncoder encoder) throws Exception {
        try (var job = video.job(path, encoder);
                var index = job.index()) {
            assertTrue(job.run(IndexOptions.NEAR, _ -> { }, () -> false).complete());
            assertEquals(IndexFillProcess.FRAMES - 20, index.decoded());
        }
        return Files.readAllBytes(path);
    }
}
