package org.frameseek.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import org.frameseek.media.FrameTable;

/// Which frames the filmstrip shows, and where. Their distance in seconds is a power of two or one of three even steps
/// up to the next power, so that moving the view keeps the pictures and leaves little empty space.
///
/// @param frame in the middle of the tile, or the keyframe before the middle if the tile has it: decoding starts there
///     anyway
/// @param x where the tile begins
record FilmTile(int frame, double x, double width) {
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

    private static int frame(FrameTable table, double start, double end) {
        int middle = table.frameAt((start + end) / 2);
        int keyframe = table.keyframeBefore(middle);
        return table.isKeyframe(keyframe) && table.seconds(keyframe) >= start ? keyframe : middle;
    }

    private static double step(double least) {
        double power = Math.pow(2, Math.floor(Math.log(least) / Math.log(2)));
        return power * Math.ceil(least / power * 4) / 4;
    }
}
