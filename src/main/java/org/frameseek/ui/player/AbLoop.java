package org.frameseek.ui.player;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// The A–B loop: playback that reaches its end continues at its start. It stays until it is cleared, so that one can
/// step about in it.
public final class AbLoop {
    public static final int NONE = -1;

    private final ReadOnlyIntegerWrapper start = new ReadOnlyIntegerWrapper(this, "start", NONE);
    private final ReadOnlyIntegerWrapper end = new ReadOnlyIntegerWrapper(this, "end", NONE);

    /// First frame, or -1.
    public ReadOnlyIntegerProperty startProperty() {
        return start.getReadOnlyProperty();
    }

    /// Last frame, inclusive; -1 while only the start is set, or nothing.
    public ReadOnlyIntegerProperty endProperty() {
        return end.getReadOnlyProperty();
    }

    public boolean isSet() {
        return end.get() != NONE;
    }

    /// For a frame on screen: sets the start, then the end, then clears both. An end before the start swaps them.
    void mark(int frame) {
        if (frame < 0) {
            return;
        }
        if (isSet()) {
            clear();
        } else if (start.get() == NONE) {
            start.set(frame);
        } else if (frame != start.get()) {
            set(Math.min(frame, start.get()), Math.max(frame, start.get()));
        }
    }

    /// Sets the start. An end that is not after it is cleared.
    public void in(int frame) {
        if (end.get() <= frame) {
            end.set(NONE);
        }
        start.set(frame);
    }

    /// Sets the end. Without a start before it, the loop begins with the video.
    public void out(int frame) {
        if (frame > 0) {
            set(start.get() == NONE || start.get() >= frame ? 0 : start.get(), frame);
        }
    }

    /// Whether exactly these frames are played over and over.
    public boolean isOf(PlayRange range) {
        return isSet() && start.get() == range.first() && end.get() == range.last();
    }

    /// Loops other frames, without moving the player.
    public void set(PlayRange range) {
        if (range.last() > range.first()) {
            set(range.first(), range.last());
        } else {
            clear();
        }
    }

    void set(int first, int last) {
        start.set(first);
        end.set(last);
    }

    void clear() {
        end.set(NONE);
        start.set(NONE);
    }

    /// Whether playback that moved from one frame to the next reached the end from within.
    boolean isCrossed(int before, int now) {
        return isSet() && before <= end.get() && now >= end.get();
    }
}
