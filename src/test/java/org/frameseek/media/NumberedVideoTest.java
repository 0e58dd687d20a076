package org.frameseek.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.frameseek.encoder.PictureSpec;
import org.frameseek.encoder.PictureSpec.Filter;
import org.frameseek.export.OutputGate;
import org.frameseek.export.OutputKind;
import org.frameseek.export.still.Still;
import org.frameseek.export.still.StillFormat;
import org.frameseek.export.still.StillWriter;
import org.frameseek.export.still.StillWriterTest;
import org.frameseek.media.TestVideos.Clip;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every frame of every kind of file: its place in the table, what the sequential reader delivers for it, what the
/// exact reader delivers for it and the JPG made of that all show the number drawn into it.
class NumberedVideoTest {
    private static final PictureSpec SMALL = new PictureSpec(64, 64, 64, 64, 0, Filter.BICUBIC);
    private static final Clip CLIP = new Clip().frames(24);
    private static final Clip LONG = CLIP.frames(60);
    private static final Clip B_FRAMES = LONG.encode("-bf", "2", "-g", "12");

    @TempDir
    Path folder;

    private interface Maker {
        Path make(Path folder) throws Exception;
    }

    /// @param firstNumber the number that the first frame shows
    private record Case(String name, int firstNumber, int frames, Maker maker) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> containersAndCodecs() {
        return Stream.of(
                made("h264.mp4", CLIP),
                made("29.97.mp4", CLIP.rate("30000/1001")),
                made("29.97.mkv", CLIP.rate("30000/1001")),
                made("mpeg4-b.mp4", B_FRAMES.encode("-c:v", "mpeg4")),
                made("mpeg4-b.mkv", B_FRAMES.encode("-c:v", "mpeg4")),
                made("mpeg4-b.avi", B_FRAMES.encode("-c:v", "mpeg4")),
                made("mpeg2-b.avi", B_FRAMES.encode("-c:v", "mpeg2video")),
                made("mpeg2-b.ts", B_FRAMES.encode("-c:v", "mpeg2video")),
                made("mpeg2-b.mpg", B_FRAMES.encode("-c:v", "mpeg2video")),
                made("mpeg1-b.mpg", B_FRAMES.encode("-c:v", "mpeg1video")),
                made("h264.avi", LONG.encode("-c:v", "libopenh264", "-g", "12")),
                made("h264.ts", LONG.encode("-c:v", "libopenh264", "-g", "20")),
                made("h264.flv", LONG.encode("-c:v", "libopenh264", "-g", "12")),
                made("flv1.flv", LONG.encode("-c:v", "flv1", "-g", "12")),
                made("mjpeg.avi", CLIP.encode("-c:v", "mjpeg")),
                made("mjpeg.mov", CLIP.encode("-c:v", "mjpeg")),
                made("prores.mov", CLIP.encode("-c:v", "prores_ks")),
                made("ffv1.mkv", CLIP.encode("-c:v", "ffv1")),
                made("vp9.webm", LONG.encode("-c:v", "libvpx-vp9", "-auto-alt-ref", "1", "-deadline", "realtime")),
                made("vp8-hidden.webm", LONG.encode("-c:v", "libvpx", "-auto-alt-ref", "1", "-lag-in-frames", "16")),
                made("av1.mp4", CLIP.encode("-c:v", "libsvtav1", "-preset", "12")),
                made("wmv2.wmv", LONG.encode("-c:v", "wmv2", "-g", "12")),
                made("h263.3gp", CLIP.size(176, 144).encode("-c:v", "h263")),
                made("plain.gif", CLIP));
    }

    static Stream<Case> pictures() {
        return Stream.of(
                made("turned90.mp4", CLIP.rotation(90)),
                made("turned180.mp4", CLIP.rotation(180)),
                made("turned270.mov", CLIP.rotation(270)),
                made("wide-pixels.mp4", CLIP.size(80, 120).encode("-vf", "setsar=2/1")),
                made("narrow-pixels.mkv", CLIP.encode("-vf", "setsar=8/9")),
                made("turned-wide-pixels.mp4", CLIP.rotation(90).encode("-vf", "setsar=4/3")),
                made("odd.mkv", CLIP.size(99, 75).encode("-c:v", "ffv1")),
                made("odd.mp4", CLIP.size(99, 75).encode("-c:v", "mpeg4", "-pix_fmt", "yuv420p")),
                made("odd.gif", CLIP.size(97, 33)),
                made("tiny.mkv", CLIP.size(4, 4).encode("-c:v", "ffv1", "-pix_fmt", "yuv444p")),
                made("narrow.mkv", CLIP.size(8, 333).encode("-c:v", "ffv1", "-pix_fmt", "yuv420p")));
    }

