package org.frameseek.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Random;
import org.bytedeco.javacpp.Pointer;
import org.frameseek.media.TestVideos.Clip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The number drawn into every frame is the witness: what a decoder calls frame n must show n.
class PlaybackDecoderTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"clip.mp4", "clip.mov", "clip.mkv", "clip.webm", "clip.avi", "clip.ts", "clip.flv",
            "clip.wmv"})
    void deliversEveryFrameInOrder(String name) throws Exception {
        var video = Video.open(TestVideos.numbered(folder, name));
        try (var decoder = PlaybackDecoder.open(video)) {
            for (int frame = 0; frame < video.frames().frames(); frame++) {
                assertTrue(decoder.next());
                assertEquals(frame, decoder.frame());
                assertEquals(frame, shown(decoder, video));
            }
            assertFalse(decoder.next());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"clip.mp4", "clip.mkv", "clip.webm", "clip.avi", "clip.ts", "clip.wmv", "clip.gif"})
    void seeksToExactlyTheFrame(String name) throws Exception {
        var clip = new Clip().frames(60).encode("-g", "20");
        seekAround(Video.open(TestVideos.numbered(folder, name, clip)));
    }

    @Test
    void seeksAmongFramesStoredOutOfOrder() throws Exception {
        var clip = new Clip().frames(60).encode("-c:v", "mpeg4", "-bf", "2", "-g", "15", "-b:v", "800k");
        seekAround(Video.open(TestVideos.numbered(folder, "clip.mp4", clip)));
        seekAround(Video.open(TestVideos.numbered(folder, "clip.avi", clip)));
    }

    private void seekAround(Video video) throws Exception {
        var random = new Random(4);
        try (var decoder = PlaybackDecoder.open(video)) {
            for (int i = 0; i < 25; i++) {
                int wanted = random.nextInt(video.frames().frames());
                decoder.seek(wanted);
                assertTrue(decoder.next(), "frame " + wanted);
                assertEquals(wanted, decoder.frame());
                assertEquals(wanted, shown(decoder, video));
                if (decoder.next()) {
                    assertEquals(wanted + 1, shown(decoder, video));
                }
            }
        }
    }

    @Test
    void turnsPicturesUpright() throws Exception {
        for (int rotation = 90; rotation < 360; rotation += 90) {
            var clip = new Clip().size(160, 120).frames(3).rotation(rotation);
            var video = Video.open(TestVideos.numbered(folder, "turned" + rotation + ".mp4", clip));
            try (var decoder = PlaybackDecoder.open(video)) {
                decoder.seek(2);
                assertTrue(decoder.next());
                assertEquals(2, shown(decoder, video), "turned by " + rotation);
            }
        }
    }

    @Test
    void givesOddSizesAndTheRightColours() throws Exception {
        var clip = new Clip().size(161, 91).frames(2).encode("-c:v", "libvpx-vp9", "-pix_fmt", "yuv444p",
                "-vf", "scale=out_color_matrix=bt709:out_range=tv", "-colorspace", "bt709", "-color_range", "tv",
                "-crf", "4", "-b:v", "0");
        var green = new byte[161 * 91 * 3];
        for (int i = 1; i < green.length; i += 3) {
            green[i] = (byte) 255;
        }
        var file = TestVideos.drawn(folder, "green.webm", clip, frame -> new Picture(161, 91, green));
        var video = Video.open(file);
        try (var decoder = PlaybackDecoder.open(video)) {
            assertTrue(decoder.next());
            var rgb = picture(decoder, 161, 91).rgb();
            var first = new byte[] {rgb[0], rgb[1], rgb[2]};
            for (int channel = 0; channel < 3; channel++) {
                assertEquals(green[channel] & 0xFF, first[channel] & 0xFF, 3);
            }
            var last = new byte[] {rgb[rgb.length - 3], rgb[rgb.length - 2], rgb[rgb.length - 1]};
            assertArrayEquals(first, last);
        }
    }

    @Test
    void takesTheSmallestPicture() throws Exception {
        var white = new byte[] {-1, -1, -1};
        var file = TestVideos.drawn(folder, "dot.mkv", new Clip().size(1, 1).frames(3).encode("-c:v", "ffv1"),
                frame -> new Picture(1, 1, white));
        try (var decoder = PlaybackDecoder.open(Video.open(file))) {
            assertTrue(decoder.next());
            assertArrayEquals(white, picture(decoder, 1, 1).rgb());
        }
    }

    @Test
    void freesItsMemory() throws Exception {
        var video = Video.open(TestVideos.numbered(folder, "large.mp4", new Clip().size(1280, 720).frames(10)));
        long before = 0;
        for (int i = 0; i < 40; i++) {
            try (var decoder = PlaybackDecoder.open(video)) {
                decoder.seek(8);
                assertTrue(decoder.next());
                assertEquals(8, decoder.frame());
            }
            if (i == 10) {
                before = Pointer.physicalBytes();
            }
        }
        // One decoder that is not freed keeps a dozen pictures of 1.4 MB.
        long grown = Pointer.physicalBytes() - before;
        assertTrue(grown < 100_000_000, "grown by " + grown);
    }

    private static int shown(PlaybackDecoder decoder, Video video) throws MediaException {
        return TestVideos.number(picture(decoder, video.info().width(), video.info().height()));
    }

    private static Picture picture(PlaybackDecoder decoder, int width, int height) throws MediaException {
        var bgra = ByteBuffer.allocateDirect(width * height * 4 + PlaybackDecoder.ROOM_BEHIND);
        decoder.copyTo(bgra, width, height);
        var rgb = new byte[width * height * 3];
        for (int pixel = 0; pixel < width * height; pixel++) {
            assertEquals((byte) 0xFF, bgra.get(pixel * 4 + 3));
            for (int channel = 0; channel < 3; channel++) {
                rgb[pixel * 3 + channel] = bgra.get(pixel * 4 + 2 - channel);
            }
        }
        return new Picture(width, height, rgb);
    }
}
