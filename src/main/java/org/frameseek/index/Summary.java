package org.frameseek.index;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/// The number of rows per state, so that a library list need not read rows. Each count is one word, with a checksum of
/// place and value in its upper half: one write stores a word, so no crash leaves half of one.
///
/// @param counts by [FrameState#ordinal]
record Summary(int[] counts) {
    static final int WORDS = FrameState.values().length;
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

    void write(ByteBuffer words) {
        words.order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < WORDS; i++) {
            words.putLong(i * Long.BYTES, (long) checksum(i, counts[i]) << 32 | counts[i] & VALUE);
        }
    }

    /// Reads the summary; a damaged word yields one that adds up to no frames.
    static Summary read(ByteBuffer words) {
        var counts = new int[WORDS];
        if (intact(words)) {
            for (int i = 0; i < WORDS; i++) {
                counts[i] = (int) words.getLong(i * Long.BYTES);
            }
        }
        return new Summary(counts);
    }

    static boolean intact(ByteBuffer words) {
        words.order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < WORDS; i++) {
            long word = words.getLong(i * Long.BYTES);
            if ((int) (word >>> 32) != checksum(i, (int) word)) {
                return false;
            }
        }
        return true;
    }

    private static int checksum(int word, int value) {
        var checksum = new CRC32C();
        checksum.update(ByteBuffer.allocate(8).putInt(word + 1).putInt(value).flip());
        return (int) checksum.getValue();
    }
}
