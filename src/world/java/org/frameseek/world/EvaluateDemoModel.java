package org.frameseek.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.UnrelatedTexts;
import org.frameseek.engine.ComputeChoice;
import org.frameseek.engine.DeviceChoice;
import org.frameseek.engine.PrecisionChoice;
import org.frameseek.model.Model;
import org.frameseek.model.families.Models;
import org.frameseek.search.Background;
import org.frameseek.world.SceneComposer.Company;

/// Measures the demo model on clips that it was not trained on: `EvaluateDemoModel FOLDER [CLIPS [calibrate]]`. With
/// `calibrate` it first measures, on separate clips, the score that separates matches from the rest, and writes it to
/// `calibration.json`.
public final class EvaluateDemoModel {
    private static final long CALIBRATION_SEED = 101;
    private static final long PLAIN_SEED = 102;
    private static final long UNSEEN_SEED = 103;
    private static final long HARD_SEED = 104;
    private static final long UNRELATED_SEED = 77;
    private static final int CLIPS = 200;
    private static final int UNRELATED = 300;
    /// Share of true descriptions that may score below the line.
    private static final double MISSED = 0.07;

    private final Model model;
    private final Background background;
    /// Sentences about the whole world, most of which this model cannot read.
    private final Background general;

    private EvaluateDemoModel(Model model) throws EncoderException {
        this.model = model;
        background = Background.of(model.texts());
        general = Background.of(model.texts(), UnrelatedTexts.ENGLISH.texts());
    }

    public static void main(String[] arguments) throws EncoderException, IOException {
        var folder = Path.of(arguments[0]);
        int clips = arguments.length > 1 ? Integer.parseInt(arguments[1]) : CLIPS;
        if (arguments.length > 2) {
            try (var model = load(folder)) {
                writeCalibration(folder, new EvaluateDemoModel(model).line(clips));
            }
        }
        try (var model = load(folder)) {
            new EvaluateDemoModel(model).report(clips);
        }
    }

    private static Model load(Path folder) throws EncoderException {
        return Models.load(folder, new ComputeChoice(DeviceChoice.CPU, PrecisionChoice.AUTO));
    }

    /// Results over many questions.
    ///
    /// @param right whether the best frame lay in the described scene
    /// @param present the best score for each true description
    /// @param absent the best score for each false one
    /// @param presentOver each true description's score above that of unrelated sentences in its clip
    /// @param absentOver the same for each false one
    /// @param presentOverGeneral and [#absentOverGeneral] as these two, with general sentences
    private record Findings(
            List<Boolean> right, List<Double> present, List<Double> absent, List<Double> presentOver,
            List<Double> absentOver, List<Double> presentOverGeneral, List<Double> absentOverGeneral) {
        Findings() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
                    new ArrayList<>(), new ArrayList<>());
        }

        double accuracy() {
            return share(right.stream().filter(answer -> answer).count(), right.size());
        }

        static double share(long part, long whole) {
            return whole == 0 ? Double.NaN : (double) part / whole;
        }
    }

    private Findings ask(Supplier<Question> questions, int clips, boolean print) throws EncoderException {
        var findings = new Findings();
        for (int i = 0; i < clips; i++) {
            var question = questions.get();
            var scores = ClipScores.of(question.clip(), model);
            var answer = scores.ask(vector(question.caption()));
            findings.right().add(answer.scene() == question.scene());
            findings.present().add(answer.best());
            var frames = scores.vectors().toArray(float[][]::new);
            double line = background.line(frames);
            double generalLine = general.line(frames);
            findings.presentOver().add(answer.best() - line);
            findings.presentOverGeneral().add(answer.best() - generalLine);
            if (print && answer.scene() != question.scene()) {
                System.out.printf("  missed: \"%s\" %s, found %s%n", question.caption().text(),
                        plot(question.clip().scenes().get(question.scene())),
                        plot(question.clip().scenes().get(answer.scene())));
            }
            for (var absent : question.absent()) {
                double best = scores.ask(vector(absent)).best();
                findings.absent().add(best);
                findings.absentOver().add(best - line);
                findings.absentOverGeneral().add(best - generalLine);
            }
        }
        return findings;
    }

    private static String plot(Scene scene) {
        var main = scene.main();
        return "[%s %s %s, %s, %s, %s, %s, size %.2f, of %d]".formatted(main.colour(), main.thing(), main.action(),
                scene.place(),
                scene.daytime(), scene.weather(), scene.style(), main.size(), scene.actors().size());
    }

    private float[] vector(Caption caption) throws EncoderException {
        return model.texts().encode(caption.text()).vector();
    }

    /// The score that almost all true descriptions reach.
    private double line(int clips) throws EncoderException {
        var findings = ask(new QuestionMaker(CALIBRATION_SEED)::plain, clips, false);
        var sorted = findings.present().stream().sorted().toList();
        return sorted.get((int) (sorted.size() * MISSED));
    }

    private static void writeCalibration(Path folder, double line) throws IOException {
        Files.writeString(folder.resolve("calibration.json"), String.format(Locale.ROOT, """
                {
                  "neutralTexts": [%s],
                  "presentScore": %.4f,
                  "unrelatedTexts": [%s]
                }
                """, quoted(CaptionWriter.NEUTRAL), line, quoted(unrelated())));
    }

    private static String quoted(List<String> texts) {
        return texts.stream().map(text -> "\"" + text + "\"").collect(Collectors.joining(", "));
    }

    /// Sentences of this world, independent of any clip.
    private static List<String> unrelated() {
        var random = new SplittableRandom(UNRELATED_SEED);
        var writer = new CaptionWriter(random);
        var texts = new LinkedHashSet<String>();
        while (texts.size() < UNRELATED) {
            texts.add(writer.full(SceneComposer.compose(Plot.random(random), Company.ANY, random)).text());
        }
        return List.copyOf(texts);
    }

    private void report(int clips) throws EncoderException {
        var plain = ask(new QuestionMaker(PLAIN_SEED)::plain, clips, true);
        System.out.printf(Locale.ROOT, "plain  %.3f of %d%n", plain.accuracy(), clips);
        var unseen = ask(new QuestionMaker(UNSEEN_SEED)::unseen, clips, true);
        System.out.printf(Locale.ROOT, "unseen %.3f of %d%n", unseen.accuracy(), clips);
        var hard = ask(new QuestionMaker(HARD_SEED)::hard, clips, true);
        System.out.printf(Locale.ROOT, "hard   %.3f of %d%n", hard.accuracy(), clips);
        var line = model.calibration().presentScore();
        if (line.isPresent()) {
            System.out.printf(Locale.ROOT, "absent called weak  %.3f of %d%n", weak(plain.absent(), line.getAsDouble()),
                    plain.absent().size());
            System.out.printf(Locale.ROOT, "present called weak %.3f of %d%n",
                    weak(plain.present(), line.getAsDouble()), clips);
        }
        System.out.printf(Locale.ROOT, "by unrelated sentences alone: absent %.3f, present %.3f called weak%n",
                weak(plain.absentOver(), 0), weak(plain.presentOver(), 0));
        System.out.printf(Locale.ROOT, "by general sentences alone:   absent %.3f, present %.3f called weak%n",
                weak(plain.absentOverGeneral(), 0), weak(plain.presentOverGeneral(), 0));
    }

    private static double weak(List<Double> scores, double line) {
        return Findings.share(scores.stream().filter(score -> score < line).count(), scores.size());
    }
}
