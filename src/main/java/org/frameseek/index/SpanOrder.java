package org.frameseek.index;

import java.util.BitSet;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.frameseek.media.FrameTable;

/// Says which span comes next: one that the user looks at, or else the first that is not done.
final class SpanOrder {
    static final int NONE = -1;
    /// A span that takes longer to reach from its keyframe waits for its turn.
    private static final int LONGEST_WAY = 300;

    private final Spans spans;
    private final FrameTable table;
    private final IntSupplier viewed;
    private final BitSet open = new BitSet();

    /// @param missing frames that need a row
    /// @param viewed the frame that the user looks at, or -1
    SpanOrder(Spans spans, FrameTable table, BitSet missing, IntSupplier viewed) {
        this.spans = spans;
        this.table = table;
        this.viewed = viewed;
        missing.stream().map(spans::containing).forEach(open::set);
    }

    int next() {
        return near(viewed.getAsInt()).findFirst().orElseGet(() -> open.nextSetBit(0));
    }

    /// The open spans around a frame: its own, the next and the one before.
    private IntStream near(int frame) {
        if (frame < 0 || frame >= table.frames()) {
            return IntStream.empty();
        }
        int span = spans.containing(frame);
        return IntStream.of(span, span + 1, span - 1).filter(this::isNearKeyframe);
    }

    private boolean isNearKeyframe(int span) {
        return span >= 0 && open.get(span)
                && spans.start(span) - table.keyframeBefore(spans.start(span)) <= LONGEST_WAY;
    }

    /// True when the user looks elsewhere, at frames that are not indexed yet.
    boolean leaves(int span) {
        int frame = viewed.getAsInt();
        return near(frame).findFirst().stream().anyMatch(wanted -> Math.abs(wanted - span) > 1);
    }

    void done(int span) {
        open.clear(span);
    }
}