    static Stream<Case> times() {
        return Stream.of(
                made("uneven.mp4", CLIP.encode("-vf", "settb=1/1000,setpts=N*40+mod(N*N\\,7)*5", "-fps_mode",
                        "passthrough", "-enc_time_base", "1/1000")),
                made("uneven.mkv", CLIP.encode("-vf", "settb=1/1000,setpts=N*40+floor(N/5)*700", "-fps_mode",
                        "passthrough", "-enc_time_base", "1/1000")),
                made("late.mp4", CLIP.encode("-output_ts_offset", "5")),
                made("late.mkv", CLIP.encode("-output_ts_offset", "5")),
                made("late.ts", LONG.encode("-c:v", "libopenh264", "-g", "12", "-output_ts_offset", "3600")),
                // The clock of a transport stream starts over after 2^33 ticks, here in mid-stream.
                made("clock-overflow.ts", LONG.encode("-c:v", "libopenh264", "-g", "12", "-output_ts_offset",
                        "95441.5")),
                copied("h264-long-gop.mp4", "trimmed.mp4", 13, 227, "-ss", "0.52"),
                copied("h264-long-gop.mp4", "trimmed.mov", 13, 227, "-ss", "0.52"),
                copied("hevc-open-gop.mp4", "trimmed-hevc.mp4", 50, 70, "-ss", "2"),
                copied("h264-long-gop.mp4", "shifted-back.mp4", 25, 215, "-itsoffset", "-1"));
    }

    static Stream<Case> fixtures() {
        return Stream.of(
                fixture("h264-long-gop.mp4", 240),
                fixture("h264-open-gop.ts", 120),
                fixture("h264-interlaced.ts", 120),
                fixture("h264-no-pts.avi", 120),
                fixture("h264-open-gop-no-pts.avi", 120),
                fixture("hevc-open-gop.mp4", 120),
                fixture("hevc-10-bit.mkv", 120),
                copied("h264-long-gop.mp4", "long.mkv", 0, 240),
                copied("h264-long-gop.mp4", "long.flv", 0, 240),
                copied("h264-long-gop.mp4", "long.ts", 0, 240),
                copied("hevc-open-gop.mp4", "hevc.ts", 0, 120));
    }

    static Stream<Case> names() {
        return Stream.of(
                made("我的 视频 第1集.mp4", CLIP),
                made("فيديو العطلة.mkv", CLIP),
                made("party 🎉👨‍👩‍👧 100% #1 'x' & y;z.webm", CLIP),
                made("%03d.ts", CLIP));
    }

    private static Case made(String name, Clip clip) {
        // The FFmpeg program takes a per cent sign for a pattern.
        return new Case(name, 0, clip.frames(), folder -> Files.move(
                TestVideos.numbered(folder, "made" + name.substring(name.lastIndexOf('.')), clip),
                folder.resolve(name)));
    }

    private static Case fixture(String name, int frames) {
        return new Case(name, 0, frames, folder -> TestVideos.resource(name));
    }

    private static Case copied(String fixture, String name, int first, int frames, String... options) {
        return new Case(name, first, frames, folder -> {
            var arguments = new ArrayList<>(List.of(options));
            arguments.addAll(List.of("-i", TestVideos.resource(fixture).toString(), "-c", "copy",
                    folder.resolve(name).toString()));
            TestVideos.ffmpeg(arguments.toArray(String[]::new));
            return folder.resolve(name);
        });
    }

    @ParameterizedTest
    @MethodSource({"containersAndCodecs", "pictures", "times", "fixtures", "names"})
    void everyFrameShowsItsNumber(Case file) throws Exception {
        var video = Video.open(file.maker().make(folder));
        int frames = file.frames();
        assertEquals(frames, video.frames().frames());
        assertTrue(video.info().declaredFrames() <= frames, "a whole file is not taken for one that was cut off");
        assertEquals(IntStream.range(0, frames).boxed().toList(), sequence(file, video, 0));
        var order = new ArrayList<>(IntStream.range(0, frames).boxed().toList());
        Collections.shuffle(order, new Random(7));
        var writer = new StillWriter(StillFormat.JPG, 95);
        var jpeg = folder.resolve("still.jpg");
        try (var stills = StillReader.open(video)) {
            for (int frame : order) {
                var picture = stills.read(frame);
                assertEquals(video.info().width(), picture.width());
                assertEquals(video.info().height(), picture.height());
                assertEquals(file.firstNumber() + frame, TestVideos.number(picture), "frame " + frame);
                writer.write(picture, Still.of(video, frame).caption(),
                        new OutputGate(List.of()).file(jpeg, true, OutputKind.JPG));
                assertEquals(file.firstNumber() + frame, TestVideos.number(StillWriterTest.picture(jpeg)));
            }
        }
        int middle = frames / 2 + 1;
        assertEquals(IntStream.range(middle, frames).boxed().toList(), sequence(file, video, middle));
    }

    private static List<Integer> sequence(Case file, Video video, int first) throws MediaException {
        var rows = new ArrayList<Integer>();
        var rgb = ByteBuffer.allocateDirect(SMALL.bytes());
        try (var reader = FrameReader.open(video, SMALL, first)) {
            for (int row = reader.next(); row >= 0; row = reader.next()) {
                rgb.clear();
                reader.copyTo(rgb);
                var pixels = new byte[SMALL.bytes()];
                rgb.flip().get(pixels);
                assertFalse(reader.damaged(), "frame " + row);
                assertEquals(file.firstNumber() + row, TestVideos.number(new Picture(64, 64, pixels)), "frame " + row);
                rows.add(row);
            }
        }
        return rows;
    }
}
