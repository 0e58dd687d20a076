package org.frameseek.index;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/// The number of rows per state, so that a library list need not read rows. Each count is one word, with a checksum of
/// place and value in its upper half: one write stores a word, so no crash leaves half of one.
///
/// @param counts by [FrameState#ordinal]
record Summary(int[] counts) {
    static final int WORDS = FrameState.values().length;
    private static final ValueLayout.OfLong WORD = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final long VALUE = 0xFFFF_FFFFL;

    int count(FrameState state) {
        return counts[state.ordinal()];
    }

    int frames() {
        int frames = 0;
        for (int count : counts) {
            frames += count;
        }
        return frames;
    }

    void write(MemorySegment segment) {
        for (int i = 0; i < WORDS; i++) {
            segment.setAtIndex(WORD, i, (long) checksum(i, counts[i]) << 32 | counts[i] & VALUE);
        }
    }

    /// Reads the summary; a damaged word yields one that adds up to no frames.
    static Summary read(MemorySegment segment) {
        var counts = new int[WORDS];
        for (int i = 0; i < WORDS; i++) {
            if (!intact(segment, i)) {
                return new Summary(new int[WORDS]);
            }
            counts[i] = (int) segment.getAtIndex(WORD, i);
        }
        return new Summary(counts);
    }

    static boolean intact(MemorySegment segment) {
        for (int i = 0; i < WORDS; i++) {
            if (!intact(segment, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean intact(MemorySegment segment, int word) {
        long value = segment.getAtIndex(WORD, word);
        return (int) (value >>> 32) == checksum(word, (int) value);
    }

    private static int checksum(int word, int value) {
        var checksum = new CRC32C();
        checksum.update(ByteBuffer.allocate(8).putInt(word + 1).putInt(value).flip());
        return (int) checksum.getValue();
    }
}
