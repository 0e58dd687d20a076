package org.frameseek.ui.timeline;

import org.frameseek.search.Shots;

/// An end of a moment: the in point or the out point.
public enum TrimEdge {
    IN {
        @Override
        public FrameRange moved(FrameRange range, int frame) {
            return new FrameRange(frame, Math.max(frame, range.last()));
        }

        @Override
        public int atCut(int frame, Shots shots) {
            return shots.nearestStart(frame);
        }

        @Override
        double x(FrameRange range, TimeScale scale) {
            return scale.left(range.first());
        }

        @Override
        int frame(double boundary) {
            return (int) Math.round(boundary);
        }
    },
    OUT {
        @Override
        public FrameRange moved(FrameRange range, int frame) {
            return new FrameRange(Math.min(frame, range.first()), frame);
        }

        @Override
        public int atCut(int frame, Shots shots) {
            return shots.nearestEnd(frame);
        }

        @Override
        double x(FrameRange range, TimeScale scale) {
            return scale.right(range.last());
        }

        @Override
        int frame(double boundary) {
            return (int) Math.round(boundary) - 1;
        }
    };

    /// The range with this end at a frame. The other end gives way.
    public abstract FrameRange moved(FrameRange range, int frame);

    /// The frame at a cut that is nearest to this one: the first of a shot for an in point, the last for an out point.
    public abstract int atCut(int frame, Shots shots);

    /// Where the end is drawn.
    abstract double x(FrameRange range, TimeScale scale);

    /// The frame of this end when it lies on the nearest boundary between frames.
    ///
    /// @param boundary as [TimeScale#position]
    abstract int frame(double boundary);
}
