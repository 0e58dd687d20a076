package org.frameseek.i18n;

import java.text.NumberFormat;
import java.util.Locale;
import org.frameseek.media.Clock;

/// Formats numbers for people.
public final class Formats {
    private static final long KILO = 1000;

    private Formats() {
    }

    /// `0:05`, `12:34` or `1:02:03`; a dash if unknown.
    public static String clock(double seconds) {
        if (Double.isNaN(seconds) || seconds < 0) {
            return "–";
        }
        return Clock.text(seconds);
    }

    /// For example `1.4 MB`, in powers of 1000 like file managers.
    public static String size(long bytes, Locale locale) {
        double value = bytes;
        var units = new String[] {"B", "kB", "MB", "GB", "TB"};
        int unit = 0;
        while (value >= KILO && unit < units.length - 1) {
            value /= KILO;
            unit++;
        }
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(value < 10 && unit > 0 ? 1 : 0);
        return format.format(value) + " " + units[unit];
    }

    /// For example `0.314`, always with a point, to match files and the command line's output.
    public static String score(double score) {
        return Double.isNaN(score) ? "–" : String.format(Locale.ROOT, "%.3f", score);
    }
}
