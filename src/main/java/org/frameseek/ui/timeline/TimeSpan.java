package org.frameseek.ui.timeline;

/// A range of a video, in seconds from its first frame.
record TimeSpan(double start, double end) {
    /// A span of this length that starts here, moved (and shortened if necessary) to lie within `[0, total]`.
    static TimeSpan within(double start, double length, double total) {
        double fitting = Math.min(length, total);
        double moved = Math.clamp(start, 0, total - fitting);
        return new TimeSpan(moved, moved + fitting);
    }

    double length() {
        return end - start;
    }

    double middle() {
        return (start + end) / 2;
    }

    boolean contains(double seconds) {
        return start <= seconds && seconds < end;
    }

    TimeSpan moved(double by, double total) {
        return within(start + by, length(), total);
    }

    /// @param factor new length as a multiple of this one's
    /// @param fixed the time that stays in place in the view
    /// @param shortest minimum length after zooming
    TimeSpan zoomed(double factor, double fixed, double shortest, double total) {
        double length = Math.max(length() * factor, shortest);
        return within(fixed - (fixed - start) * length / length(), length, total);
    }
}
