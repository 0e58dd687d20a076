package org.frameseek.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.frameseek.engine.ComputeChoice;
import org.frameseek.engine.DeviceChoice;
import org.frameseek.engine.PrecisionChoice;
import org.frameseek.index.IndexOptions;
import org.frameseek.library.Library;
import org.frameseek.library.Videos;
import org.frameseek.media.TestVideos;
import org.frameseek.model.families.Models;

/// The most memory that indexing ever holds, for a short and a long video of the same picture, each in a process of its
/// own: what is held must not grow with the length. Linux only, where the system keeps that figure. No test.
public final class MemoryBenchmark {
    private static final int SHORT = 1_000;
    private static final int LONG = 20_000;
    private static final Path MODEL = Path.of("models/demo");

    private MemoryBenchmark() {
    }

    static void main(String[] arguments) throws Exception {
        if (arguments.length == 1) {
            index(Path.of(arguments[0]));
            return;
        }
        try (var workspace = new Workspace()) {
            long few = measure(workspace.folder(), SHORT);
            long many = measure(workspace.folder(), LONG);
            var table = new Table("Most memory held while indexing", "memory");
            table.row("frames", SHORT, "KiB", few, "ratio", 1);
            table.row("frames", LONG, "KiB", many, "ratio", many / (double) few);
            table.publish();
        }
    }

    private static long measure(Path folder, int frames) throws Exception {
        var clip = folder.resolve(frames + ".mp4");
        TestVideos.ffmpeg("-f", "lavfi", "-i", "testsrc2=size=640x360:rate=25", "-frames:v", String.valueOf(frames),
                "-c:v", "libopenh264", "-b:v", "1M", "-pix_fmt", "yuv420p", clip.toString());
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                Suite.PROGRAM_OPTIONS, "-cp", System.getProperty("java.class.path"), MemoryBenchmark.class.getName(),
                clip.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var output = process.inputReader()) {
            long most = Long.parseLong(output.readLine());
            process.waitFor();
            return most;
        }
    }

    private static void index(Path file) throws Exception {
        var library = new Library(file.resolveSibling("library"));
        try (var clip = Models.load(MODEL, new ComputeChoice(DeviceChoice.CPU, PrecisionChoice.AUTO))) {
            library.fill(new Videos(library).open(file), clip.frames(), IndexOptions.EXACT, _ -> { }, () -> false);
        }
        System.out.println(peak());
    }

    /// In KiB.
    private static long peak() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst().orElseThrow();
    }
}
