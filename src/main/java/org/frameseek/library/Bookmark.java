package org.frameseek.library;

import java.util.Comparator;

/// A frame, or a range of frames, that the user wants to find again.
///
/// @param first position of the first frame
/// @param last position of the last frame, inclusive; the first one for a single frame
/// @param note what the user wrote about it; may be empty
public record Bookmark(int first, int last, String note) {
    public static final Comparator<Bookmark> BY_TIME =
            Comparator.comparingInt(Bookmark::first).thenComparingInt(Bookmark::last);

    public Bookmark {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("no frames " + first + " to " + last);
        }
    }

    public boolean isRange() {
        return last > first;
    }

    public int frames() {
        return last - first + 1;
    }

    public boolean sameFrames(Bookmark other) {
        return first == other.first && last == other.last;
    }

    public Bookmark withNote(String now) {
        return new Bookmark(first, last, now);
    }
}
