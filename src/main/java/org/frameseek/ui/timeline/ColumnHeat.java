package org.frameseek.ui.timeline;

import java.util.Arrays;
import java.util.BitSet;
import org.frameseek.search.HeatColumns;

/// The heat of each pixel column: the maximum of the frames that it covers.
final class ColumnHeat {
    /// Indexed, with nothing asked.
    static final float PLAIN = -1;

    private ColumnHeat() {
    }

    /// @param deviceScale columns per unit of width; the last one may reach beyond the view
    /// @param heat per frame, or null while nothing has been asked
    /// @param indexed used without heat; null is taken as all
    /// @return for each column 0 to 1, [#PLAIN], or NaN where nothing is indexed
    static float[] of(TimeScale scale, double deviceScale, float[] heat, BitSet indexed) {
        int columns = Math.max(1, (int) Math.ceil(scale.width() * deviceScale - 1e-6));
        float[] values = new float[columns];
        if (heat == null && indexed == null) {
            Arrays.fill(values, PLAIN);
            return values;
        }
        double[] edges = edges(scale, deviceScale, columns);
        for (int column = 0; column < columns; column++) {
            values[column] = heat == null
                    ? presence(indexed, edges[column], edges[column + 1])
                    : HeatColumns.max(heat, edges[column], edges[column + 1], 1)[0];
        }
        return values;
    }

    /// Frames differ in length at a variable rate, so each column's edges are looked up in time.
    private static double[] edges(TimeScale scale, double deviceScale, int columns) {
        double[] edges = new double[columns + 1];
        for (int i = 0; i <= columns; i++) {
            edges[i] = scale.position(i / deviceScale);
        }
        return edges;
    }

    private static float presence(BitSet indexed, double from, double to) {
        int next = indexed.nextSetBit((int) from);
        return next >= 0 && next < to ? PLAIN : Float.NaN;
    }
}
