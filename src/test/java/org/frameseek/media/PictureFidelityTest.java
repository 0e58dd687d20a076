package org.frameseek.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.frameseek.encoder.PictureSpec;
import org.frameseek.encoder.PictureSpec.Filter;
import org.frameseek.encoder.Resampling;
import org.frameseek.media.ColourReference.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Pictures that readers deliver, against colour conversion and resampling in double precision.
class PictureFidelityTest {
    private static final PictureSpec CLIP = new PictureSpec(224, 224, 0, 0, 224, Filter.BICUBIC);
    private static final Encoding BT601 = new Encoding(0.299, 0.114, false, 8, 2);
    private static final Encoding BT709 = new Encoding(0.2126, 0.0722, false, 8, 2);

    @TempDir
    Path folder;

    record Case(String tag, Encoding encoding, String pixelFormat, int width, int height) {
    }

    static Stream<Case> encodings() {
        return Stream.of(
                new Case("smpte170m", BT601, "yuv420p", 640, 360),
                new Case("bt709", BT709, "yuv420p", 640, 360),
                new Case("bt709", BT709, "yuv420p", 360, 640),
                new Case("bt709", BT709, "yuv420p", 1280, 720),
                new Case(null, BT601, "yuv420p", 640, 360),
                new Case(null, BT709, "yuv420p", 1280, 720),
                new Case("bt709", new Encoding(0.2126, 0.0722, true, 8, 2), "yuv420p", 640, 360),
                new Case("bt709", new Encoding(0.2126, 0.0722, false, 10, 2), "yuv420p10le", 640, 360),
                new Case("bt2020nc", new Encoding(0.2627, 0.0593, false, 10, 1), "yuv444p10le", 640, 360),
                new Case("smpte170m", new Encoding(0.299, 0.114, true, 8, 1), "yuv444p", 333, 251));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void fullSizeAndEncodersInputAreTrue(Case file) throws Exception {
        var planes = ColourReference.encode(scene(file.width(), file.height()), file.encoding());
        var range = file.encoding().fullRange() ? "pc" : "tv";
        var tags = file.tag() == null ? "" : "colorspace=" + file.tag() + ":range=" + range;
        var video = Video.open(TestVideos.raw(
                folder, "a.mkv", file.pixelFormat(), file.width(), file.height(), planes.bytes(), tags));
        var truth = ColourReference.decode(planes);
        try (var stills = StillReader.open(video)) {
            assertClose(0.5, truth, stills.read(0));
        }
        int width = CLIP.scaledWidth(file.width(), file.height());
        int height = CLIP.scaledHeight(file.width(), file.height());
        var input = ColourReference.crop(ColourReference.resize(truth, width, height), (width - 224) / 2,
                (height - 224) / 2, 224, 224);
        assertClose(0.8, input, first(video, CLIP));
    }

    /// The rims too, where FFmpeg's filter and the reference library's differ.
    @ParameterizedTest
    @MethodSource("encodings")
    void squashedPicturesAreThoseOfTheReferenceLibrary(Case file) throws Exception {
        var planes = ColourReference.encode(scene(file.width(), file.height()), file.encoding());
        var range = file.encoding().fullRange() ? "pc" : "tv";
        var tags = file.tag() == null ? "" : "colorspace=" + file.tag() + ":range=" + range;
        assertSquashed(Video.open(TestVideos.raw(
                folder, "a.mkv", file.pixelFormat(), file.width(), file.height(), planes.bytes(), tags)));
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void turnedPicturesAreSquashedAlike(int rotation) throws Exception {
        assertSquashed(Video.open(TestVideos.numbered(
                folder, "a.mp4", new TestVideos.Clip().frames(1).rotation(rotation))));
    }

    private static void assertSquashed(Video video) throws Exception {
        try (var stills = StillReader.open(video)) {
            var expected = ColourReference.resize(stills.read(0), 64, 48);
            var squashed = first(video, new PictureSpec(64, 48, 64, 48, 0, Filter.BICUBIC));
            assertClose(0.001, expected, squashed);
        }
    }

    /// Sizes around that of the blocks in which planes are transposed.
    @ParameterizedTest
    @CsvSource({"1, 1", "5, 3", "7, 20", "8, 8", "9, 31", "66, 65", "640, 7"})
    void planesOfAnySizeAreResizedLikeTheReferenceLibrary(int width, int height) {
        var scene = scene(width, height);
        var resampling = new Resampling(Filter.BICUBIC);
        for (int[] size : new int[][] {{64, 48}, {3, 2}, {width, 9}, {9, height}}) {
            var expected = ColourReference.resize(scene, size[0], size[1]);
            for (boolean lying : new boolean[] {false, true}) {
                var rgb = new byte[size[0] * size[1] * 3];
                for (int channel = 0; channel < 3; channel++) {
                    var plane = resampling.resize(plane(scene, channel, lying), lying ? height + 3 : width + 3,
                            lying ? height : width, lying ? width : height, lying ? size[1] : size[0],
                            lying ? size[0] : size[1], lying);
                    for (int i = 0; i < size[0] * size[1]; i++) {
                        int at = lying ? i % size[1] * size[0] + i / size[1] : i;
                        rgb[at * 3 + channel] = plane[i];
                    }
                }
                // A tie may be rounded the other way.
                assertClose(3.0 / rgb.length + 0.002, expected, new Picture(size[0], size[1], rgb));
            }
        }
    }

    /// One colour of a picture, in rows that are three bytes longer; on its side if wanted.
    private static ByteBuffer plane(Picture picture, int channel, boolean lying) {
        int width = lying ? picture.height() : picture.width();
        int height = lying ? picture.width() : picture.height();
        var plane = ByteBuffer.allocate((width + 3) * height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = lying ? x * picture.width() + y : y * picture.width() + x;
                plane.put(y * (width + 3) + x, picture.rgb()[at * 3 + channel]);
            }
        }
        return plane;
    }

    @Test
    void primaryColoursArePure() throws Exception {
        int[][] colours = {{255, 0, 0}, {0, 255, 0}, {0, 0, 255}, {255, 255, 255}, {0, 0, 0}, {192, 128, 96}};
        for (var colour : colours) {
            var rgb = new byte[64 * 64 * 3];
            for (int i = 0; i < rgb.length; i++) {
                rgb[i] = (byte) colour[i % 3];
            }
            var planes = ColourReference.encode(new Picture(64, 64, rgb), BT709);
            var video = Video.open(TestVideos.raw(folder, "a.mkv", "yuv420p", 64, 64, planes.bytes(),
                    "colorspace=bt709:range=tv"));
            try (var stills = StillReader.open(video)) {
                var picture = stills.read(0);
                for (int channel = 0; channel < 3; channel++) {
                    assertEquals(colour[channel], picture.rgb()[channel] & 0xFF, 2, Arrays.toString(colour));
                }
            }
        }
    }

    @Test
    void cropsAndPadsAroundTheCentreLikeTheReferenceLibrary() throws Exception {
        // One row of 5 pixels, each its own brightness, kept at its size.
        var rgb = new byte[5 * 3 * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (40 * (1 + i / 3 % 5));
        }
        var video = Video.open(TestVideos.raw(folder, "a.mkv", "bgr0", 5, 3, bgr0(rgb), ""));
        assertArrayEquals(new int[] {40, 80, 120, 160}, greys(first(video, new PictureSpec(4, 3, 5, 3, 0,
                Filter.BICUBIC))));
        // (5 - 8) / 2 rounds down: two black columns on the left, one on the right.
        assertArrayEquals(new int[] {0, 0, 40, 80, 120, 160, 200, 0}, greys(first(video, new PictureSpec(8, 3, 5, 3, 0,
                Filter.BICUBIC))));
        var tall = first(video, new PictureSpec(5, 6, 5, 3, 0, Filter.BICUBIC));
        int[] rows = new int[6];
        for (int y = 0; y < 6; y++) {
            rows[y] = tall.rgb()[y * 15] & 0xFF;
        }
        assertArrayEquals(new int[] {0, 0, 40, 40, 40, 0}, rows);
    }

    @Test
    void aPictureOfOnePixelIsAPicture() throws Exception {
        var video = Video.open(TestVideos.raw(folder, "a.mkv", "bgr0", 1, 1, bgr0(new byte[] {10, (byte) 200, 30}),
                ""));
        try (var stills = StillReader.open(video)) {
            assertArrayEquals(new byte[] {10, (byte) 200, 30}, stills.read(0).rgb());
        }
        var input = first(video, CLIP);
        assertArrayEquals(new byte[] {10, (byte) 200, 30}, Arrays.copyOf(input.rgb(), 3));
    }

    @Test
    void smallPicturesKeepTheShapeAndAreNeverEnlarged() throws Exception {
        var video = Video.open(TestVideos.numbered(folder, "a.mp4", new TestVideos.Clip().frames(3).rotation(90)));
        try (var stills = StillReader.open(video)) {
            var small = stills.read(2, 80, 1000);
            assertEquals(80, small.width());
            assertEquals(60, small.height());
            assertEquals(2, TestVideos.number(small));
            assertEquals(160, stills.read(1, 5000, 5000).width());
        }
    }

    /// Light of 203 cd/m² is reference white in both systems (ITU-R BT.2408): signal 0.5807 in PQ, 0.75 in HLG.
    @ParameterizedTest
    @MethodSource("highDynamicRange")
    void highDynamicRangeIsMappedToTheScreen(String transfer, String name, double white) throws Exception {
        var brightness = new double[4];
        double[] signals = {0, white / 2, white, 1};
        for (int i = 0; i < signals.length; i++) {
            var samples = ByteBuffer.allocate(64 * 64 * 3 * 2).order(ByteOrder.LITTLE_ENDIAN);
            for (int pixel = 0; pixel < 64 * 64 * 3; pixel++) {
                samples.putShort((short) (pixel < 64 * 64 ? Math.rint(64 + 876 * signals[i]) : 512));
            }
            var video = Video.open(TestVideos.raw(folder, "hdr.mkv", "yuv444p10le", 64, 64, samples.array(),
                    "colorspace=bt2020nc:color_primaries=bt2020:range=tv:color_trc=" + transfer));
            assertEquals(name, video.info().dynamicRange());
            try (var stills = StillReader.open(video)) {
                var rgb = stills.read(0).rgb();
                assertEquals(rgb[0] & 0xFF, rgb[1] & 0xFF, 1, "grey stays grey");
                assertEquals(rgb[0] & 0xFF, rgb[2] & 0xFF, 1, "grey stays grey");
                brightness[i] = rgb[0] & 0xFF;
            }
            assertEquals(brightness[i], first(video, CLIP).rgb()[0] & 0xFF, 1);
        }
        assertEquals(0, brightness[0], 1);
        assertTrue(brightness[1] > 20 && brightness[1] < 150, Arrays.toString(brightness));
        assertEquals(237, brightness[2], 4, Arrays.toString(brightness));
        assertTrue(brightness[3] > 253, Arrays.toString(brightness));
    }

    static Stream<Arguments> highDynamicRange() {
        return Stream.of(
                Arguments.of("smpte2084", "PQ", 0.5807),
                Arguments.of("arib-std-b67", "HLG", 0.75));
    }

    private static Picture first(Video video, PictureSpec spec) throws MediaException {
        var rgb = ByteBuffer.allocateDirect(spec.bytes());
        try (var reader = FrameReader.open(video, spec, 0)) {
            assertEquals(0, reader.next());
            reader.copyTo(rgb);
        }
        var pixels = new byte[spec.bytes()];
        rgb.flip().get(pixels);
        return new Picture(spec.width(), spec.height(), pixels);
    }

    private static void assertClose(double mean, Picture expected, Picture actual) {
        assertEquals(expected.width(), actual.width());
        assertEquals(expected.height(), actual.height());
        long sum = 0;
        for (int i = 0; i < expected.rgb().length; i++) {
            sum += Math.abs((expected.rgb()[i] & 0xFF) - (actual.rgb()[i] & 0xFF));
        }
        double difference = (double) sum / expected.rgb().length;
        assertTrue(difference <= mean, "mean difference " + difference);
    }

    /// Something like a photograph: gradients, waves, edges of objects and a little grain.
    private static Picture scene(int width, int height) {
        var random = new Random(3);
        var rgb = new byte[width * height * 3];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double sky = 120 + 80.0 * y / height + 20 * Math.sin(x / 17.0) * Math.cos(y / 23.0);
                boolean ball = Math.hypot(x - width * 0.4, y - height * 0.55) < Math.min(width, height) / 5.0;
                boolean fence = y > height * 0.7 && x / 9 % 2 == 0;
                double[] colour = ball ? new double[] {220, 60 + 60.0 * x / width, 40}
                        : fence ? new double[] {90, 70, 50} : new double[] {sky * 0.7, sky * 0.85, sky};
                for (int channel = 0; channel < 3; channel++) {
                    double value = colour[channel] + random.nextGaussian() * 3;
                    rgb[(y * width + x) * 3 + channel] = (byte) Math.clamp(Math.rint(value), 0, 255);
                }
            }
        }
        return new Picture(width, height, rgb);
    }

    private static byte[] bgr0(byte[] rgb) {
        var pixels = new byte[rgb.length / 3 * 4];
        for (int i = 0; i < rgb.length / 3; i++) {
            pixels[i * 4] = rgb[i * 3 + 2];
            pixels[i * 4 + 1] = rgb[i * 3 + 1];
            pixels[i * 4 + 2] = rgb[i * 3];
        }
        return pixels;
    }

    private static int[] greys(Picture picture) {
        var row = new int[picture.width()];
        Arrays.setAll(row, x -> picture.rgb()[x * 3] & 0xFF);
        return row;
    }
}
