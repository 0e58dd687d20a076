package org.frameseek.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.frameseek.encoder.Calibration;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.TextEmbedding;
import org.frameseek.encoder.TextEncoder;
import org.frameseek.index.IndexException;
import org.frameseek.index.IndexFixture;
import org.frameseek.index.VideoIndex;
import org.frameseek.search.HeatColumns;
import org.frameseek.search.VideoSearch;

/// How long a query takes without the encoding of its text: scan, moments and heat over one hour of video (108,000 x
/// 512) and the heat columns over ten.
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
        try (var workspace = new Workspace(); var index = hour(workspace.folder().resolve("hour.safetensors"))) {
            var encoder = new RandomText();
            var search = new VideoSearch(encoder);
            measure(table, "first question, cold, with shots", 1, () -> search.search(index, "first", 20));
            measure(table, "one hour, %,d x %d".formatted(FRAMES, DIMENSION), RUNS,
                    () -> search.search(index, "a", 20));
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

    private static VideoIndex hour(Path file) throws IndexException {
        var random = new Random(1);
        var rows = new float[FRAMES][];
        var shot = new float[DIMENSION];
        for (int frame = 0; frame < FRAMES; frame++) {
            if (frame % 150 == 0) {
                shot = unit(random, null, 0);
            }
            rows[frame] = unit(random, shot, 0.1f);
        }
        return IndexFixture.create(file, IndexFixture.table(FRAMES, RATE), DIMENSION, rows);
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
