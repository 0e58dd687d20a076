package org.frameseek.media;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What a scan records of each stored packet, in stored order. Uses primitive arrays because a long film has a million
/// packets.
final class PacketLog {
    /// Larger times are invalid.
    private static final long FARTHEST = 1L << 56;

    private static final int KEYFRAME = 1;
    private static final int NO_PICTURE = 2;
    private static final int STARTS_GROUP = 4;
    private static final int BIDIRECTIONAL = 8;

    private long[] pts = new long[4096];
    private long[] dts = new long[4096];
    private long[] durations = new long[4096];
    private long[] positions = new long[4096];
    private long[] signatures = new long[4096];
    private int[] contents = new int[4096];
    private int[] numbers = new int[4096];
    private byte[] marks = new byte[4096];
    private int size;

    /// @param position in the file, or -1
    /// @param content of [PacketSignature#ofContent], or 0 where positions are certain
    /// @param duration how long it is shown, or 0
    void add(long newPts, long newDts, long duration, long position, long signature, int content,
            boolean keyframe, boolean picture) {
        if (size == pts.length) {
            grow(size * 2);
        }
        pts[size] = possible(newPts);
        dts[size] = possible(newDts);
        durations[size] = duration > 0 && duration < FARTHEST ? duration : 0;
        positions[size] = position;
        signatures[size] = signature;
        contents[size] = content;
        marks[size] = (byte) ((keyframe ? KEYFRAME : 0) | (picture ? 0 : NO_PICTURE));
        size++;
    }

    private static long possible(long time) {
        return Math.abs(time) > FARTHEST ? AV_NOPTS_VALUE : time;
    }

    private void grow(int capacity) {
        pts = Arrays.copyOf(pts, capacity);
        dts = Arrays.copyOf(dts, capacity);
        durations = Arrays.copyOf(durations, capacity);
        positions = Arrays.copyOf(positions, capacity);
        signatures = Arrays.copyOf(signatures, capacity);
        contents = Arrays.copyOf(contents, capacity);
        numbers = Arrays.copyOf(numbers, capacity);
        marks = Arrays.copyOf(marks, capacity);
    }

    /// Records the header of the last packet added.
    void note(PictureHeaders.Header header) {
        int last = size - 1;
        numbers[last] = header.number();
        marks[last] |= (byte) ((header.startsGroup() ? STARTS_GROUP : 0)
                | (header.bidirectional() ? BIDIRECTIONAL : 0));
    }

    int size() {
        return size;
    }

    /// True when the PTS is known.
    boolean hasPts(int packet) {
        return pts[packet] != AV_NOPTS_VALUE;
    }

    /// The PTS as stored, or FFmpeg's value for none.
    long pts(int packet) {
        return pts[packet];
    }

    long dts(int packet) {
        return dts[packet];
    }

    boolean hasDts(int packet) {
        return dts[packet] != AV_NOPTS_VALUE;
    }

    /// The duration in the packet, or 0.
    long duration(int packet) {
        return durations[packet];
    }

    boolean isKeyframe(int packet) {
        return (marks[packet] & KEYFRAME) != 0;
    }

    /// False for a second field and for a picture that is only a reference.
    boolean isPicture(int packet) {
        return (marks[packet] & NO_PICTURE) == 0;
    }

    boolean startsGroup(int packet) {
        return (marks[packet] & STARTS_GROUP) != 0;
    }

    boolean isBidirectional(int packet) {
        return (marks[packet] & BIDIRECTIONAL) != 0;
    }

    int number(int packet) {
        return numbers[packet];
    }

    /// @param rows the frame that each packet holds, or -1
    PacketMap map(int[] rows, @Nullable Palettes palettes) {
        var times = new long[size];
        for (int i = 0; i < size; i++) {
            times[i] = hasPts(i) ? pts[i] : dts[i];
        }
        return PacketMap.of(rows, Arrays.copyOf(signatures, size), Arrays.copyOf(contents, size),
                Arrays.copyOf(positions, size), times, palettes);
    }
}
