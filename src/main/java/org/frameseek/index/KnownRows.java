package org.frameseek.index;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.frameseek.media.Mend;

/// Rows of one index that another takes over: those that are intact, with their twins.
@FunctionalInterface
interface KnownRows {
    KnownRows NONE = _ -> { };

    void copyTo(IndexRows target);

    static KnownRows all(IndexRows rows) {
        return first(rows, rows.count());
    }

    /// The first so many rows, under their own numbers.
    static KnownRows first(IndexRows rows, int count) {
        return range(rows, 0, count);
    }

    /// Some rows, which become the first ones.
    static KnownRows range(IndexRows rows, int first, int end) {
        return taken(rows, IntStream.range(first, end).toArray());
    }

    /// All rows, which begin at this row of the other index.
    static KnownRows placed(IndexRows rows, int first) {
        return taken(rows, IntStream.range(-first, rows.count()).toArray());
    }

    /// Rows of a table that decoding corrected since.
    static KnownRows mended(IndexRows rows, Mend mend) {
        return taken(rows, mend.origins());
    }

    /// @param origins for each target row, its number in `rows`; less than 0 where there is none
    private static KnownRows taken(IndexRows rows, int[] origins) {
        var targets = new int[rows.count()];
        Arrays.fill(targets, -1);
        for (int frame = 0; frame < origins.length; frame++) {
            if (origins[frame] >= 0) {
                targets[origins[frame]] = frame;
            }
        }
        return target -> {
            for (int frame = 0; frame < origins.length; frame++) {
                int origin = origins[frame];
                if (origin < 0 || rows.state(origin) == FrameState.ABSENT || !rows.intact(origin)) {
                    continue;
                }
                int theirs = rows.twin(origin);
                int twin = theirs < targets.length ? targets[theirs] : -1;
                if (twin >= 0) {
                    target.copy(frame, twin, rows, origin);
                }
            }
        };
    }
}
