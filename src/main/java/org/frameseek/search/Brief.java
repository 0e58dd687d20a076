package org.frameseek.search;

import java.util.Arrays;
import java.util.List;
import org.frameseek.media.FrameTable;

/// The answer of one video among many. It has no curve, so that thousands fit in memory.
///
/// @param found the moments, best first
/// @param heat maxima of [#COLUMNS] equal parts of the video, 0 to 1; NaN where not indexed
public record Brief(List<Found> found, float[] heat) {
    public static final int COLUMNS = 240;

    /// @param seconds time of the moment's best frame
    /// @param logOdds of that frame. Unlike probabilities, log-odds separate two frames that are both nearly certain
    public record Found(Moment moment, double seconds, float logOdds) {
    }

    public Brief {
        found = List.copyOf(found);
    }

    static Brief of(SearchResult result, FrameTable frames) {
        var found = result.moments().stream().map(moment -> new Found(moment, frames.seconds(moment.frame()),
                result.curve().logOdds()[moment.frame()])).toList();
        return new Brief(found, HeatColumns.max(result.heat(), 0, result.heat().length, COLUMNS));
    }

    /// @param moments whose positions are segments
    static Brief of(Segments segments, List<Moment> moments, Curve curve, float[] heat) {
        var found = moments.stream().map(moment -> new Found(inFrames(segments, moment),
                segments.middleSeconds(moment.frame()), curve.logOdds()[moment.frame()])).toList();
        var columns = new float[COLUMNS];
        Arrays.fill(columns, Float.NaN);
        for (int segment = 0; segment < segments.count(); segment++) {
            int first = column(segments, segments.starts()[segment]);
            int last = column(segments, segments.end(segment) - 1);
            for (int column = first; column <= last; column++) {
                // False for NaN in the heat only.
                if (!(heat[segment] <= columns[column]) && !Float.isNaN(heat[segment])) {
                    columns[column] = heat[segment];
                }
            }
        }
        return new Brief(found, filled(columns));
    }

    private static Moment inFrames(Segments segments, Moment moment) {
        return new Moment(moment.rank(), segments.middle(moment.frame()), segments.starts()[moment.startFrame()],
                segments.end(moment.endFrame()) - 1, moment.score(), moment.z(), moment.probability());
    }

    private static int column(Segments segments, int frame) {
        return (int) ((long) frame * COLUMNS / segments.frames());
    }

    /// A video of fewer frames than columns leaves columns that no frame begins in.
    private static float[] filled(float[] columns) {
        for (int i = 1; i < columns.length; i++) {
            if (Float.isNaN(columns[i])) {
                columns[i] = columns[i - 1];
            }
        }
        return columns;
    }

    /// Log-odds of the best moment, comparable between videos.
    public float logOdds() {
        return found.isEmpty() ? Float.NEGATIVE_INFINITY : found.getFirst().logOdds();
    }

    /// True when even the best moment is not a convincing match.
    public boolean weak() {
        return found.isEmpty() || found.getFirst().moment().weak();
    }
}
