package org.frameseek.index;

import org.frameseek.media.FrameTable;

/// One of several sections of a video, about equally long, that different machines can index at once. Each starts with
/// a span, so all of them together hold the rows that one run over the video writes.
///
/// @param number from 0
/// @param count of sections in the video
public record Section(int number, int count) {
    public static final Section WHOLE = new Section(0, 1);

    public Section {
        if (number < 0 || number >= count) {
            throw new IllegalArgumentException("section " + number + " of " + count);
        }
    }

    /// The first frame. A video without enough keyframes has empty sections.
    public int start(FrameTable table) {
        return bound(number, table);
    }

    /// The frame after the last one.
    public int end(FrameTable table) {
        return bound(number + 1, table);
    }

    public int length(FrameTable table) {
        return end(table) - start(table);
    }

    private int bound(int section, FrameTable table) {
        if (section == 0 || section == count) {
            return section == 0 ? 0 : table.frames();
        }
        int frame = (int) ((long) table.frames() * section / count);
        return Spans.of(table).keyframeBefore(frame, table);
    }
}
