package org.frameseek.world;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.frameseek.bench.Workspace;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.engine.ComputeChoice;
import org.frameseek.engine.DeviceChoice;
import org.frameseek.engine.PrecisionChoice;
import org.frameseek.index.IndexOptions;
import org.frameseek.library.Library;
import org.frameseek.library.Videos;
import org.frameseek.model.families.Models;
import org.frameseek.report.LumaReader;
import org.frameseek.search.EvenPictures;
import org.frameseek.search.Inspection;
import org.frameseek.search.Lumas;
import org.frameseek.search.Shot;
import org.frameseek.search.ShotList;
import org.frameseek.search.Transition;

/// Measures cuts, dissolves, fades and flashes on drawn films whose truth is known, encoded as H.264 and indexed as any
/// video: `EvaluateShots MODEL [SHOTS [SEED]]`. One film of each [ShotFilm.Kind].
public final class EvaluateShots {
    private static final long SEED = 501;
    private static final int SHOTS = 20;
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;
    private static final int BIT_RATE = 500_000;

    /// Found and true places, and those that are both.
    private record Score(int both, int found, int real) {
        Score plus(Score other) {
            return new Score(both + other.both, found + other.found, real + other.real);
        }

        /// Cuts count only at exactly their frame.
        static Score ofCuts(int[] found, List<Integer> real) {
            return new Score((int) Arrays.stream(found).filter(real::contains).count(), found.length, real.size());
        }

        /// Spans count when they share at least half of the frames of both together.
        static Score ofSpans(List<Shot> found, List<Shot> real) {
            return new Score((int) found.stream().filter(span -> real.stream()
                    .anyMatch(other -> overlap(span, other) >= 0.5)).count(), found.size(), real.size());
        }

        private static double overlap(Shot one, Shot other) {
            int both = Math.min(one.last(), other.last()) - Math.max(one.first(), other.first()) + 1;
            int all = Math.max(one.last(), other.last()) - Math.min(one.first(), other.first()) + 1;
            return (double) both / all;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%d of %d (%d wrong, F1 %.3f)", both, real, found - both,
                    found + real == 0 ? 1 : 2.0 * both / (found + real));
        }
    }

    private record Result(Score cutsByVectors, Score cuts, Score dissolves, Score fades, Score flashes) {
        static final Result NONE = new Result(new Score(0, 0, 0), new Score(0, 0, 0), new Score(0, 0, 0),
                new Score(0, 0, 0), new Score(0, 0, 0));

        Result plus(Result other) {
            return new Result(cutsByVectors.plus(other.cutsByVectors), cuts.plus(other.cuts),
                    dissolves.plus(other.dissolves), fades.plus(other.fades), flashes.plus(other.flashes));
        }
    }

    private EvaluateShots() {
    }

    public static void main(String[] arguments) throws Exception {
        int shots = arguments.length > 1 ? Integer.parseInt(arguments[1]) : SHOTS;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : SEED;
        var compute = new ComputeChoice(DeviceChoice.CPU, PrecisionChoice.AUTO);
        try (var model = Models.load(Path.of(arguments[0]), compute)) {
            var sum = Result.NONE;
            for (var kind : ShotFilm.Kind.values()) {
                var result = measure(ShotFilm.make(kind, shots, seed + kind.ordinal()), model.frames());
                System.out.println(kind + " " + result);
                sum = sum.plus(result);
            }
            System.out.println("ALL " + sum);
        }
    }

    private static Result measure(ShotFilm film, FrameEncoder encoder) throws Exception {
        try (var workspace = new Workspace()) {
            return measure(film, encoder, workspace.folder());
        }
    }

    private static Result measure(ShotFilm film, FrameEncoder encoder, Path folder) throws Exception {
        var file = folder.resolve("film.mp4");
        ClipVideo.write(file, film, WIDTH, HEIGHT, BIT_RATE);
        var library = new Library(folder.resolve("library"));
        var video = new Videos(library).open(file);
        library.fill(video, encoder, IndexOptions.NEAR, _ -> { }, () -> false);
        try (var lease = library.lease(video.key(), encoder.identity()).orElseThrow();
                var lumas = LumaReader.open(video.video(), () -> false)) {
            var vectors = ShotList.of(lease.get(), Lumas.NONE);
            var found = Inspection.of(lease.get(), EvenPictures.of(encoder), lumas);
            var changes = found.shots().transitions();
            return new Result(Score.ofCuts(vectors.cuts(), film.cuts()),
                    Score.ofCuts(found.shots().cuts(), film.cuts()),
                    Score.ofSpans(spans(changes, Transition.Kind.DISSOLVE), film.dissolves()),
                    Score.ofSpans(spans(changes, Transition.Kind.FADE), film.fades()),
                    Score.ofSpans(found.flashes(), film.flashes()));
        }
    }

    private static List<Shot> spans(List<Transition> transitions, Transition.Kind kind) {
        return transitions.stream().filter(found -> found.kind() == kind)
                .map(found -> new Shot(found.first(), found.last())).toList();
    }
}
