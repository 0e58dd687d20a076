package org.frameseek.export.editlist;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Numbers frames as `HH:MM:SS:FF`, as in SMPTE ST 12-1.
///
/// @param dropFrame true when most minutes skip their first numbers; no frame is skipped. Written with a semicolon
public record Timecode(EditRate rate, boolean dropFrame) {
    private static final Pattern TEXT = Pattern.compile("(\\d\\d):([0-5]\\d):([0-5]\\d)([:;.])(\\d{2,3})");
    private static final int MINUTES_WITH_DROP = 9;

    public Timecode {
        if (dropFrame && !rate.canDropFrames()) {
            throw new IllegalArgumentException("no drop-frame timecode at " + rate);
        }
    }

    /// True when a text is a timecode that skips numbers.
    static boolean isDropFrame(String text) {
        return text.indexOf(';') >= 0;
    }

    /// @param frame from midnight; numbers start over after a day
    public String text(long frame) {
        long number = Math.floorMod(dropFrame ? withSkipped(frame) : frame, 24L * 3600 * rate.nominal());
        long seconds = number / rate.nominal();
        return "%02d:%02d:%02d%s%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60, dropFrame ? ";" : ":",
                number % rate.nominal());
    }

    /// The frame of a timecode; empty when the text is not a timecode, or is a skipped one.
    public OptionalLong frame(String text) {
        var found = TEXT.matcher(text.strip());
        if (!found.matches()) {
            return OptionalLong.empty();
        }
        long minutes = Long.parseLong(found.group(1)) * 60 + Long.parseLong(found.group(2));
        long frames = Long.parseLong(found.group(5));
        long seconds = Long.parseLong(found.group(3));
        boolean skipped = dropFrame && seconds == 0 && frames < skippedPerMinute() && minutes % 10 != 0;
        if (frames >= rate.nominal() || skipped) {
            return OptionalLong.empty();
        }
        long number = (minutes * 60 + seconds) * rate.nominal() + frames;
        return OptionalLong.of(dropFrame ? number - skippedPerMinute() * (minutes - minutes / 10) : number);
    }

    private int skippedPerMinute() {
        return rate.nominal() / 15;
    }

    private long withSkipped(long frame) {
        int skipped = skippedPerMinute();
        long perMinute = rate.nominal() * 60L - skipped;
        long perTenMinutes = perMinute * 10 + skipped;
        long tens = Math.floorDiv(frame, perTenMinutes);
        long rest = Math.floorMod(frame, perTenMinutes);
        // The first minute of ten skips no numbers.
        long minutes = rest < perMinute + skipped ? 0 : (rest - skipped) / perMinute;
        return frame + skipped * (tens * MINUTES_WITH_DROP + minutes);
    }
}
