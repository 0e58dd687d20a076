package org.frameseek.search;

/// How well a moment matches, in words.
public enum Fit {
    SURE, LIKELY, WEAK;

    private static final float SURE_FROM = 0.9f;
    private static final float LIKELY_FROM = 0.5f;

    public static Fit of(float probability) {
        if (probability >= SURE_FROM) {
            return SURE;
        }
        return probability >= LIKELY_FROM ? LIKELY : WEAK;
    }
}
