package org.frameseek.search;

import java.util.List;
import org.frameseek.index.VideoIndex;

/// The frames between two cuts.
///
/// @param first first frame
/// @param last last frame, inclusive
public record Shot(int first, int last) {
    /// The shots of a video as far as it is indexed, in order. Where frames are missing, the cut between them is
    /// missing too.
    public static List<Shot> of(VideoIndex index) {
        var scores = new Scores(index);
        return ShotList.of(scores.frames(), ShotCuts.find(scores.changes(), scores::change), List.of()).shots();
    }

    /// The frame in the middle, which stands for the shot.
    public int middle() {
        return (first + last) >>> 1;
    }
}
