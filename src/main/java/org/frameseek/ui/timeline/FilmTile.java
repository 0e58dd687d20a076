package org.frameseek.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import org.frameseek.media.FrameTable;

/// Which frames the filmstrip shows, and where. Their distance in seconds is a power of two or one of three even steps
/// up to the next power, so that moving the view keeps the pictures and leaves little empty space.
///
/// @param frame in the middle of the tile, or a keyframe near it, which is decoded without the frames before it
/// @param x where the tile begins
record FilmTile(int frame, double x, double width) {
    private static final double REACH = 1.0 / 16;

    /// @param least minimum width of a tile in pixels
    static List<FilmTile> of(TimeScale scale, double least) {
        double step = step(least / scale.pixelsPerSecond());
        var tiles = new ArrayList<FilmTile>();
        double total = TimeScale.total(scale.table());
        for (long i = (long) Math.floor(scale.view().start() / step); i * step < scale.view().end(); i++) {
            double start = i * step;
            double end = Math.min(start + step, total);
            tiles.add(new FilmTile(frame(scale.table(), start, end), scale.x(start), scale.x(end) - scale.x(start)));
        }
        return tiles;
    }

    /// A keyframe counts only so near the middle: farther off it may show the shot before or after, as if that were
    /// longer than it is.
    private static int frame(FrameTable table, double start, double end) {
        double centre = (start + end) / 2;
        double reach = (end - start) * REACH;
        int middle = table.frameAt(centre);
        int first = table.frameAt(centre - reach);
        int last = table.frameAt(centre + reach);
        for (int before = middle, after = middle; before > first || after <= last; before--, after++) {
            if (before > first && table.isKeyframe(before)) {
                return before;
            }
            if (after <= last && table.isKeyframe(after)) {
                return after;
            }
        }
        return middle;
    }

    private static double step(double least) {
        double power = Math.pow(2, Math.floor(Math.log(least) / Math.log(2)));
        return power * Math.ceil(least / power * 4) / 4;
    }
}
