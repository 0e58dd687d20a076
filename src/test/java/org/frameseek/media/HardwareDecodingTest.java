package org.frameseek.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.frameseek.encoder.PictureSpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// On a computer without such a device, or with one that cannot decode the file, the processor must decode. Only a
/// computer with one that can shows more.
class HardwareDecodingTest {
    private static final PictureSpec SPEC = new PictureSpec(32, 32, 0, 0, 32, PictureSpec.Filter.BICUBIC);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void theFramesAreTheSameWithAndWithout(HardwareDecoding.Kind kind) throws Exception {
        var video = Video.open(Path.of("models/demo/sample.mp4"));
        try (var hardware = HardwareDecoding.open(kind).orElse(null)) {
            assertEquals(frames(video, null), frames(video, hardware));
        }
    }

    /// The decoder of AV1 that hardware needs knows no other way.
    @ParameterizedTest
    @EnumSource
    void av1IsDecodedInHardwareOrNotAtAll(HardwareDecoding.Kind kind) throws Exception {
        var file = folder.resolve("av1.mp4");
        TestVideos.ffmpeg("-i", "models/demo/sample.mp4", "-frames:v", "20", "-vf", "scale=160:90", "-c:v", "libsvtav1",
                "-pix_fmt", "yuv420p", file.toString());
        var video = Video.open(file);
        try (var hardware = HardwareDecoding.open(kind).orElse(null)) {
            List<Long> found;
            try {
                found = frames(video, hardware);
            } catch (MediaException e) {
                assertNotNull(hardware, "the processor decodes");
                assertEquals("media.undecodable", e.code());
                return;
            }
            assertEquals(frames(video, null), found);
        }
    }

    private static List<Long> frames(Video video, @Nullable HardwareDecoding hardware) throws MediaException {
        var seen = new ArrayList<Long>();
        var rgb = ByteBuffer.allocateDirect(SPEC.bytes());
        try (var reader = FrameReader.open(video, SPEC, 0, hardware)) {
            for (int frame = reader.next(); frame >= 0 && seen.size() < 100; frame = reader.next()) {
                reader.copyTo(rgb.clear());
                var checksum = new CRC32C();
                checksum.update(rgb.flip());
                seen.add(checksum.getValue() << 16 | frame);
            }
        }
        return seen;
    }
}
