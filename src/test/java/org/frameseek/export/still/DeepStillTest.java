package org.frameseek.export.still;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.frameseek.export.NamePattern;
import org.frameseek.export.OutputGate;
import org.frameseek.media.StillReader;
import org.frameseek.media.TestVideos;
import org.frameseek.media.Video;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeepStillTest {
    private static final int WIDTH = 876;
    private static final int HEIGHT = 8;

    @TempDir
    Path folder;

    /// A ramp of every ten-bit grey from black to white.
    private Video ramp() throws Exception {
        var frame = ByteBuffer.allocate(WIDTH * HEIGHT * 6).order(ByteOrder.LITTLE_ENDIAN);
        for (int plane = 0; plane < 3; plane++) {
            for (int i = 0; i < WIDTH * HEIGHT; i++) {
                frame.putShort((short) (plane == 0 ? 64 + i % WIDTH : 512));
            }
        }
        return Video.open(TestVideos.raw(folder, "ramp.mkv", "yuv444p10le", WIDTH, HEIGHT, frame.array(),
                "colorspace=bt709:range=tv"));
    }

    @ParameterizedTest
    @EnumSource(value = StillFormat.class, names = {"PNG", "TIFF"})
    void everyStepOfTheSourceIsSaved(StillFormat format) throws Exception {
        var video = ramp();
        var file = new StillExporter(new OutputGate(List.of()))
                .export(List.of(Still.of(video, 0)), folder, NamePattern.DEFAULT, new StillWriter(format, 95))
                .getFirst();
        var raster = ImageIO.read(file.toFile()).getRaster();
        assertEquals(16, raster.getSampleModel().getSampleSize(0));
        int[] row = raster.getSamples(0, 3, WIDTH, 1, 1, (int[]) null);
        assertTrue(IntStream.of(row).distinct().count() > 870, "grey steps: " + IntStream.of(row).distinct().count());
        for (int x = 0; x < WIDTH; x++) {
            assertEquals(Math.clamp(x / 876.0 * 65_535, 0, 65_535), row[x], 200, "column " + x);
        }
    }

    @Test
    void deepAndPlainPicturesAgree() throws Exception {
        var video = ramp();
        try (var reader = StillReader.open(video)) {
            var deep = reader.readDeep(0).orElseThrow();
            var plain = reader.read(0);
            for (int i = 0; i < plain.rgb().length; i++) {
                assertEquals(plain.rgb()[i] & 0xff, (deep.rgb()[i] & 0xffff) / 257.0, 1.01);
            }
        }
    }

    @Test
    void aVideoOfEightBitsIsReadPlainly() throws Exception {
        var video = Video.open(TestVideos.numbered(folder, "film.mp4"));
        try (var reader = StillReader.open(video)) {
            assertTrue(reader.readDeep(3).isEmpty());
            var file = new StillExporter(new OutputGate(List.of())).export(List.of(Still.of(video, 3)), folder,
                    NamePattern.DEFAULT, new StillWriter(StillFormat.PNG, 95)).getFirst();
            assertArrayEquals(reader.read(3).rgb(), StillWriterTest.picture(file).rgb());
        }
    }

    @Test
    void aTurnedDeepPictureIsUpright() throws Exception {
        ramp();
        TestVideos.ffmpeg("-i", folder.resolve("ramp.mkv").toString(), "-c:v", "prores_ks", "-pix_fmt", "yuv422p10le",
                folder.resolve("flat.mov").toString());
        TestVideos.ffmpeg("-display_rotation", "-90", "-i", folder.resolve("flat.mov").toString(), "-c", "copy",
                folder.resolve("turned.mov").toString());
        try (var flat = StillReader.open(Video.open(folder.resolve("flat.mov")));
                var turned = StillReader.open(Video.open(folder.resolve("turned.mov")))) {
            var one = flat.readDeep(0).orElseThrow();
            var other = turned.readDeep(0).orElseThrow();
            assertEquals(one.width(), other.height());
            for (int x = 0; x < one.width(); x++) {
                // Clockwise: what is to the right goes down, the upper row to the right.
                assertEquals(one.rgb()[x * 3 + 1], other.rgb()[(x * other.width() + other.width() - 1) * 3 + 1]);
            }
        }
    }
}
