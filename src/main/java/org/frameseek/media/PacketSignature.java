package org.frameseek.media;

import org.bytedeco.ffmpeg.avcodec.AVPacket;

/// One number that identifies a packet after a seek.
final class PacketSignature {
    /// Bytes at either end of a packet that identify it.
    private static final int END_BYTES = 32;

    private PacketSignature() {
    }

    /// Position and size of the packet in one number. A packet without a known position is identified by its first
    /// and last bytes.
    static long of(AVPacket packet) {
        int size = packet.size();
        long position = packet.pos();
        long hash = mix(position * 31 + size);
        if (position >= 0) {
            return hash;
        }
        var data = packet.data();
        int ends = Math.min(size, END_BYTES) / Long.BYTES * Long.BYTES;
        for (int i = 0; i < ends; i += Long.BYTES) {
            hash = mix(hash ^ data.getLong(i)) + mix(data.getLong(size - ends + i));
        }
        for (int i = ends; i < Math.min(size, Long.BYTES); i++) {
            hash = mix(hash ^ data.get(i));
        }
        return hash;
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 32) * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 29;
    }
}
