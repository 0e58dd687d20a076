package org.frameseek.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.frameseek.encoder.Calibration;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.TextEmbedding;
import org.frameseek.encoder.TextEncoder;
import org.frameseek.engine.ComputeChoice;
import org.frameseek.index.IndexException;
import org.frameseek.index.IndexFixture;
import org.frameseek.index.VideoIndex;
import org.frameseek.model.clip.RandomClip;
import org.frameseek.model.families.Models;
import org.frameseek.search.HeatColumns;
import org.frameseek.search.VideoSearch;

/// How long a query takes: scan, moments and heat over one hour of video (108,000 x 512) and over ten, the heat columns
/// of ten, and the encoding of a description by a text tower of ViT-B/32's size, on two cores.
public final class QueryBenchmark {
    private static final int RATE = 30;
    private static final int FRAMES = 108_000;
    private static final int DIMENSION = 512;
    private static final int RUNS = 60;

    private QueryBenchmark() {
    }

    private interface Work {
        void run() throws EncoderException;
    }

    static void main() throws Exception {
        var table = new Table("Asking", "query");
        try (var workspace = new Workspace()) {
            hours(table, 1, workspace.folder());
            hours(table, 10, workspace.folder());
            text(table, workspace.folder());
        }
        var heat = new float[10 * FRAMES];
        var random = new Random(4);
        for (int i = 0; i < heat.length; i++) {
            heat[i] = random.nextFloat();
        }
        measure(table, "heat of ten hours in 1920 columns", RUNS,
                () -> HeatColumns.max(heat, 0, heat.length, 1920));
        table.publish();
    }

    private static void hours(Table table, int hours, Path folder) throws IndexException, EncoderException {
        try (var index = index(folder.resolve(hours + ".safetensors"), hours)) {
            var search = new VideoSearch(new RandomText());
            var what = "%,d x %d".formatted(hours * FRAMES, DIMENSION);
            measure(table, "the first of " + what + ", with shots", 1, () -> search.search(index, "first", 20));
            measure(table, what + ", while Java compiles", RUNS, () -> search.search(index, "a", 20));
            measure(table, what, RUNS, () -> search.search(index, "a", 20));
        }
    }

    private static void text(Table table, Path folder) throws Exception {
        try (var model = Models.load(RandomClip.base32(folder.resolve("base32")), ComputeChoice.AUTO)) {
            var texts = model.texts();
            texts.encode("the first one, which loads the tower");
            var next = new AtomicInteger();
            measure(table, "a description, ViT-B/32's text tower", RUNS, () -> texts.encode(newText(next)));
            try (var index = VideoIndex.open(folder.resolve("1.safetensors"))) {
                var search = new VideoSearch(texts);
                search.search(index, "the first one, which finds the shots", 20);
                measure(table, "a new description of %,d x %d, to the columns of its heat".formatted(FRAMES, DIMENSION),
                        5 * RUNS,
                        () -> HeatColumns.max(search.search(index, newText(next), 20).scores(), 0, FRAMES, 1920));
            }
        }
    }

    private static String newText(AtomicInteger next) {
        return "a red car in street number " + next.incrementAndGet() + " at night";
    }

    private static VideoIndex index(Path file, int hours) throws IndexException {
        var random = new Random(1);
        var rows = new float[hours * FRAMES][];
        var shot = new float[DIMENSION];
        for (int frame = 0; frame < FRAMES; frame++) {
            if (frame % 150 == 0) {
                shot = unit(random, null, 0);
            }
            rows[frame] = unit(random, shot, 0.1f);
        }
        for (int frame = FRAMES; frame < rows.length; frame++) {
            rows[frame] = rows[frame - FRAMES];
        }
        return IndexFixture.create(file, IndexFixture.table(rows.length, RATE), DIMENSION, rows);
    }

    private static float[] unit(Random random, float[] around, float noise) {
        var vector = new float[DIMENSION];
        double squares = 0;
        for (int i = 0; i < DIMENSION; i++) {
            float value = (float) random.nextGaussian();
            vector[i] = around == null ? value : around[i] + value * noise / (float) Math.sqrt(DIMENSION);
            squares += vector[i] * vector[i];
        }
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }

    private static void measure(Table table, String what, int runs, Work work) throws EncoderException {
        var millis = new double[runs];
        for (int i = 0; i < runs; i++) {
            long started = System.nanoTime();
            work.run();
            millis[i] = (System.nanoTime() - started) / 1e6;
        }
        Arrays.sort(millis);
        table.row("question", what, "shortest ms", millis[0], "median ms", millis[runs / 2],
                "95 % within ms", millis[Math.min(runs - 1, runs * 95 / 100)]);
    }

    private static final class RandomText implements TextEncoder {
        @Override
        public TextEmbedding encode(String text) {
            return new TextEmbedding(text, new int[0], false, unit(new Random(text.hashCode()), null, 0));
        }

        @Override
        public EncoderIdentity identity() {
            return IndexFixture.ENCODER;
        }

        @Override
        public Calibration calibration() {
            return new Calibration(List.of("b", "c", "d"), OptionalDouble.empty());
        }
    }
}
