package org.frameseek.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.frameseek.engine.ComputeChoice;
import org.frameseek.index.FramePlan;
import org.frameseek.index.FrameState;
import org.frameseek.index.IndexOptions;
import org.frameseek.index.Reuse;
import org.frameseek.library.Library;
import org.frameseek.library.OpenVideo;
import org.frameseek.library.Videos;
import org.frameseek.media.TestVideos;
import org.frameseek.model.Model;
import org.frameseek.model.families.Models;

/// What coarse to fine costs, and how soon the heat spans the whole video: a clip of ten minutes in 1080p, in order and
/// coarse to fine in turn.
final class OrderBenchmark {
    private static final int SECONDS = 600;
    private static final int ROUNDS = 2;

    private final Path folder;
    private final Model model;
    private final OpenVideo video;
    private double firstHeat;

    private OrderBenchmark(Path folder, Model model, OpenVideo video) {
        this.folder = folder;
        this.model = model;
        this.video = video;
    }

    static void main() throws Exception {
        try (var workspace = new Workspace()) {
            measure(workspace.folder());
        }
    }

    private static void measure(Path folder) throws Exception {
        var clip = folder.resolve("clip.mp4");
        TestVideos.ffmpeg("-f", "lavfi", "-i", "testsrc2=size=1920x1080:rate=30:duration=" + SECONDS,
                "-c:v", "libopenh264", "-b:v", "6M", "-g", "60", "-pix_fmt", "yuv420p", clip.toString());
        var video = new Videos(new Library(folder.resolve("none"))).open(clip);
        var table = new Table("Coarse to fine against plain order, ten minutes of 1080p, demo model", "order");
        try (var model = Models.load(Path.of("models/demo"), ComputeChoice.AUTO)) {
            var benchmark = new OrderBenchmark(folder, model, video);
            for (int round = 0; round < ROUNDS; round++) {
                double inOrder = benchmark.seconds(FramePlan.IN_ORDER);
                double coarse = benchmark.seconds(FramePlan.COARSE_FIRST);
                table.row("in order, s", inOrder, "coarse to fine, s", coarse, "ratio", coarse / inOrder,
                        "first heat, s", benchmark.firstHeat, "% of the whole", 100 * benchmark.firstHeat / coarse);
            }
        }
        table.publish();
    }

    private double seconds(FramePlan plan) throws Exception {
        var library = new Library(Files.createTempDirectory(folder, "library"));
        int[] ahead = plan.ahead(video.video().frames());
        firstHeat = 0;
        long began = System.nanoTime();
        try (var job = library.prepare(video, model.frames()); var index = job.index()) {
            job.run(new IndexOptions(plan, Reuse.EXACT), _ -> { }, () -> {
                if (firstHeat == 0 && Arrays.stream(ahead).allMatch(row -> index.state(row) != FrameState.ABSENT)) {
                    firstHeat = (System.nanoTime() - began) / 1e9;
                }
                return false;
            });
        }
        return (System.nanoTime() - began) / 1e9;
    }
}
