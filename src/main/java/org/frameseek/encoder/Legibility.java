package org.frameseek.encoder;

/// How much of a description a model's vocabulary knows. A script that it never learned falls apart into bytes or
/// unknown tokens, and the vector then says nothing.
public enum Legibility {
    CLEAR, PARTLY, UNREADABLE;

    private static final double SOME = 0.2;
    private static final double MOST = 0.5;

    /// @param unread tokens that are unknown or mere bytes
    /// @param all tokens of the text, without those that start, end or pad it
    public static Legibility of(int unread, int all) {
        double share = all == 0 ? 0 : unread / (double) all;
        return share > MOST ? UNREADABLE : share > SOME ? PARTLY : CLEAR;
    }
}
