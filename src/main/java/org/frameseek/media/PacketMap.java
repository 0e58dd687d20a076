package org.frameseek.media;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Maps stored packets to frames, and identifies a packet after a seek by position and content, for files whose PTS do
/// not identify frames. Immutable; safe for any thread.
final class PacketMap {
    /// The result when no packet matches.
    static final int UNKNOWN = -1;

    private final int[] rows;
    private final int[] packets;
    /// For each frame, the next one that the same packet holds, or -1.
    private final int[] following;
    private final long[] signatures;
    private final int[] contents;
    private final long[] positions;
    private final long[] times;
    private final @Nullable Palettes palettes;
    /// Packets by signature, without those that share one.
    private final long[] sorted;
    private final int[] sortedPackets;

    /// All arrays have one entry per packet, in stored order.
    ///
    /// @param packets the packet that holds each frame
    /// @param contents of [PacketSignature#ofContent], or 0 where positions are certain
    /// @param positions in the file, or -1
    /// @param times for seeking, or FFmpeg's value for none
    private PacketMap(int[] packets, long[] signatures, int[] contents, long[] positions, long[] times,
            @Nullable Palettes palettes) {
        this.packets = packets;
        this.signatures = signatures;
        this.contents = contents;
        this.positions = positions;
        this.times = times;
        this.palettes = palettes;
        rows = new int[signatures.length];
        Arrays.fill(rows, -1);
        following = new int[packets.length];
        for (int frame = packets.length - 1; frame >= 0; frame--) {
            following[frame] = rows[packets[frame]];
            rows[packets[frame]] = frame;
        }
        sorted = signatures.clone();
        Arrays.sort(sorted);
        sortedPackets = new int[sorted.length];
        for (int packet = 0; packet < signatures.length; packet++) {
            int at = Arrays.binarySearch(sorted, signatures[packet]);
            boolean shared = at > 0 && sorted[at - 1] == sorted[at]
                    || at + 1 < sorted.length && sorted[at + 1] == sorted[at];
            sortedPackets[at] = shared ? UNKNOWN : packet;
        }
    }

    /// @param rows the frame that each packet holds, or -1
    static PacketMap of(int[] rows, long[] signatures, int[] contents, long[] positions, long[] times,
            @Nullable Palettes palettes) {
        var packets = new int[Arrays.stream(rows).max().orElse(-1) + 1];
        for (int packet = 0; packet < rows.length; packet++) {
            if (rows[packet] >= 0) {
                packets[rows[packet]] = packet;
            }
        }
        return new PacketMap(packets, signatures, contents, positions, times, palettes);
    }

    /// The map without the frames before this one.
    PacketMap startingAt(int first) {
        return with(Arrays.copyOfRange(packets, first, packets.length));
    }

    /// The map of other frames to the same packets.
    ///
    /// @param ofFrames the packet that holds each frame; one may hold several
    PacketMap with(int[] ofFrames) {
        return new PacketMap(ofFrames, signatures, contents, positions, times, palettes);
    }

    int packets() {
        return signatures.length;
    }

    /// The frame of the next picture from this packet, or -1. When a packet holds several, they follow each other.
    ///
    /// @param before the frame of the picture decoded before, or -1
    int row(long packet, int before) {
        if (packet < 0 || packet >= rows.length) {
            return -1;
        }
        int row = rows[(int) packet];
        while (row >= 0 && row <= before && following[row] >= 0) {
            row = following[row];
        }
        return row;
    }

    int packet(int row) {
        return packets[row];
    }

    boolean hasSignature(int packet, long signature) {
        return packet >= 0 && packet < signatures.length && signatures[packet] == signature;
    }

    boolean hasContent(int packet, int content) {
        return packet >= 0 && packet < contents.length && contents[packet] != 0 && contents[packet] == content;
    }

    /// The only packet with this signature, or [#UNKNOWN].
    int find(long signature) {
        int at = Arrays.binarySearch(sorted, signature);
        // The search may find any duplicate, including one that the constructor did not mark.
        if (at < 0 || at > 0 && sorted[at - 1] == signature || at + 1 < sorted.length && sorted[at + 1] == signature) {
            return UNKNOWN;
        }
        return sortedPackets[at];
    }

    /// The file position of the packet, or of the last one before it that has one; -1 when none has.
    long position(int packet) {
        int at = packet;
        while (at >= 0 && positions[at] < 0) {
            at--;
        }
        return at < 0 ? -1 : positions[at];
    }

    /// The time for seeking to the packet, or FFmpeg's value for none.
    long time(int packet) {
        int at = packet;
        while (at > 0 && times[at] == AV_NOPTS_VALUE) {
            at--;
        }
        return times[at];
    }

    /// The palette of the packet's picture, or null.
    byte @Nullable [] palette(int packet) {
        return palettes == null || packet < 0 ? null : palettes.at(packet);
    }
}
