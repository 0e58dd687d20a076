package org.frameseek.export.editlist;

import java.util.List;
import org.frameseek.media.Rational;

/// A rate that editing programs count in.
///
/// @param nominal frames that a timecode counts per second
/// @param ntsc true when the real rate is 1000/1001 of the nominal one, as in 23.976, 29.97 and 59.94
public record EditRate(int nominal, boolean ntsc) {
    static final List<EditRate> ALL = List.of(new EditRate(24, true), new EditRate(24, false), new EditRate(25, false),
            new EditRate(30, true), new EditRate(30, false), new EditRate(48, false), new EditRate(50, false),
            new EditRate(60, true), new EditRate(60, false));

    /// Frames per second, exactly.
    public Rational perSecond() {
        return ntsc ? new Rational(nominal * 1000L, 1001) : new Rational(nominal, 1);
    }

    double toDouble() {
        return perSecond().toDouble();
    }

    /// True when timecodes can skip numbers to keep up with the clock: 29.97 and 59.94 only (SMPTE ST 12-1).
    public boolean canDropFrames() {
        return ntsc && nominal % 30 == 0;
    }

    /// Milliseconds from the start to a frame, rounded down.
    long milliseconds(long frame) {
        var rate = perSecond();
        return Math.floorDiv(frame * 1000 * rate.denominator(), rate.numerator());
    }

    /// The rate as text, such as `29.97` or `25`.
    @Override
    public String toString() {
        return ntsc ? String.valueOf(Math.round(nominal * 1000_000.0 / 1001) / 1000.0) : String.valueOf(nominal);
    }
}
