package org.frameseek.world;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.frameseek.bench.Workspace;
import org.frameseek.engine.ComputeChoice;
import org.frameseek.index.IndexOptions;
import org.frameseek.library.Library;
import org.frameseek.library.Videos;
import org.frameseek.model.Framing;
import org.frameseek.model.Model;
import org.frameseek.model.clip.RandomClip;
import org.frameseek.model.families.Models;

/// Measures what seeing the whole frame costs a model that crops while it indexes, every frame computed, in turn: the
/// demo model told to crop, and one of ViT-B/32's size with random weights. `EvaluateWholeFramePace FOLDER [ROUNDS]`.
public final class EvaluateWholeFramePace {
    private static final int ROUNDS = 2;
    private static final int SCENES = 4;
    private static final int BIT_RATE = 2_000_000;
    private static final int[] HEIGHTS = {720, 1080};
    private static final long SEED = 112;
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Workspace workspace;
    private final int rounds;
    private int libraries;

    private EvaluateWholeFramePace(Workspace workspace, int rounds) {
        this.workspace = workspace;
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ROUNDS;
        try (var workspace = new Workspace()) {
            var evaluation = new EvaluateWholeFramePace(workspace, rounds);
            var folder = workspace.folder();
            evaluation.run(CroppingCopy.of(Path.of(arguments[0]), folder.resolve("demo")));
            evaluation.run(RandomClip.base32(folder.resolve("base32")));
        }
    }

    private void run(Path folder) throws Exception {
        try (var cropping = Models.load(folder, Framing.AS_TRAINED, ComputeChoice.AUTO);
                var whole = Models.load(folder, Framing.WHOLE, ComputeChoice.AUTO)) {
            var models = new EnumMap<>(Map.of(Framing.AS_TRAINED, cropping, Framing.WHOLE, whole));
            for (int height : HEIGHTS) {
                var film = film(height);
                // The first round compiles.
                for (int round = 0; round <= rounds; round++) {
                    for (var framing : models.keySet()) {
                        var what = "%s, %dp, round %d, %s".formatted(folder.getFileName(), height, round, framing);
                        measure(what, film, models.get(framing));
                    }
                }
            }
        }
    }

    private Path film(int height) throws Exception {
        var file = workspace.folder().resolve(height + ".mp4");
        if (!file.toFile().exists()) {
            var scenes = new QuestionMaker(SEED).plain().clip().scenes().subList(0, SCENES);
            var clip = new Clip(scenes, scenes.stream().map(_ -> 2.0).toList());
            ClipVideo.write(file, clip, height * 16 / 9, height, BIT_RATE, null);
        }
        return file;
    }

    private void measure(String what, Path film, Model model) throws Exception {
        var library = new Library(workspace.folder().resolve("library" + libraries++));
        var video = new Videos(library).open(film);
        long began = PROCESS.getProcessCpuTime();
        var report = library.fill(video, model.frames(), IndexOptions.EXACT, _ -> { }, () -> false);
        double milliseconds = (PROCESS.getProcessCpuTime() - began) / 1e6;
        System.out.printf(Locale.ROOT, "%s: %.1f ms of processor per frame, %.1f frames/s, %d of %d computed%n", what,
                milliseconds / report.frames(), report.framesPerSecond(), report.own(), report.frames());
    }
}
