package org.frameseek.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
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
import org.frameseek.index.IndexHeader;
import org.frameseek.library.Library;
import org.frameseek.library.LibrarySearch;
import org.frameseek.library.LibrarySearch.Limits;
import org.frameseek.search.Query;
import org.frameseek.search.UnitVector;
import org.frameseek.search.VideoSearch;

/// How long a library takes to answer one question, without the encoding of its text: drawn films of half an hour
/// (54,000 x 512), ten hours of them by default. No test: it measures, and asserts nothing.
///
/// Run with the folder to work in, which must have room (1.1 GB per ten hours), and the hours.
public final class LibrarySearchBenchmark {
    private static final int FRAMES = 54_000;
    private static final int RATE = 30;
    private static final int DIMENSION = 512;
    private static final int RUNS = 15;
    /// Films that differ; the others repeat them.
    private static final int DIFFERENT = 20;
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

    static void main(String[] arguments) throws Exception {
        var folder = Files.createDirectories(Path.of(arguments[0]));
        int films = 2 * Integer.parseInt(arguments.length > 1 ? arguments[1] : "10");
        for (int film = 0; film < films; film++) {
            make(folder, film);
        }
        var search = new LibrarySearch(new Library(folder), new VideoSearch(new RandomText()), IndexFixture.ENCODER);
        measure("first question, segments are made", search, 1);
        measure("while the program warms up", search, RUNS);
        measure("next questions", search, RUNS);
    }

    private static void measure(String what, LibrarySearch search, int runs) throws Exception {
        var firsts = new double[runs];
        var wholes = new double[runs];
        long worked = PROCESS.getProcessCpuTime();
        for (int run = 0; run < runs; run++) {
            long began = System.nanoTime();
            var first = new double[1];
            search.ask(new Query.Words("question " + run), LIMITS, _ -> {
                if (first[0] == 0) {
                    first[0] = (System.nanoTime() - began) / 1e6;
                }
            }, () -> false);
            firsts[run] = first[0];
            wholes[run] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(firsts);
        Arrays.sort(wholes);
        System.out.printf("%-34s first answer %.0f ms, whole %.0f ms (median), slowest %.0f ms; %.0f ms of processor%n",
                what, firsts[runs / 2], wholes[runs / 2], wholes[runs - 1],
                (PROCESS.getProcessCpuTime() - worked) / 1e6 / runs);
    }

    private static void make(Path folder, int film) throws Exception {
        var key = key(film);
        if (Files.exists(folder.resolve(IndexHeader.fileName(key, IndexFixture.ENCODER) + ".safetensors"))) {
            return;
        }
        var rows = rows(film % DIFFERENT);
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

    /// The beginning names the file.
    private static ContentKey key(int film) {
        return new ContentKey("%08x".formatted(film) + "0".repeat(56));
    }

    private static float[] vector(Random random) {
        var vector = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return UnitVector.along(vector).values();
    }
}
