package org.frameseek.ui.index;

import java.nio.file.Path;
import org.frameseek.index.FramePlan;
import org.jspecify.annotations.Nullable;

/// The frame that the user looks at. Set on the JavaFX thread, read by any.
public final class ViewedFrame {
    private static final int NONE = -1;

    private record Place(Path video, int frame) {
    }

    private volatile @Nullable Place place;

    /// @param video null while none is open
    public void set(@Nullable Path video, int frame) {
        place = video == null ? null : new Place(video, frame);
    }

    /// Coarse to fine, with the frames around the viewed one first if the video is on screen.
    public FramePlan plan(Path video) {
        return FramePlan.COARSE_FIRST.viewing(() -> frameOf(video));
    }

    private int frameOf(Path video) {
        var seen = place;
        return seen != null && seen.video().equals(video) ? seen.frame() : NONE;
    }
}
