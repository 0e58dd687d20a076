package org.frameseek.search;

/// How well a moment matches, in words.
public enum Fit {
    SURE, LIKELY, WEAK;

    private static final float SURE_FROM = 0.9f;
    private static final float LIKELY_FROM = 0.5f;

    /// True when this fit is at least as good as the other.
    public boolean reaches(Fit least) {
        return compareTo(least) <= 0;
    }

    public static Fit of(float probability) {
        if (probability >= SURE_FROM) {
            return SURE;
        }
        return probability >= LIKELY_FROM ? LIKELY : WEAK;
    }
}
