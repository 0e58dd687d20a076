package org.frameseek.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.frameseek.media.TestVideos.Clip;

/// Makes files whose packets and pictures are not the same number.
public final class OddPackets {
    private static final int IVF_HEADER = 32;
    private static final int IVF_FRAME_HEADER = 12;

    private OddPackets() {
    }

    /// Numbered frames, of which these packets hold only zeros. Each frame stands for itself, so the others are whole.
    public static Path without(Path folder, String name, int frames, int... packets) throws IOException {
        var file = TestVideos.numbered(folder, name,
                new Clip().frames(frames).encode("-c:v", "mjpeg", "-q:v", "3", "-pix_fmt", "yuvj420p"));
        var places = TestVideos.ffprobe("-select_streams", "v", "-show_entries", "packet=pos,size", "-of",
                "csv=p=0", file.toString()).lines().toList();
        var bytes = Files.readAllBytes(file);
        for (int packet : packets) {
            var sizeAndPosition = places.get(packet).split(",");
            int size = Integer.parseInt(sizeAndPosition[0]);
            int position = Integer.parseInt(sizeAndPosition[1]);
            Arrays.fill(bytes, position, position + size, (byte) 0);
        }
        return Files.write(file, bytes);
    }

    /// Numbered frames of VP9. Packet 5 shows two of them, though a packet should show one.
    public static Path joined(Path folder, int frames) throws IOException {
        var file = TestVideos.numbered(folder, "whole.ivf", new Clip().frames(frames).encode("-c:v", "libvpx-vp9",
                "-b:v", "800k", "-auto-alt-ref", "0", "-lag-in-frames", "0", "-deadline", "realtime", "-cpu-used",
                "8"));
        return Files.write(folder.resolve("joined.ivf"), joined(Files.readAllBytes(file), 5));
    }

    private static byte[] joined(byte[] ivf, int first) {
        var old = ByteBuffer.wrap(ivf).order(ByteOrder.LITTLE_ENDIAN);
        var joined = ByteBuffer.allocate(old.capacity() + 64).order(ByteOrder.LITTLE_ENDIAN);
        joined.put(old.array(), 0, IVF_HEADER);
        old.position(IVF_HEADER);
        for (int packet = 0; old.hasRemaining(); packet++) {
            int size = old.getInt(old.position());
            if (packet != first) {
                joined.put(old.array(), old.position(), IVF_FRAME_HEADER + size);
                old.position(old.position() + IVF_FRAME_HEADER + size);
                continue;
            }
            int next = old.position() + IVF_FRAME_HEADER + size;
            int nextSize = old.getInt(next);
            // A superframe of two frames, whose sizes take four bytes each.
            byte mark = (byte) (0b110 << 5 | 3 << 3 | 1);
            joined.putInt(size + nextSize + 10).putLong(old.getLong(old.position() + 4));
            joined.put(old.array(), old.position() + IVF_FRAME_HEADER, size);
            joined.put(old.array(), next + IVF_FRAME_HEADER, nextSize);
            joined.put(mark).putInt(size).putInt(nextSize).put(mark);
            old.position(next + IVF_FRAME_HEADER + nextSize);
        }
        return Arrays.copyOf(joined.array(), joined.position());
    }
}
