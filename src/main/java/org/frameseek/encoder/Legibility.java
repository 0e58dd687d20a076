package org.frameseek.encoder;

/// How much of a description the model's vocabulary covers. Scripts that the model never learned fall apart into bytes
/// or unknown tokens, and the vector is then meaningless.
public enum Legibility {
    CLEAR, PARTLY, UNREADABLE;

    private static final double SOME = 0.2;
    private static final double MOST = 0.5;

    /// @param unread number of tokens that are unknown or single bytes
    /// @param all number of tokens in the text, without start, end and padding tokens
    public static Legibility of(int unread, int all) {
        double share = all == 0 ? 0 : unread / (double) all;
        return share > MOST ? UNREADABLE : share > SOME ? PARTLY : CLEAR;
    }
}
