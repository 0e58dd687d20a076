package org.frameseek.ui.timeline;

import org.frameseek.media.FrameTable;

/// Maps frames and seconds to pixels and back. It is linear in time, so frames differ in width at a variable frame
/// rate.
///
/// @param view the range that fills the width
/// @param width in pixels
record TimeScale(FrameTable table, TimeSpan view, double width) {
    /// A single frame has no known length, so it fills the axis as if it lasted a second.
    private static final double LONE_FRAME_SECONDS = 1;

    /// Seconds from the first frame to the end of the last; never 0.
    static double total(FrameTable table) {
        double duration = table.duration();
        return duration > 0 ? duration : LONE_FRAME_SECONDS;
    }

    /// The frame at this time plus its elapsed fraction: 7.5 is halfway through frame 7. The end of the video is the
    /// number of its frames.
    static double positionAt(FrameTable table, double seconds) {
        int frame = table.frameAt(seconds);
        double start = table.seconds(frame);
        double position = frame + Math.clamp((seconds - start) / (end(table, frame) - start), 0, 1);
        // A time computed from a frame's edge must lie on that edge, or the neighbouring frame would leak into the
        // pixel.
        double edge = Math.rint(position);
        return Math.abs(position - edge) < 1e-6 ? edge : position;
    }

    private static double end(FrameTable table, int frame) {
        return frame + 1 < table.frames() ? table.seconds(frame + 1) : total(table);
    }

    double x(double seconds) {
        return (seconds - view.start()) / view.length() * width;
    }

    double seconds(double x) {
        return view.start() + x / width * view.length();
    }

    /// Where the frame begins.
    double left(int frame) {
        return x(table.seconds(frame));
    }

    /// Where the frame ends.
    double right(int frame) {
        return x(end(table, frame));
    }

    double centre(int frame) {
        return (left(frame) + right(frame)) / 2;
    }

    /// The frame at this pixel, or the nearest end of the video.
    int frame(double x) {
        return table.frameAt(seconds(x));
    }

    double position(double x) {
        return positionAt(table, seconds(x));
    }

    double pixelsPerSecond() {
        return width / view.length();
    }

    boolean shows(int frame) {
        return right(frame) > 0 && left(frame) < width;
    }
}
