package org.frameseek.search;

/// The in and out points that a user chose for one moment of a question's answer.
///
/// @param question text of the question that found the moment
/// @param frame the moment's best frame, by which it is found again
/// @param first the in point
/// @param last the out point, inclusive
public record Trim(String question, int frame, int first, int last) {
    public Trim {
        if (frame < 0 || first < 0 || last < first) {
            throw new IllegalArgumentException("frame " + frame + ", from " + first + " to " + last);
        }
    }

    /// Whether this trims a moment as the search found it. The best frame may have moved since, because the index grew
    /// or another model was asked.
    boolean fits(String asked, Moment found) {
        return question.equals(asked) && found.startFrame() <= frame && frame <= found.endFrame();
    }

    /// Whether this is what gave a moment its bounds.
    public boolean bounds(String asked, Moment trimmed) {
        return question.equals(asked) && first == trimmed.startFrame() && last == trimmed.endFrame();
    }
}
