package org.frameseek.archive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.frameseek.search.UnitVector;
import org.junit.jupiter.api.Test;

/// The scan of a block, against sums in double precision.
class ShotBlockTest {
    private static final int DIMENSION = 48;

    private static float[] vector(Random random) {
        var vector = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return UnitVector.along(vector).values();
    }

    @Test
    void findsTheVideosWithTheBestShots() {
        var random = new Random(5);
        var question = vector(random);
        var rows = new ArrayList<Row>();
        var best = new HashMap<String, Double>();
        for (int shot = 0; shot < 9000; shot++) {
            // Shots of one video need not follow each other.
            var video = "video" + random.nextInt(300);
            var bytes = ByteBuffer.allocate(2 * DIMENSION * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < 2; i++) {
                double sum = 0;
                var vector = vector(random);
                for (int j = 0; j < DIMENSION; j++) {
                    bytes.putShort(Float.floatToFloat16(vector[j]));
                    sum += (double) Float.float16ToFloat(Float.floatToFloat16(vector[j])) * question[j];
                }
                best.merge(video, sum, Math::max);
            }
            rows.add(RowFactory.create(video, bytes.array()));
        }
        var block = ShotBlock.of(rows.iterator(), DIMENSION);
        assertEquals(18_000, block.rows());
        var expected = best.entrySet().stream()
                .sorted(Comparator.comparingDouble(entry -> -entry.getValue())).limit(10).toList();
        var found = block.best(question, 10);
        assertEquals(expected.stream().map(Map.Entry::getKey).toList(),
                found.stream().map(ShotBlock.Candidate::index).toList());
        assertEquals(expected.getFirst().getValue(), found.getFirst().score(), 1e-5);
    }

    @Test
    void anEmptyPartitionIsAnEmptyBlock() {
        assertEquals(List.of(), ShotBlock.of(List.<Row>of().iterator(), DIMENSION).best(new float[DIMENSION], 3));
    }
}
