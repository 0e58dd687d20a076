package org.frameseek.archive.shots;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.frameseek.engine.ComputeChoice;
import org.frameseek.index.VideoIndex;
import org.frameseek.model.families.Models;
import org.frameseek.search.Shot;

/// Measures what a scan of a few vectors per shot misses, against a scan of all frames: the share of each question's
/// ten best shots that are still among its ten best, and how far their scores fall.
///
/// Arguments: the model's folder, a text file with one question a line, then indexes.
public final class CoverRecall {
    private static final int TOP = 10;
    private static final float[] LIKENESSES = {0.9f, 0.95f, 0.98f};

    private CoverRecall() {
    }

    public static void main(String[] arguments) throws Exception {
        var questions = new ArrayList<float[]>();
        try (var model = Models.load(Path.of(arguments[0]), ComputeChoice.AUTO)) {
            for (var text : Files.readAllLines(Path.of(arguments[1]))) {
                questions.add(model.texts().encode(text).vector());
            }
            for (var text : model.calibration().unrelatedTexts()) {
                questions.add(model.texts().encode(text).vector());
            }
        }
        var frames = new ArrayList<float[][]>();
        for (int i = 2; i < arguments.length; i++) {
            try (var index = VideoIndex.open(Path.of(arguments[i]))) {
                for (var shot : Shot.of(index)) {
                    frames.add(IntStream.rangeClosed(shot.first(), shot.last()).filter(index::hasVector)
                            .mapToObj(frame -> CoveredShot.floats(index, frame)).toArray(float[][]::new));
                }
            }
        }
        System.out.printf(Locale.ROOT, "%,d shots, %,d frames, %,d questions%n", frames.size(),
                frames.stream().mapToInt(shot -> shot.length).sum(), questions.size());
        for (float likeness : LIKENESSES) {
            for (int most = 1; most <= 16; most *= 2) {
                measure(new Cover(most, likeness), frames, questions);
            }
        }
    }

    private static void measure(Cover cover, List<float[][]> shots, List<float[]> questions) {
        var covered = shots.stream().map(shot -> IntStream.of(cover.choose(shot)).mapToObj(i -> shot[i])
                .toArray(float[][]::new)).toList();
        double found = 0;
        double lost = 0;
        for (var question : questions) {
            var exact = best(shots, question);
            var now = new HashSet<>(best(covered, question));
            found += exact.stream().filter(now::contains).count() / (double) exact.size();
            for (int shot : exact) {
                lost += (most(shots.get(shot), question) - most(covered.get(shot), question)) / exact.size();
            }
        }
        System.out.printf(Locale.ROOT, "%s  %.2f vectors a shot  recall %.4f  score lost %.5f%n", cover,
                covered.stream().mapToInt(shot -> shot.length).average().orElse(0), found / questions.size(),
                lost / questions.size());
    }

    private static List<Integer> best(List<float[][]> shots, float[] question) {
        var scores = shots.stream().mapToDouble(shot -> most(shot, question)).toArray();
        return IntStream.range(0, scores.length).boxed().sorted(Comparator.comparingDouble(shot -> -scores[shot]))
                .limit(TOP).toList();
    }

    private static float most(float[][] vectors, float[] question) {
        float most = Float.NEGATIVE_INFINITY;
        for (var vector : vectors) {
            float sum = 0;
            for (int i = 0; i < vector.length; i++) {
                sum += vector[i] * question[i];
            }
            most = Math.max(most, sum);
        }
        return most;
    }
}
