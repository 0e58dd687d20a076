package org.frameseek.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import org.frameseek.media.FrameTable;
import org.junit.jupiter.api.Test;

class ColumnHeatTest {
    private static final BitSet NONE = new BitSet();
    private static final float NOT_INDEXED = Float.NaN;

    @Test
    void oneFrameOfAHundredThousandFillsExactlyItsColumn() {
        var table = Tables.constant(100_000);
        float[] heat = new float[100_000];
        heat[77_777] = 1;

        float[] columns = ColumnHeat.of(whole(table, 800), 1, heat, null, NONE);

        for (int column = 0; column < columns.length; column++) {
            assertEquals(column == 77_777 / 125 ? 1 : 0, columns[column]);
        }
    }

    @Test
    void aVariableRateIsLaidOutInTime() {
        // Frame 1 lasts from 0.1 s to 1 s: all but the first of ten columns.
        var table = Tables.starting(0, 100, 1000);
        var scale = new TimeScale(table, new TimeSpan(0, 1), 10);

        assertArrayEquals(
                new float[] {0.2f, 0.9f, 0.9f, 0.9f, 0.9f, 0.9f, 0.9f, 0.9f, 0.9f, 0.9f},
                ColumnHeat.of(scale, 1, new float[] {0.2f, 0.9f, 0.4f}, null, NONE));
    }

    @Test
    void onAFineScreenEachDevicePixelIsAColumn() {
        float[] columns =
                ColumnHeat.of(whole(Tables.constant(4), 2), 2, new float[] {0, 1, 0.5f, NOT_INDEXED}, null, NONE);

        assertArrayEquals(new float[] {0, 1, 0.5f, NOT_INDEXED}, columns);
    }

    @Test
    void aBrokenWidthNeitherDropsNorEmptiesTheLastColumn() {
        float[] heat = {0, 0, 0, 1};

        float[] columns = ColumnHeat.of(whole(Tables.constant(4), 3.3), 1, heat, null, NONE);

        assertEquals(4, columns.length);
        assertEquals(1, columns[3]);
    }

    @Test
    void withoutAnAnswerTheIndexedFramesAreTold() {
        var indexed = new BitSet();
        indexed.set(3);

        assertArrayEquals(
                new float[] {NOT_INDEXED, ColumnHeat.PLAIN, NOT_INDEXED},
                ColumnHeat.of(whole(Tables.constant(6), 3), 1, null, indexed, NONE));
    }

    @Test
    void damagedFramesAreToldFromThoseNotIndexedYet() {
        var damaged = new BitSet();
        damaged.set(1);
        damaged.set(2);

        assertArrayEquals(
                new float[] {0.5f, ColumnHeat.DAMAGED, NOT_INDEXED},
                ColumnHeat.of(whole(Tables.constant(6), 3), 1,
                        new float[] {0.5f, NOT_INDEXED, NOT_INDEXED, NOT_INDEXED, NOT_INDEXED, NOT_INDEXED},
                        null, damaged));
        assertArrayEquals(
                new float[] {ColumnHeat.DAMAGED, ColumnHeat.DAMAGED, ColumnHeat.PLAIN},
                ColumnHeat.of(whole(Tables.constant(6), 3), 1, null, null, damaged));
    }

    private static TimeScale whole(FrameTable table, double width) {
        return new TimeScale(table, new TimeSpan(0, TimeScale.total(table)), width);
    }
}
