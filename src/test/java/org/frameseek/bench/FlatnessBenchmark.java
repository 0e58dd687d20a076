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
import org.frameseek.search.VideoSearch;

/// What one process holds while it indexes 200,000 frames and answers 1,000 questions: memory, descriptors and threads
/// stay where they are. Tiny pictures and a tiny model, because nothing of it depends on their size. Linux only.
public final class FlatnessBenchmark {
    private static final int FRAMES = 200_000;
    private static final int QUESTIONS = 1_000;
    private static final int STEPS = 10;
    private static final int REPEATS = 200;
    private static final Path MODEL = Path.of("src/test/resources/model/clip/openai");

    private final Table table = new Table("Over time", "flatness");

    private FlatnessBenchmark() {
    }

    static void main() throws Exception {
        try (var workspace = new Workspace()) {
            new FlatnessBenchmark().measure(workspace.folder());
        }
    }

    private void measure(Path folder) throws Exception {
        var clip = folder.resolve("long.mp4");
        var part = folder.resolve("part.mp4");
        TestVideos.ffmpeg("-f", "lavfi", "-i", "testsrc2=size=64x48:rate=25", "-frames:v",
                String.valueOf(FRAMES / REPEATS), "-c:v", "mpeg4", "-q:v", "20", part.toString());
        TestVideos.ffmpeg("-stream_loop", String.valueOf(REPEATS - 1), "-i", part.toString(), "-c", "copy",
                clip.toString());
        var library = new Library(folder.resolve("library"));
        try (var model = Models.load(MODEL, new ComputeChoice(DeviceChoice.CPU, PrecisionChoice.FP32))) {
            var video = new Videos(library).open(clip);
            int[] next = {FRAMES / STEPS};
            library.fill(video, model.frames(), IndexOptions.EXACT, progress -> {
                if (progress.done() >= next[0]) {
                    note(progress.done(), 0);
                    next[0] += FRAMES / STEPS;
                }
            }, () -> false);
            var search = new VideoSearch(model.texts());
            try (var index = library.lease(video.key(), model.identity()).orElseThrow()) {
                for (int question = 1; question <= QUESTIONS; question++) {
                    search.search(index.get(), "a red car number " + question, 20);
                    if (question % (QUESTIONS / STEPS) == 0) {
                        note(FRAMES, question);
                    }
                }
            }
        }
        table.publish();
    }

    private void note(int frames, int questions) {
        try (var descriptors = Files.list(Path.of("/proc/self/fd"))) {
            table.row("frames indexed", frames, "questions answered", questions, "memory KiB", status("VmRSS"),
                    "of it private KiB", status("RssAnon"), "open files", descriptors.count(),
                    "threads", status("Threads"));
        } catch (IOException e) {
            throw new IllegalStateException("no /proc", e);
        }
    }

    private static long status(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith(name + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst().orElseThrow();
    }
}
