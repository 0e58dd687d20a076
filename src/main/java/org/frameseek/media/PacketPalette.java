package org.frameseek.media;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_PALETTE;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_get_side_data;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_new_side_data;
import static org.bytedeco.ffmpeg.global.avutil.AVPALETTE_SIZE;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.SizeTPointer;
import org.jspecify.annotations.Nullable;

/// The palette beside a packet's data, for pictures whose pixels are indexes into it.
final class PacketPalette {
    private PacketPalette() {
    }

    /// The palette that the packet carries, or null.
    static byte @Nullable [] of(AVPacket packet) {
        if (packet.side_data_elems() == 0) {
            return null;
        }
        var palette = av_packet_get_side_data(packet, AV_PKT_DATA_PALETTE, new SizeTPointer((Pointer) null));
        if (palette == null || palette.isNull()) {
            return null;
        }
        var colours = new byte[AVPALETTE_SIZE];
        palette.get(colours);
        return colours;
    }

    /// Gives the packet the palette of an earlier one.
    static void set(AVPacket packet, byte[] palette) {
        var target = av_packet_new_side_data(packet, AV_PKT_DATA_PALETTE, palette.length);
        if (target != null && !target.isNull()) {
            target.put(palette);
        }
    }
}
