package org.frameseek.ui.timeline;

import java.util.Arrays;
import java.util.BitSet;
import org.frameseek.search.HeatColumns;
import org.jspecify.annotations.Nullable;

/// The heat of each pixel column: the maximum of the frames in it.
final class ColumnHeat {
    /// Indexed, but nothing is asked.
    static final float PLAIN = -1;
    /// No heat because the video is damaged here.
    static final float DAMAGED = -2;

    private ColumnHeat() {
    }

    /// @param deviceScale columns per unit of width; the last one may extend beyond the view
    /// @param heat per frame, or null while nothing is asked
    /// @param indexed used when there is no heat; null means all
    /// @param damaged frames that could not be decoded completely
    /// @return for each column 0 to 1, [#PLAIN], [#DAMAGED], or NaN where nothing is indexed
    static float[] of(TimeScale scale, double deviceScale, float @Nullable [] heat, @Nullable BitSet indexed,
            BitSet damaged) {
        int columns = Math.max(1, (int) Math.ceil(scale.width() * deviceScale - 1e-6));
        float[] values = new float[columns];
        if (heat == null && indexed == null && damaged.isEmpty()) {
            Arrays.fill(values, PLAIN);
            return values;
        }
        double[] edges = edges(scale, deviceScale, columns);
        for (int column = 0; column < columns; column++) {
            double from = edges[column];
            double to = edges[column + 1];
            float value = heat == null ? presence(indexed, from, to) : HeatColumns.max(heat, from, to, 1)[0];
            // Without an answer, a single damaged frame claims its column. With one, the column shows what was found.
            boolean mayBeDamaged = heat == null || Float.isNaN(value);
            values[column] = mayBeDamaged && has(damaged, from, to) ? DAMAGED : value;
        }
        return values;
    }

    /// At a variable rate frames differ in length, so each column's edges are looked up by time.
    private static double[] edges(TimeScale scale, double deviceScale, int columns) {
        double[] edges = new double[columns + 1];
        for (int i = 0; i <= columns; i++) {
            edges[i] = scale.position(i / deviceScale);
        }
        return edges;
    }

    private static float presence(@Nullable BitSet indexed, double from, double to) {
        return indexed == null || has(indexed, from, to) ? PLAIN : Float.NaN;
    }

    private static boolean has(BitSet frames, double from, double to) {
        int next = frames.nextSetBit((int) from);
        return next >= 0 && next < to;
    }
}
