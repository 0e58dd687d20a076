package org.frameseek.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.frameseek.media.TestVideos.Clip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files whose packets and pictures are not the same number.
class RecountTest {
    private static final int IVF_HEADER = 32;
    private static final int IVF_FRAME_HEADER = 12;

    @TempDir
    Path folder;

    @Test
    void aWholeFileHoldsWhatItsPacketsForetell() throws Exception {
        var video = Video.open(TestVideos.numbered(folder, "a.mp4"));
        assertEquals(new Recount(30, 30, 0), Recount.of(video));
    }

    @Test
    void aPacketThatHoldsNoPictureIsMissed() throws Exception {
        var file = TestVideos.numbered(folder, "a.avi", new Clip().encode("-c:v", "mjpeg", "-q:v", "3"));
        var bytes = Files.readAllBytes(file);
        // Where the tenth picture starts: the mark of AVI's packets of video.
        int at = -1;
        for (int packet = 0; packet < 10; packet++) {
            at = indexOf(bytes, "00dc", at + 1);
        }
        int size = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at + 4);
        Arrays.fill(bytes, at + 8, at + 8 + size, (byte) 0);
        var count = Recount.of(Video.open(Files.write(file, bytes)));
        assertEquals(new Recount(30, 29, 0), count);
        assertEquals(1, count.missing());
    }

    /// A superframe of VP9 should show one picture. This one shows two.
    @Test
    void aPictureThatNoPacketForetellsIsNoticed() throws Exception {
        var file = TestVideos.numbered(folder, "a.ivf", new Clip().frames(12).encode("-c:v", "libvpx-vp9", "-b:v",
                "800k", "-auto-alt-ref", "0", "-lag-in-frames", "0", "-deadline", "realtime", "-cpu-used", "8"));
        assertEquals(12, Recount.of(Video.open(file)).decoded());
        assertEquals(new Recount(11, 11, 1), Recount.of(Video.open(joinTwo(file))));
    }

    /// Puts the packets 5 and 6 into one.
    private static Path joinTwo(Path file) throws Exception {
        var old = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        var joined = ByteBuffer.allocate(old.capacity() + 64).order(ByteOrder.LITTLE_ENDIAN);
        joined.put(old.array(), 0, IVF_HEADER);
        old.position(IVF_HEADER);
        for (int packet = 0; old.hasRemaining(); packet++) {
            int size = old.getInt(old.position());
            if (packet != 5) {
                joined.put(old.array(), old.position(), IVF_FRAME_HEADER + size);
                old.position(old.position() + IVF_FRAME_HEADER + size);
                continue;
            }
            int next = old.position() + IVF_FRAME_HEADER + size;
            int nextSize = old.getInt(next);
            // Two frames, whose sizes take four bytes each.
            byte mark = (byte) (0b110 << 5 | 3 << 3 | 1);
            joined.putInt(size + nextSize + 10).putLong(old.getLong(old.position() + 4));
            joined.put(old.array(), old.position() + IVF_FRAME_HEADER, size);
            joined.put(old.array(), next + IVF_FRAME_HEADER, nextSize);
            joined.put(mark).putInt(size).putInt(nextSize).put(mark);
            old.position(next + IVF_FRAME_HEADER + nextSize);
        }
        return Files.write(file.resolveSibling("joined.ivf"), Arrays.copyOf(joined.array(), joined.position()));
    }

    private static int indexOf(byte[] bytes, String mark, int from) {
        int at = from;
        while (!new String(bytes, at, 4, java.nio.charset.StandardCharsets.ISO_8859_1).equals(mark)) {
            at++;
        }
        return at;
    }
}
