package org.frameseek.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.frameseek.encoder.Calibration;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.TextEmbedding;
import org.frameseek.encoder.TextEncoder;
import org.frameseek.index.ContentKey;
import org.frameseek.index.IndexFixture;
import org.frameseek.library.Library;
import org.frameseek.library.LibrarySearch;
import org.frameseek.library.LibrarySearch.Limits;
import org.frameseek.search.Query;
import org.frameseek.search.UnitVector;
import org.frameseek.search.VideoSearch;

/// How long a library takes to answer one question, without the encoding of its text: drawn films of half an hour
/// (54,000 x 512), ten hours of them, or as many as `-Dbench.hours` says. Needs 110 MB per hour.
final class LibrarySearchBenchmark {
    private static final int FRAMES = 54_000;
    private static final int RATE = 30;
    private static final int DIMENSION = 512;
    private static final int RUNS = 15;
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final Limits LIMITS = new Limits(3, 10);

    private LibrarySearchBenchmark() {
    }

    private static final class RandomText implements TextEncoder {
        @Override
        public TextEmbedding encode(String text) {
            return new TextEmbedding(text, new int[0], false, vector(new Random(text.hashCode())));
        }

        @Override
        public EncoderIdentity identity() {
            return IndexFixture.ENCODER;
        }

        @Override
        public Calibration calibration() {
            return new Calibration(List.of("b", "c"), OptionalDouble.of(0.1));
        }
    }

    static void main() throws Exception {
        int hours = Integer.getInteger("bench.hours", 10);
        try (var workspace = new Workspace()) {
            measure(workspace.folder(), hours);
        }
    }

    private static void measure(Path folder, int hours) throws Exception {
        var rows = List.of(rows(0), rows(1));
        for (int film = 0; film < 2 * hours; film++) {
            make(folder, film, rows.get(film % rows.size()));
        }
        var search = new LibrarySearch(new Library(folder), new VideoSearch(new RandomText()), IndexFixture.ENCODER);
        var table = new Table("Asking a library of " + hours + " hours", "library-search");
        measure(table, "first question, segments are made", search, 1);
        measure(table, "while Java compiles", search, RUNS);
        measure(table, "next questions", search, RUNS);
        table.publish();
    }

    private static void measure(Table table, String what, LibrarySearch search, int runs) throws Exception {
        var firsts = new double[runs];
        var coarse = new double[runs];
        var wholes = new double[runs];
        long worked = PROCESS.getProcessCpuTime();
        for (int run = 0; run < runs; run++) {
            long began = System.nanoTime();
            int place = run;
            search.ask(new Query.Words("question " + run), LIMITS, answer -> {
                double now = (System.nanoTime() - began) / 1e6;
                firsts[place] = firsts[place] == 0 ? now : firsts[place];
                coarse[place] = answer.frames() == null ? now : coarse[place];
            }, () -> false);
            wholes[run] = (System.nanoTime() - began) / 1e6;
        }
        table.row("", what, "first answer, ms", median(firsts), "all videos, ms", median(coarse),
                "and the best to the frame, ms", median(wholes),
                "ms of processor", (PROCESS.getProcessCpuTime() - worked) / 1e6 / runs);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static void make(Path folder, int film, float[][] rows) throws Exception {
        // The beginning names the file.
        var key = new ContentKey("%08x".formatted(film) + "0".repeat(56));
        IndexFixture.inLibrary(folder, key, film + ".mp4", IndexFixture.table(FRAMES, RATE), rows).close();
    }

    /// Shots of five seconds that drift as a slow camera does, with the noise of a codec.
    private static float[][] rows(int film) {
        var random = new Random(film);
        var rows = new float[FRAMES][];
        float[] shot = vector(random);
        float[] drift = vector(random);
        for (int frame = 0; frame < FRAMES; frame++) {
            if (frame % 150 == 0) {
                shot = vector(random);
                drift = vector(random);
            }
            var row = vector(random);
            for (int i = 0; i < DIMENSION; i++) {
                row[i] = shot[i] + 0.15f * row[i] + 0.5f * (frame % 150) / 150 * drift[i];
            }
            rows[frame] = UnitVector.along(row).values();
        }
        return rows;
    }

    private static float[] vector(Random random) {
        var vector = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return UnitVector.along(vector).values();
    }
}
