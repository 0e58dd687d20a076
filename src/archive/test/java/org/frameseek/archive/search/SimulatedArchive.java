package org.frameseek.archive.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.frameseek.archive.shots.ShotTable;

/// Measures the scan of an archive that does not exist: shots of random vectors, written as a table and searched on the
/// cluster that the program is submitted to. A table that exists is used again.
/// ```
/// spark-submit --class org.frameseek.archive.search.SimulatedArchive JAR FOLDER SHOTS VECTORS DIMENSION QUESTIONS
/// ```
public final class SimulatedArchive {
    private static final int SHOTS_PER_VIDEO = 500;
    private static final int VIDEOS_PER_FILE = 64;

    private SimulatedArchive() {
    }

    public static void main(String[] arguments) throws IOException {
        var folder = arguments[0];
        int shots = Integer.parseInt(arguments[1]);
        int vectors = Integer.parseInt(arguments[2]);
        int dimension = Integer.parseInt(arguments[3]);
        int questions = Integer.parseInt(arguments[4]);
        try (var spark = SparkSession.builder().appName("simulated archive").getOrCreate()) {
            spark.sparkContext().setLogLevel("WARN");
            long started = System.nanoTime();
            if (!Files.exists(Path.of(folder, "_SUCCESS"))) {
                write(spark, folder, shots / SHOTS_PER_VIDEO, vectors, dimension);
                say("table written", started);
            }
            try (var scan = new ShotScan(spark.read().schema(ShotTable.SCHEMA).parquet(folder), dimension)) {
                started = System.nanoTime();
                System.out.printf(Locale.ROOT, "%,d videos, ", scan.videos());
                System.out.printf(Locale.ROOT, "%,d vectors of %d%n", scan.vectors(), dimension);
                say("table in memory", started);
                var random = new Random(7);
                for (int i = 0; i < questions; i++) {
                    started = System.nanoTime();
                    var best = scan.best(new float[][] {vector(random, dimension)}, 20).getFirst().getFirst();
                    say("question, best " + best, started);
                }
                for (var info : spark.sparkContext().getRDDStorageInfo()) {
                    System.out.printf(Locale.ROOT, "cached %,d of %,d partitions, memory %,d MB, disk %,d MB%n",
                            info.numCachedPartitions(), info.numPartitions(), info.memSize() >> 20,
                            info.diskSize() >> 20);
                }
            }
        }
    }

    private static void say(String what, long started) {
        System.out.printf(Locale.ROOT, "%.3f s  %s%n", (System.nanoTime() - started) / 1e9, what);
    }

    private static void write(SparkSession spark, String folder, int videos, int vectors, int dimension) {
        var names = IntStream.range(0, videos).boxed().toList();
        var rows = new JavaSparkContext(spark.sparkContext())
                .parallelize(names, Math.ceilDiv(videos, VIDEOS_PER_FILE)).flatMap(video -> {
                    var random = new Random(video);
                    return IntStream.range(0, SHOTS_PER_VIDEO).mapToObj(shot ->
                            row(video, shot, vectors, dimension, random)).iterator();
                });
        spark.createDataFrame(rows, ShotTable.SCHEMA).write().mode(SaveMode.Overwrite)
                .option("compression", "zstd").parquet(folder);
    }

    private static Row row(int video, int shot, int vectors, int dimension, Random random) {
        var bytes = ByteBuffer.allocate(vectors * dimension * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        var frames = new int[vectors];
        for (int i = 0; i < vectors; i++) {
            frames[i] = shot * 100 + i;
            for (float value : vector(random, dimension)) {
                bytes.putShort(Float.floatToFloat16(value));
            }
        }
        return RowFactory.create("%024x-%016x".formatted(video, 1), "/videos/" + video + ".mp4", shot, shot * 100,
                shot * 100 + 99, shot * 4.0, shot * 4.0 + 4, frames, bytes.array());
    }

    /// Not quite of unit length: the time of a scan does not depend on it.
    private static float[] vector(Random random, int dimension) {
        var vector = new float[dimension];
        float scale = (float) Math.sqrt(3.0 / dimension);
        for (int i = 0; i < dimension; i++) {
            vector[i] = scale * (2 * random.nextFloat() - 1);
        }
        return vector;
    }
}
