package org.frameseek.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.frameseek.index.IndexFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectionTest {
    private static final int DIMENSION = 32;
    private static final int LENGTH = 50;

    @TempDir
    Path folder;

    /// Five shots: one stands still, one has a flash of a single frame, the last shows the first once more.
    @Test
    void findsWhatWasMade() throws Exception {
        var random = new Random(3);
        var rows = new float[5 * LENGTH][];
        for (int frame = 0; frame < rows.length; frame++) {
            int shot = frame / LENGTH % 4;
            var row = new float[DIMENSION];
            row[shot] = 1;
            for (int i = 0; i < DIMENSION; i++) {
                row[i] += shot == 2 ? 0 : (float) random.nextGaussian() * 0.012f;
            }
            rows[frame] = UnitVector.along(row).values();
        }
        rows[LENGTH + 20] = rows[3 * LENGTH];
        try (var index = IndexFixture.create(
                folder.resolve("i.safetensors"), IndexFixture.table(rows.length, 25), DIMENSION, rows)) {
            var found = Inspection.of(index);
            var shots = List.of(new Shot(0, 49), new Shot(50, 99), new Shot(100, 149), new Shot(150, 199),
                    new Shot(200, 249));
            assertEquals(shots, found.shots());
            assertEquals(List.of(shots.get(2)), found.still());
            assertEquals(List.of(new Shot(70, 70)), found.flashes());
            assertEquals(1, found.repeats().size());
            assertEquals(shots.get(4), found.repeats().getFirst().shot());
            assertEquals(shots.get(0), found.repeats().getFirst().earlier());
        }
    }
}
