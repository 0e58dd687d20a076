package org.frameseek.index;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;
import org.frameseek.media.FrameTable;
import org.frameseek.media.Rational;

/// A frame table as an index stores it: one tensor per column.
record TableColumns(MemorySegment pts, MemorySegment time, MemorySegment epoch, MemorySegment keyframe) {
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    void write(FrameTable table) {
        for (int frame = 0; frame < table.frames(); frame++) {
            pts.setAtIndex(LONG, frame, table.pts(frame));
            time.setAtIndex(LONG, frame, table.time(frame));
            epoch.setAtIndex(INT, frame, table.epoch(frame));
            keyframe.set(ValueLayout.JAVA_BYTE, frame, (byte) (table.isKeyframe(frame) ? 1 : 0));
        }
    }

    FrameTable read(Rational timeBase, long lastDuration) {
        return new FrameTable(timeBase, longs(pts), longs(time), epoch.toArray(INT), keyframes(keyframe),
                lastDuration);
    }

    /// Format 1 has only two columns.
    static FrameTable read(Rational timeBase, MemorySegment pts, MemorySegment keyframe) {
        return new FrameTable(timeBase, longs(pts), keyframes(keyframe));
    }

    int checksum() {
        return checksum(pts, time, epoch, keyframe);
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
