package org.frameseek.world;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.frameseek.engine.ComputeChoice;
import org.frameseek.engine.DeviceChoice;
import org.frameseek.engine.PrecisionChoice;
import org.frameseek.index.IndexFixture;
import org.frameseek.index.VideoIndex;
import org.frameseek.media.Picture;
import org.frameseek.model.Model;
import org.frameseek.model.PictureVectors;
import org.frameseek.model.StillImage;
import org.frameseek.model.families.Models;
import org.frameseek.recheck.CloseUps;
import org.frameseek.recheck.CloserLook;
import org.frameseek.recheck.CloserSearch;
import org.frameseek.search.Query;
import org.frameseek.search.SearchResult;
import org.frameseek.search.VideoSearch;

/// Measures what looking closer gains where the thing asked for fills at most a ninth of the picture, on clips that the
/// demo model was not trained on: `EvaluateCloserLook FOLDER [CLIPS [SEED...]]`.
public final class EvaluateCloserLook {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int RATE = 2;
    private static final int CLIPS = 50;
    private static final long[] SEEDS = {106, 107, 108};
    /// The smallest and largest share of the picture that the thing fills.
    private static final double[][] SIZES = {{1 / 18.0, 1 / 9.0}, {1 / 36.0, 1 / 18.0}, {1 / 100.0, 1 / 36.0}};

    private final Model model;
    private final VideoSearch search;

    private EvaluateCloserLook(Model model) {
        this.model = model;
        search = new VideoSearch(model.texts());
    }

    /// How often the right scene came first, and how often what is there and what is not was called weak.
    private static final class Count {
        private int clips;
        private int right;
        private int presentWeak;
        private int absentWeak;

        void add(boolean rightFirst, boolean present, boolean absent) {
            clips++;
            right += rightFirst ? 1 : 0;
            presentWeak += present ? 1 : 0;
            absentWeak += absent ? 1 : 0;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.3f right, called weak: present %.3f, absent %.3f",
                    (double) right / clips, (double) presentWeak / clips, (double) absentWeak / clips);
        }
    }

    public static void main(String[] arguments) throws Exception {
        int clips = arguments.length > 1 ? Integer.parseInt(arguments[1]) : CLIPS;
        long[] seeds = arguments.length > 2
                ? Arrays.stream(arguments).skip(2).mapToLong(Long::parseLong).toArray() : SEEDS;
        var compute = new ComputeChoice(DeviceChoice.CPU, PrecisionChoice.AUTO);
        try (var model = Models.load(Path.of(arguments[0]), compute)) {
            var evaluation = new EvaluateCloserLook(model);
            for (long seed : seeds) {
                for (var size : SIZES) {
                    evaluation.run(new SmallThings(seed, size[0], size[1]), clips,
                            String.format(Locale.ROOT, "seed %d, at most 1/%.0f", seed, 1 / size[1]));
                }
            }
        }
    }

    private void run(SmallThings maker, int clips, String what) throws Exception {
        var folder = Files.createTempDirectory("frameseek-closer");
        var file = folder.resolve("clip.safetensors");
        var whole = new Count();
        var closer = new Count();
        for (int clip = 0; clip < clips; clip++) {
            var question = maker.next();
            var pictures = new ArrayList<Picture>();
            for (var scene : question.clip().scenes()) {
                for (int i = 0; i < SmallThings.SECONDS * RATE; i++) {
                    pictures.add(draw(scene, (i + 0.5) / RATE));
                }
            }
            var rows = new PictureVectors(model.frames()).of(pictures.stream().map(StillImage::of).toList())
                    .toArray(float[][]::new);
            try (var index = IndexFixture.create(file, IndexFixture.table(rows.length, RATE), rows[0].length, rows)) {
                var present = new Query.Words(question.caption().text());
                var absent = new Query.Words(question.absent().getFirst().text());
                count(whole, question, search.search(index, present, CloserSearch.PLACES),
                        search.search(index, absent, CloserSearch.PLACES));
                count(closer, question, closer(index, present, pictures), closer(index, absent, pictures));
            }
            Files.delete(file);
        }
        Files.delete(folder);
        System.out.printf("%s of the picture, of %d: whole %s; closer %s%n", what, clips, whole, closer);
    }

    private static void count(Count into, Question question, SearchResult present, SearchResult absent) {
        int scene = (int) (present.moments().getFirst().frame() / (SmallThings.SECONDS * RATE));
        into.add(scene == question.scene(), present.weak(), absent.weak());
    }

    private SearchResult closer(VideoIndex index, Query query, List<Picture> pictures) throws Exception {
        return new CloserSearch(search, index, new CloserLook(model.frames(), pictures::get), new CloseUps())
                .ask(query, CloserSearch.PLACES, (_, _) -> { });
    }

    private static Picture draw(Scene scene, double time) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        ScenePainter.draw(graphics, scene, WIDTH, HEIGHT, SmallThings.ASPECT, time);
        graphics.dispose();
        return CopiedStill.picture(image);
    }
}
