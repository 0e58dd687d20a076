package org.frameseek.ui.player;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.frameseek.media.FrameTable;
import org.jspecify.annotations.Nullable;

/// Parses a place in the video: `00:01:02:03` (timecode), `1:02.5` or `62.5 s` (time), `f 120` (frame) or `pts 3003`.
final class FramePlace {
    private static final Pattern TIMECODE = Pattern.compile("(\\d{1,4}):(\\d{1,2}):(\\d{1,2}):(\\d{1,4})");
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,4}):)?(\\d{1,4}):(\\d{1,2}(?:[.,]\\d{1,9})?)");
    private static final Pattern SECONDS = Pattern.compile("(\\d{1,7}(?:[.,]\\d{1,9})?)\\s*s");
    private static final Pattern FRAME = Pattern.compile("(?:f|#|frame|帧)?\\s*(\\d{1,9})");
    private static final Pattern PTS = Pattern.compile("pts\\s*(-?\\d{1,18})");

    private FramePlace() {
    }

    /// Empty if the text names no frame of this video. A time names the frame on screen at that time.
    static OptionalInt parse(String text, FrameTable frames) {
        var typed = text.strip().toLowerCase(Locale.ROOT);
        if (match(TIMECODE, typed) instanceof MatchResult parts) {
            return timecode(parts, frames);
        }
        if (match(CLOCK, typed) instanceof MatchResult parts) {
            double hours = parts.group(1) == null ? 0 : number(parts.group(1));
            return time(hours * 3600 + number(parts.group(2)) * 60 + number(parts.group(3)), frames);
        }
        if (match(SECONDS, typed) instanceof MatchResult parts) {
            return time(number(parts.group(1)), frames);
        }
        if (match(PTS, typed) instanceof MatchResult parts) {
            int frame = frames.frameWithPts(Long.parseLong(parts.group(1)));
            return frame < 0 ? OptionalInt.empty() : OptionalInt.of(frame);
        }
        if (match(FRAME, typed) instanceof MatchResult parts) {
            int frame = Integer.parseInt(parts.group(1));
            return frame < frames.frames() ? OptionalInt.of(frame) : OptionalInt.empty();
        }
        return OptionalInt.empty();
    }

    private static @Nullable MatchResult match(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.matches() ? matcher.toMatchResult() : null;
    }

    private static double number(String digits) {
        return Double.parseDouble(digits.replace(',', '.'));
    }

    private static OptionalInt timecode(MatchResult parts, FrameTable frames) {
        long second = Long.parseLong(parts.group(1)) * 3600 + Long.parseLong(parts.group(2)) * 60
                + Long.parseLong(parts.group(3));
        int frame = frames.frameWithTimecode(second, Integer.parseInt(parts.group(4)));
        return frame < 0 ? OptionalInt.empty() : OptionalInt.of(frame);
    }

    private static OptionalInt time(double seconds, FrameTable frames) {
        return seconds <= frames.duration() ? OptionalInt.of(frames.frameAt(seconds)) : OptionalInt.empty();
    }
}
