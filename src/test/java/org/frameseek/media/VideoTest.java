package org.frameseek.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.frameseek.encoder.PictureSpec;
import org.frameseek.encoder.PictureSpec.Filter;
import org.frameseek.media.TestVideos.Clip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What an opened video says of itself, against what FFprobe says, and against how it was made.
class VideoTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"h264-long-gop.mp4", "h264-open-gop.ts", "hevc-open-gop.mp4", "hevc-10-bit.mkv"})
    void theTableHoldsTheTimesOfTheDecodedFrames(String name) throws Exception {
        var file = TestVideos.resource(name);
        var frames = Video.open(file).frames();
        assertArrayEquals(probe(file, "frame=pts"), pts(frames));
        var keyframes = TestVideos.ffprobe("-show_entries", "packet=pts,flags", "-of", "csv", file.toString()).lines()
                .filter(line -> line.contains("K__")).map(line -> Long.valueOf(line.split(",")[1])).toList();
        for (int i = 0; i < frames.frames(); i++) {
            assertEquals(keyframes.contains(frames.pts(i)), frames.isKeyframe(i), "frame " + i);
        }
    }

    @Test
    void framesBeforeATrimmedBeginningAreNotInTheTable() throws Exception {
        var cut = folder.resolve("cut.mp4");
        TestVideos.ffmpeg("-ss", "0.52", "-i", TestVideos.resource("h264-long-gop.mp4").toString(), "-c", "copy",
                cut.toString());
        var frames = Video.open(cut).frames();
        assertArrayEquals(probe(cut, "frame=pts"), pts(frames));
        assertEquals(0, frames.seconds(0));
        assertEquals("00:00:01:00", frames.timecode(25));
    }

    @ParameterizedTest
    @CsvSource({
        "a.mp4, mp4, h264, libopenh264, 25", "a.mov, mov, prores, prores_ks, 30000/1001",
        "a.mkv, mkv, ffv1, ffv1, 24000/1001", "a.webm, webm, vp9, libvpx-vp9, 25", "a.avi, avi, mpeg4, mpeg4, 25",
        "a.ts, ts, mpeg2video, mpeg2video, 30000/1001", "a.flv, flv, flv1, flv1, 25", "a.wmv, wmv, wmv2, wmv2, 25",
        "a.gif, gif, gif, gif, 20"})
    void saysWhatTheFileIs(String name, String container, String codec, String encoder, String rate) throws Exception {
        var clip = new Clip().rate(rate).encode("-c:v", encoder);
        var video = Video.open(TestVideos.numbered(folder, name, clip));
        var info = video.info();
        assertEquals(container, info.container());
        assertEquals(codec, info.codec());
        assertEquals(160, info.width());
        assertEquals(120, info.height());
        assertEquals(0, info.rotation());
        assertEquals(Rational.parse(rate).toDouble(), info.frameRate().toDouble(), 0.01);
        // A transport stream declares no duration.
        assertEquals(name.endsWith(".ts") ? -1 : 30 / Rational.parse(rate).toDouble(), info.declaredSeconds(), 0.2);
        assertEquals(30 / Rational.parse(rate).toDouble(), video.frames().duration(), 0.01);
        assertEquals("SDR", info.dynamicRange());
        assertFalse(info.hasAudio());
        assertFalse(video.variableRate());
    }

    @Test
    void exactRatesStayExact() throws Exception {
        var video = Video.open(TestVideos.numbered(folder, "a.mp4", new Clip().rate("30000/1001")));
        assertEquals(new Rational(30000, 1001), video.info().frameRate());
        assertEquals(1, (video.frames().pts(1) - video.frames().pts(0)) * 30000.0 / 1001
                * video.frames().timeBase().toDouble(), 1e-12);
    }

    @Test
    void knowsHowThePictureIsShown() throws Exception {
        var turned = Video.open(TestVideos.numbered(folder, "a.mp4", new Clip().rotation(270))).info();
        assertEquals(List.of(270, 160, 120, 120, 160), List.of(turned.rotation(), turned.width(), turned.height(),
                turned.codedWidth(), turned.codedHeight()));
        var wide = Video.open(TestVideos.numbered(folder, "b.mkv", new Clip().encode("-vf", "setsar=16/15"))).info();
        assertEquals(List.of(171, 120, 160, 120),
                List.of(wide.width(), wide.height(), wide.codedWidth(), wide.codedHeight()));
    }

    @ParameterizedTest
    @CsvSource({"160, 120, '', true", "1280, 720, '', false", "160, 120, colorspace=bt709, false",
            "1280, 720, colorspace=smpte170m, true", "160, 120, range=pc, false"})
    void knowsWhetherColoursAreThoseOfStandardDefinition(int width, int height, String tags, boolean standard)
            throws Exception {
        var clip = new Clip().size(width, height).frames(2);
        var video = TestVideos.numbered(folder, "a.mp4", tags.isEmpty() ? clip
                : clip.encode("-vf", "setparams=" + tags));
        assertEquals(standard, Video.open(video).info().standardDefinitionColours());
    }

    @Test
    void unevenFramesAreAVariableRate() throws Exception {
        var clip = new Clip().encode("-vf", "settb=1/1000,setpts=N*40+mod(N*N\\,7)*5", "-fps_mode", "passthrough",
                "-enc_time_base", "1/1000");
        var video = Video.open(TestVideos.numbered(folder, "a.mkv", clip));
        assertTrue(video.variableRate());
        for (int i = 0; i < 30; i++) {
            assertEquals((i * 40 + i * i % 7 * 5) / 1000.0, video.frames().seconds(i), 1e-9);
        }
    }

    @Test
    void findsThePictureBesideSound() throws Exception {
        var silent = TestVideos.numbered(folder, "a.mkv");
        var loud = folder.resolve("b.mkv");
        TestVideos.ffmpeg("-f", "lavfi", "-i", "sine=duration=1.2", "-i", silent.toString(), "-c:v", "copy",
                loud.toString());
        var video = Video.open(loud);
        assertTrue(video.info().hasAudio());
        assertEquals(30, video.frames().frames());
    }

    @Test
    void theSizeMayChangeOnTheWay() throws Exception {
        var clip = new Clip();
        var small = TestVideos.numbered(folder, "small.ts", clip);
        var large = TestVideos.numbered(folder, "large.ts", clip.size(320, 240).encode("-output_ts_offset", "1.3"));
        var both = folder.resolve("both.ts");
        Files.write(both, Files.readAllBytes(small));
        Files.write(both, Files.readAllBytes(large), StandardOpenOption.APPEND);
        var video = Video.open(both);
        assertEquals(60, video.frames().frames());
        var spec = new PictureSpec(64, 64, 64, 64, 0, Filter.BICUBIC);
        var rgb = ByteBuffer.allocateDirect(spec.bytes());
        int row = 0;
        try (var reader = FrameReader.open(video, spec, 0); var stills = StillReader.open(video)) {
            for (; reader.next() == row; row++) {
                reader.copyTo(rgb.clear());
                var pixels = new byte[spec.bytes()];
                rgb.flip().get(pixels);
                assertEquals(row % 30, TestVideos.number(new Picture(64, 64, pixels)));
                assertEquals(row < 30 ? 160 : 320, stills.read(row).width());
            }
        }
        assertEquals(60, row);
    }

    @Test
    void aMirroredPictureIsMirroredBack() throws Exception {
        var stored = TestVideos.drawn(folder, "stored.mp4", new Clip().frames(5),
                frame -> mirrored(NumberedPicture.draw(160, 120, frame)));
        var file = folder.resolve("a.mp4");
        TestVideos.ffmpeg("-display_hflip", "-i", stored.toString(), "-c", "copy", file.toString());
        try (var stills = StillReader.open(Video.open(file))) {
            assertEquals(3, TestVideos.number(stills.read(3)));
        }
        try (var stills = StillReader.open(Video.open(stored))) {
            assertEquals(-1, TestVideos.number(stills.read(3)));
        }
    }

    private static Picture mirrored(Picture picture) {
        var rgb = new byte[picture.rgb().length];
        for (int i = 0; i < rgb.length / 3; i++) {
            int row = i / picture.width() * picture.width();
            System.arraycopy(picture.rgb(), i * 3, rgb, (row + picture.width() - 1 - (i - row)) * 3, 3);
        }
        return new Picture(picture.width(), picture.height(), rgb);
    }

    /// Such a file lacks what its first frames refer to; no player shows those.
    @ParameterizedTest
    @ValueSource(strings = {"h264-open-gop.ts", "hevc.ts", "mpeg2.ts"})
    void aRecordingThatStartsAnywhereStartsWithAFrameThatCanBeShown(String name) throws Exception {
        var whole = switch (name) {
            case "h264-open-gop.ts" -> TestVideos.resource(name);
            case "hevc.ts" -> copied("hevc-open-gop.mp4", name);
            default -> TestVideos.numbered(folder, name, new Clip().frames(90).encode("-c:v", "mpeg2video", "-bf", "2",
                    "-g", "12"));
        };
        var bytes = Files.readAllBytes(whole);
        var cut = folder.resolve("cut.ts");
        Files.write(cut, Arrays.copyOfRange(bytes, bytes.length / 3 / 188 * 188, bytes.length));
        var video = Video.open(cut);
        int frames = video.frames().frames();
        assertTrue(frames > 20, frames + " frames");
        try (var stills = StillReader.open(video)) {
            int first = TestVideos.number(stills.read(0));
            assertTrue(first > 0, "starts with " + first);
            for (int frame : new int[] {frames - 1, 1, 0, frames / 2}) {
                assertEquals(first + frame, TestVideos.number(stills.read(frame)));
            }
        }
    }

    private Path copied(String fixture, String name) throws Exception {
        var target = folder.resolve(name);
        TestVideos.ffmpeg("-i", TestVideos.resource(fixture).toString(), "-c", "copy", target.toString());
        return target;
    }

    @Test
    void anInterruptedScanStops() throws Exception {
        var file = TestVideos.numbered(folder, "a.mp4");
        Thread.currentThread().interrupt();
        try {
            var error = assertThrows(MediaException.class, () -> Video.open(file));
            assertEquals("media.interrupted", error.code());
        } finally {
            assertTrue(Thread.interrupted(), "the interruption stays known to the caller");
        }
    }

    private static long[] pts(FrameTable frames) {
        var pts = new long[frames.frames()];
        for (int i = 0; i < pts.length; i++) {
            pts[i] = frames.pts(i);
        }
        return pts;
    }

    private static long[] probe(Path file, String entry) throws Exception {
        return TestVideos.ffprobe("-select_streams", "v", "-show_entries", entry, "-of", "default=nw=1:nk=1",
                        file.toString()).lines()
                .filter(line -> !line.isBlank()).mapToLong(Long::parseLong).toArray();
    }
}
