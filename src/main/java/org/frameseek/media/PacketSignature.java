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
        return position >= 0 ? hash : ofEnds(packet, hash);
    }

    /// Size, first and last bytes of the packet in one number. Less certain, but the same after every seek: a parser
    /// may find another position for a packet that it cuts out of a stream.
    static int ofContent(AVPacket packet) {
        return Long.hashCode(ofEnds(packet, mix(packet.size())));
    }

    private static long ofEnds(AVPacket packet, long start) {
        int size = packet.size();
        long hash = start;
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
