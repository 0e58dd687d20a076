package org.frameseek.media;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import org.bytedeco.ffmpeg.avcodec.AVPacket;

/// The number that a packet passes through the decoder to its picture, so that the picture's position in the frame
/// table is known. Belongs to one demuxer.
sealed interface PacketNames {
    /// FFmpeg's value for no number.
    long NAMELESS = AV_NOPTS_VALUE;

    /// The name of the last packet read.
    long name(AVPacket packet);

    /// The frame of the picture with this name, or -1.
    ///
    /// @param before the frame of the picture decoded before, or -1
    int row(long name, int before);

    /// Seeks near a frame, so that decoding can start there.
    ///
    /// @return true when the demuxer holds a packet to start from
    boolean seek(int row);

    static PacketNames of(FrameTable table, Demuxer demuxer) {
        var map = table.packets();
        return map == null ? new Times(table, demuxer) : new Places(map, demuxer);
    }

    /// Names by the packet's own time, which is unique.
    record Times(FrameTable table, Demuxer demuxer) implements PacketNames {
        @Override
        public long name(AVPacket packet) {
            return packet.pts() == AV_NOPTS_VALUE ? packet.dts() : packet.pts();
        }

        @Override
        public int row(long name, int before) {
            return table.frameWithPts(name);
        }

        /// Some formats find any packet, and some codecs decode a picture from any.
        @Override
        public boolean seek(int row) {
            if (!demuxer.seek(table.pts(row))) {
                return false;
            }
            while (demuxer.read()) {
                if (demuxer.isKeyframe()) {
                    return true;
                }
            }
            return false;
        }
    }

    /// Names by the packet's place in stored order, counted while reading and found by signature after a seek.
    final class Places implements PacketNames {
        /// Packets to read after a seek when looking for a known one.
        private static final int LONGEST_SEARCH = 2000;

        private final PacketMap map;
        private final Demuxer demuxer;
        private final boolean isParsed;
        private int last = -1;
        private boolean lost;

        Places(PacketMap map, Demuxer demuxer) {
            this.map = map;
            this.demuxer = demuxer;
            this.isParsed = demuxer.container().startsAnywhere();
        }

        @Override
        public long name(AVPacket packet) {
            return place(packet);
        }

        private long place(AVPacket packet) {
            long signature = PacketSignature.of(packet);
            int expected = last + 1;
            last = !lost && isNext(expected, signature, packet) ? expected : map.find(signature);
            lost = last == PacketMap.UNKNOWN;
            if (lost) {
                return NAMELESS;
            }
            var palette = map.palette(last);
            if (palette != null && PacketPalette.of(packet) == null) {
                PacketPalette.set(packet, palette);
            }
            return last;
        }

        private boolean isNext(int expected, long signature, AVPacket packet) {
            return map.hasSignature(expected, signature) || isParsed
                    && map.hasContent(expected, PacketSignature.ofContent(packet));
        }

        @Override
        public int row(long name, int before) {
            return map.row(name, before);
        }

        /// Leaves the demuxer at the wanted packet, or at a later one that is known.
        @Override
        public boolean seek(int row) {
            int wanted = map.packet(row);
            if (!demuxer.seekToPosition(map.position(wanted)) && !demuxer.seek(map.time(wanted))) {
                return false;
            }
            lost = true;
            for (int i = 0; i < LONGEST_SEARCH && demuxer.read(); i++) {
                if (place(demuxer.packet()) != NAMELESS && last >= wanted) {
                    // Decoding names it again.
                    last--;
                    return true;
                }
            }
            return false;
        }
    }
}
