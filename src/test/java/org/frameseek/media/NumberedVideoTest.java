package org.frameseek.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.frameseek.encoder.PictureSpec;
import org.frameseek.encoder.PictureSpec.Filter;
import org.frameseek.media.TestVideos.Clip;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every frame of every kind of file: its place in the table, what the sequential reader delivers for it and what the
/// exact reader delivers for it all show the number drawn into it.
class NumberedVideoTest {
    private static final PictureSpec SMALL = new PictureSpec(64, 64, 64, 64, 0, Filter.BICUBIC);

    @TempDir
    Path folder;

    record Case(String name, Clip clip) {
        @Override
        public String toString() {
            return name + " " + String.join(" ", clip.output());
        }
    }

    static Stream<Case> files() {
        var clip = new Clip().frames(24);
        return Stream.of(
                new Case("plain.mp4", clip),
                new Case("ntsc.mp4", clip.rate("30000/1001")),
                new Case("b.mp4", clip.encode("-c:v", "mpeg4", "-bf", "2", "-g", "12")),
                new Case("b.avi", clip.frames(60).encode("-c:v", "mpeg4", "-bf", "2", "-g", "12")),
                new Case("b2.avi", clip.frames(60).encode("-c:v", "mpeg2video", "-bf", "2", "-g", "12")),
                new Case("h264.avi", clip.frames(60).encode("-c:v", "libopenh264", "-g", "12")),
                new Case("mjpeg.avi", clip.encode("-c:v", "mjpeg")),
                new Case("plain.ts", clip.frames(60).encode("-c:v", "libopenh264", "-g", "20")),
                new Case("b.ts", clip.frames(60).encode("-c:v", "mpeg2video", "-bf", "2", "-g", "12")),
                new Case("b.mpg", clip.frames(60).encode("-c:v", "mpeg2video", "-bf", "2", "-g", "12")),
                new Case("b.mkv", clip.encode("-c:v", "mpeg4", "-bf", "2", "-g", "12")),
                new Case("prores.mov", clip.encode("-c:v", "prores_ks")),
                new Case("ffv1.mkv", clip.encode("-c:v", "ffv1")),
                new Case("vp9.webm", clip),
                new Case("vp8.webm", clip.encode("-c:v", "libvpx", "-auto-alt-ref", "1", "-lag-in-frames", "16")),
                new Case("av1.mp4", clip.encode("-c:v", "libsvtav1", "-preset", "12")),
                new Case("plain.flv", clip.encode("-c:v", "libopenh264", "-g", "12")),
                new Case("plain.wmv", clip),
                new Case("h263.3gp", clip.size(176, 144).encode("-c:v", "h263")),
                new Case("plain.gif", clip),
                new Case("turned90.mp4", clip.rotation(90)),
                new Case("turned180.mp4", clip.rotation(180)),
                new Case("turned270.mov", clip.rotation(270)),
                new Case("odd.mkv", clip.size(99, 75).encode("-c:v", "ffv1")));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFrameShowsItsNumber(Case file) throws Exception {
        var video = Video.open(TestVideos.numbered(folder, file.name(), file.clip()));
        int frames = file.clip().frames();
        assertEquals(frames, video.frames().frames());
        assertEquals(IntStream.range(0, frames).boxed().toList(), sequence(video, 0));
        try (var stills = StillReader.open(video)) {
            for (int frame : shuffled(frames)) {
                var picture = stills.read(frame);
                assertEquals(video.info().width(), picture.width());
                assertEquals(video.info().height(), picture.height());
                assertEquals(frame, TestVideos.number(picture));
            }
        }
        assertEquals(IntStream.range(frames / 2 + 1, frames).boxed().toList(), sequence(video, frames / 2 + 1));
    }

    private static List<Integer> sequence(Video video, int first) throws MediaException {
        var rows = new java.util.ArrayList<Integer>();
        var rgb = ByteBuffer.allocateDirect(SMALL.bytes());
        try (var reader = FrameReader.open(video, SMALL, first)) {
            for (int row = reader.next(); row >= 0; row = reader.next()) {
                rgb.clear();
                reader.copyTo(rgb);
                var pixels = new byte[SMALL.bytes()];
                rgb.flip().get(pixels);
                assertFalse(reader.damaged(), "frame " + row);
                assertEquals(row, TestVideos.number(new Picture(64, 64, pixels)), "frame " + row);
                rows.add(row);
            }
        }
        return rows;
    }

    private static int[] shuffled(int frames) {
        var order = new java.util.ArrayList<>(IntStream.range(0, frames).boxed().toList());
        java.util.Collections.shuffle(order, new Random(7));
        return order.stream().mapToInt(Integer::intValue).toArray();
    }
}
