package org.frameseek.world;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.frameseek.bench.Workspace;
import org.frameseek.engine.ComputeChoice;
import org.frameseek.engine.DeviceChoice;
import org.frameseek.engine.PrecisionChoice;
import org.frameseek.index.IndexFixture;
import org.frameseek.model.Framing;
import org.frameseek.model.Model;
import org.frameseek.model.PictureVectors;
import org.frameseek.model.StillImage;
import org.frameseek.model.families.Models;
import org.frameseek.search.Query;
import org.frameseek.search.SearchResult;
import org.frameseek.search.VideoSearch;

/// Measures what seeing the whole frame gains a model that crops, on 16:9 pictures that the demo model was not trained
/// on: `EvaluateWholeFrame FOLDER [CLIPS [SEED...]]`. The model is the demo model, told to crop.
public final class EvaluateWholeFrame {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int RATE = 2;
    private static final int CLIPS = 50;
    private static final long[] SEEDS = {109, 110, 111};

    /// How things are drawn. A model knows them in one shape, and the demo model learned from squashed pictures.
    private enum Shapes {
        KNOWN_WHOLE(WIDTH / (double) HEIGHT),
        /// As narrow in a crop as those that the demo model knows, hence narrower still in a whole frame: so are all
        /// things to a model that learned from crops.
        KNOWN_CROPPED(WIDTH / (double) HEIGHT * WIDTH / HEIGHT);

        private final double aspect;

        Shapes(double aspect) {
            this.aspect = aspect;
        }
    }

    private enum Clips {
        NEAR_THE_MIDDLE(seed -> new QuestionMaker(seed)::plain),
        ANYWHERE(seed -> new SmallThings(seed, 1 / 36.0, 1 / 5.0, 0)::next);

        private final LongFunction<Supplier<Question>> maker;

        Clips(LongFunction<Supplier<Question>> maker) {
            this.maker = maker;
        }
    }

    private static final class Count {
        private int asked;
        private int right;
        private int weak;

        void add(boolean rightFirst, boolean calledWeak) {
            asked++;
            right += rightFirst ? 1 : 0;
            weak += calledWeak ? 1 : 0;
        }
    }

    private record Counts(Map<InCrop, Count> present, Count absent) {
        Counts() {
            this(new EnumMap<>(InCrop.class), new Count());
        }

        void print(String what) {
            var all = new Count();
            for (var entry : present.entrySet()) {
                print(what + ", in the crop: " + entry.getKey(), entry.getValue());
                all.asked += entry.getValue().asked;
                all.right += entry.getValue().right;
                all.weak += entry.getValue().weak;
            }
            print(what + ", together", all);
            System.out.printf(Locale.ROOT, "%s: absent called weak %.3f of %d%n", what,
                    (double) absent.weak / absent.asked, absent.asked);
        }

        private static void print(String what, Count count) {
            System.out.printf(Locale.ROOT, "%s: right first %.3f, present called weak %.3f of %d%n", what,
                    (double) count.right / count.asked, (double) count.weak / count.asked, count.asked);
        }
    }

    private final Map<Framing, Model> models;
    private final Workspace workspace;
    private int indexes;

    private EvaluateWholeFrame(Map<Framing, Model> models, Workspace workspace) {
        this.models = models;
        this.workspace = workspace;
    }

    public static void main(String[] arguments) throws Exception {
        int clips = arguments.length > 1 ? Integer.parseInt(arguments[1]) : CLIPS;
        long[] seeds = arguments.length > 2
                ? Arrays.stream(arguments).skip(2).mapToLong(Long::parseLong).toArray() : SEEDS;
        var compute = new ComputeChoice(DeviceChoice.CPU, PrecisionChoice.AUTO);
        try (var workspace = new Workspace()) {
            var folder = CroppingCopy.of(Path.of(arguments[0]), workspace.folder().resolve("cropping"));
            try (var cropping = Models.load(folder, Framing.AS_TRAINED, compute);
                    var whole = Models.load(folder, Framing.WHOLE, compute)) {
                var models = new EnumMap<>(Map.of(Framing.AS_TRAINED, cropping, Framing.WHOLE, whole));
                var evaluation = new EvaluateWholeFrame(models, workspace);
                for (var shapes : Shapes.values()) {
                    for (var kind : Clips.values()) {
                        evaluation.run(shapes, kind, clips, seeds);
                    }
                }
            }
        }
    }

    private void run(Shapes shapes, Clips kind, int clips, long[] seeds) throws Exception {
        var counts = new EnumMap<Framing, Counts>(Framing.class);
        models.keySet().forEach(framing -> counts.put(framing, new Counts()));
        for (long seed : seeds) {
            var questions = kind.maker.apply(seed);
            for (int clip = 0; clip < clips; clip++) {
                var question = questions.get();
                var pictures = pictures(question.clip().scenes(), shapes.aspect);
                for (var framing : models.keySet()) {
                    count(question, shapes.aspect, pictures, models.get(framing), counts.get(framing));
                }
            }
        }
        counts.forEach((framing, count) -> count.print("%s, %s, %s".formatted(shapes, kind, framing)));
    }

    private void count(Question question, double aspect, List<StillImage> pictures, Model model, Counts into)
            throws Exception {
        var rows = new PictureVectors(model.frames()).of(pictures).toArray(float[][]::new);
        var search = new VideoSearch(model.texts());
        var file = workspace.folder().resolve(indexes++ + ".safetensors");
        try (var index = IndexFixture.create(file, IndexFixture.table(rows.length, RATE), rows[0].length, rows)) {
            var present = search.search(index, new Query.Words(question.caption().text()), 1);
            var shown = InCrop.of(question.clip().scenes().get(question.scene()), aspect, 0.5);
            into.present().computeIfAbsent(shown, _ -> new Count()).add(leads(present, question), present.weak());
            for (var absent : question.absent()) {
                into.absent().add(false, search.search(index, new Query.Words(absent.text()), 1).weak());
            }
        }
    }

    private static boolean leads(SearchResult result, Question question) {
        return result.moments().getFirst().frame() / RATE == question.scene();
    }

    /// Each scene for a second.
    private static List<StillImage> pictures(List<Scene> scenes, double aspect) {
        var pictures = new ArrayList<StillImage>();
        for (var scene : scenes) {
            for (int i = 0; i < RATE; i++) {
                var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
                var graphics = image.createGraphics();
                ScenePainter.draw(graphics, scene, WIDTH, HEIGHT, aspect, (i + 0.5) / RATE);
                graphics.dispose();
                pictures.add(StillImage.of(CopiedStill.picture(image)));
            }
        }
        return pictures;
    }
}
