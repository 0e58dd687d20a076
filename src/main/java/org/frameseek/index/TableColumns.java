package org.frameseek.index;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;
import org.frameseek.media.FrameTable;
import org.frameseek.media.Mend;
import org.frameseek.media.Rational;
import org.jspecify.annotations.Nullable;

/// A frame table as an index stores it: one tensor per column.
///
/// @param origin null unless decoding corrected the table
record TableColumns(
        MemorySegment pts, MemorySegment time, MemorySegment epoch, MemorySegment keyframe,
        @Nullable MemorySegment origin) {
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    void write(FrameTable table) {
        for (int frame = 0; frame < table.frames(); frame++) {
            pts.setAtIndex(LONG, frame, table.pts(frame));
            time.setAtIndex(LONG, frame, table.time(frame));
            epoch.setAtIndex(INT, frame, table.epoch(frame));
            keyframe.set(ValueLayout.JAVA_BYTE, frame, (byte) (table.isKeyframe(frame) ? 1 : 0));
        }
        if (origin != null && table.mend() != null) {
            MemorySegment.copy(table.mend().origins(), 0, origin, INT, 0, table.frames());
        }
    }

    /// @param foretold frames before decoding corrected the table
    FrameTable read(Rational timeBase, long lastDuration, int foretold) {
        var mend = origin == null ? null : new Mend(foretold, origin.toArray(INT));
        return new FrameTable(timeBase, longs(pts), longs(time), epoch.toArray(INT), keyframes(keyframe),
                lastDuration, mend);
    }

    /// Format 1 has only two columns.
    static FrameTable read(Rational timeBase, MemorySegment pts, MemorySegment keyframe) {
        return new FrameTable(timeBase, longs(pts), keyframes(keyframe));
    }

    int checksum() {
        return origin == null ? checksum(pts, time, epoch, keyframe) : checksum(pts, time, epoch, keyframe, origin);
    }

    static int checksum(MemorySegment... columns) {
        var checksum = new CRC32C();
        for (var column : columns) {
            checksum.update(column.asByteBuffer());
        }
        return (int) checksum.getValue();
    }

    private static long[] longs(MemorySegment column) {
        return column.toArray(LONG);
    }

    private static boolean[] keyframes(MemorySegment column) {
        var marks = new boolean[(int) column.byteSize()];
        for (int frame = 0; frame < marks.length; frame++) {
            marks[frame] = column.get(ValueLayout.JAVA_BYTE, frame) != 0;
        }
        return marks;
    }
}
