package org.frameseek.media;

/// Formats times the way people read them beside a video.
public final class Clock {
    private Clock() {
    }

    /// Formats a time as `0:05`, `12:34` or `1:02:03`, rounded down to the second.
    ///
    /// @param seconds not negative
    public static String text(double seconds) {
        long whole = (long) seconds;
        return whole >= 3600
                ? "%d:%02d:%02d".formatted(whole / 3600, whole / 60 % 60, whole % 60)
                : "%d:%02d".formatted(whole / 60, whole % 60);
    }
}
