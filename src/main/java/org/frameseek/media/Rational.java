package org.frameseek.media;

/// An exact ratio, such as a time base of 1/30000 s or a rate of 30000/1001 frames per second.
public record Rational(long numerator, long denominator) {
    public static final Rational ZERO = new Rational(0, 1);

    public Rational {
        if (denominator <= 0) {
            throw new IllegalArgumentException("denominator must be positive: " + denominator);
        }
    }

    public double toDouble() {
        return (double) numerator / denominator;
    }

    /// Reads `30000/1001`.
    public static Rational parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new Rational(Long.parseLong(text), 1)
                : new Rational(Long.parseLong(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
