package org.frameseek.export.excerpt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.frameseek.export.NamePattern;
import org.frameseek.export.OutputGate;
import org.frameseek.media.Mending;
import org.frameseek.media.OddPackets;
import org.frameseek.media.Picture;
import org.frameseek.media.StillReader;
import org.frameseek.media.TestVideos;
import org.frameseek.media.TestVideos.Clip;
import org.frameseek.media.Video;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Clips checked frame by frame by the number in each picture, and counted by ffprobe.
class ExcerptExporterTest {
    private static final NamePattern NAMES = new NamePattern("{video} {frame}");

    @TempDir
    Path folder;

    private ExcerptExporter exporter(ExcerptMethod method) {
        return new ExcerptExporter(new OutputGate(List.of()), method);
    }

    private ExcerptReport export(ExcerptMethod method, Excerpt... excerpts) throws Exception {
        return exporter(method).export(List.of(excerpts), folder.resolve("clips"), NAMES, (_, _) -> true);
    }

    private static Excerpt excerpt(Video video, int first, int last) {
        return new Excerpt(video, first, last, 1, "a red car");
    }

    private static List<Integer> numbers(Path clip) throws Exception {
        return numbers(Video.open(clip));
    }

    private static List<Integer> numbers(Video video) throws Exception {
        var numbers = new ArrayList<Integer>();
        try (var stills = StillReader.open(video)) {
            for (int frame = 0; frame < video.frames().frames(); frame++) {
                numbers.add(TestVideos.number(stills.read(frame)));
            }
        }
        var counted = TestVideos.ffprobe("-count_frames", "-select_streams", "v", "-show_entries",
                "stream=nb_read_frames", "-of", "csv=p=0", video.file().toString()).strip();
        assertEquals(counted.replace(",", ""), String.valueOf(numbers.size()));
        return numbers;
    }

    private static List<Integer> range(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    @ParameterizedTest
    @EnumSource(value = ExcerptMethod.class, names = "COPY", mode = EnumSource.Mode.EXCLUDE)
    void encodedClipsHoldExactlyTheirFrames(ExcerptMethod method) throws Exception {
        var made = new Clip().rate("30000/1001").encode("-g", "12");
        var video = Video.open(TestVideos.numbered(folder, "film.mp4", made));
        var report = export(method, excerpt(video, 0, 0), excerpt(video, 7, 20), excerpt(video, 29, 29),
                excerpt(video, 0, 29));
        assertNull(report.failure());
        assertEquals(List.of(range(0, 0), range(7, 20), range(29, 29), range(0, 29)),
                report.clips().stream().map(clip -> unchecked(clip.file())).toList());
        var second = Video.open(report.clips().get(1).file());
        assertEquals("30000/1001", second.info().frameRate().toString());
        assertEquals("film 7", report.clips().get(1).file().getFileName().toString().replaceAll("\\..*", ""));
    }

    /// Frames that decoding numbered anew: a packet without a picture counts for none.
    @ParameterizedTest
    @EnumSource(ExcerptMethod.class)
    void clipsHoldTheFramesThatTheDecoderYields(ExcerptMethod method) throws Exception {
        var scanned = Video.open(OddPackets.without(folder, "film.mov", 30, 9, 10));
        var video = scanned.with(Mending.of(scanned, () -> false));
        var report = export(method, excerpt(video, 7, 20));
        assertNull(report.failure());
        var clip = Video.open(report.clips().getFirst().file());
        var decoded = clip.with(Mending.of(clip, () -> false));
        assertEquals(IntStream.of(7, 8, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22).boxed().toList(),
                numbers(decoded));
    }

    private static List<Integer> unchecked(Path clip) {
        try {
            return numbers(clip);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"film.mp4, 0", "film.mov, 2", "film.mkv, 2", "film.ts, 0", "film.webm, 0"})
    void copiesBeginAtTheKeyframeBeforeAndSaySo(String name, int bFrames) throws Exception {
        var clip = new Clip().frames(60);
        var encoded = name.endsWith("webm") ? clip.encode("-c:v", "libvpx-vp9", "-g", "12", "-b:v", "800k")
                : clip.encode("-c:v", "mpeg4", "-pix_fmt", "yuv420p", "-b:v", "800k", "-g", "12", "-bf", "" + bFrames);
        var video = Video.open(TestVideos.numbered(folder, name, encoded));
        for (int[] wanted : new int[][] {{30, 40}, {0, 0}, {12, 23}, {59, 59}, {0, 59}, {13, 13}}) {
            var report = export(ExcerptMethod.COPY, excerpt(video, wanted[0], wanted[1]));
            assertNull(report.failure(), () -> report.failure().getMessage());
            var saved = report.clips().getFirst();
            var numbers = numbers(saved.file());
            int keyframe = video.frames().keyframeBefore(wanted[0]);
            assertEquals(wanted[0] - keyframe, saved.early(), name);
            int frames = wanted[1] - keyframe + 1;
            assertEquals(range(keyframe, wanted[1]), numbers.subList(0, Math.min(numbers.size(), frames)), name);
            assertEquals(saved.file().toString().endsWith("mkv"), isMatroska(saved.file()), "ending and content agree");
            assertTrue(numbers.size() - frames <= saved.late(), name + saved + numbers);
            assertEquals(saved.early() + saved.late() > 0 ? 1 : 0, report.remarks().size());
        }
    }

    private static boolean isMatroska(Path file) throws Exception {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(4), new byte[] {0x1a, 0x45, (byte) 0xdf, (byte) 0xa3})
                    && !file.toString().endsWith("webm");
        }
    }

    @Test
    void aTurnedVideoStaysUpright() throws Exception {
        var video = Video.open(TestVideos.numbered(folder, "phone.mp4", new Clip().rotation(90).size(120, 160)));
        var copied = export(ExcerptMethod.COPY, excerpt(video, 0, 5)).clips().getFirst().file();
        assertEquals(90, Video.open(copied).info().rotation());
        assertEquals(range(0, 5), numbers(copied).subList(0, 6));
        var encoded = export(ExcerptMethod.H264, excerpt(video, 3, 5)).clips().getFirst().file();
        assertEquals(120, Video.open(encoded).info().width());
        assertEquals(range(3, 5), numbers(encoded));
    }

    @ParameterizedTest
    @EnumSource(ExcerptMethod.class)
    void soundGoesAlong(ExcerptMethod method) throws Exception {
        var silent = TestVideos.numbered(folder, "silent.mp4", new Clip().frames(100));
        var file = folder.resolve("film.mp4");
        TestVideos.ffmpeg("-i", silent.toString(), "-f", "lavfi", "-i", "sine=frequency=440:duration=4", "-c:v", "copy",
                "-shortest", file.toString());
        var clip = export(method, excerpt(Video.open(file), 25, 74)).clips().getFirst();
        var seconds = TestVideos.ffprobe("-select_streams", "a", "-show_entries", "stream=duration", "-of", "csv=p=0",
                clip.file().toString()).strip();
        assertEquals(clip.frames() / 25.0, Double.parseDouble(seconds), 0.06);
    }

    @Test
    void aVariableRateIsKept() throws Exception {
        var file = TestVideos.numbered(folder, "phone.mkv", new Clip().encode("-vf", "setpts='(N+floor(N/7)*3)/25/TB'",
                "-fps_mode", "vfr", "-c:v", "mpeg4", "-pix_fmt", "yuv420p", "-b:v", "800k"));
        var video = Video.open(file);
        assertTrue(video.variableRate());
        var clip = Video.open(export(ExcerptMethod.H264, excerpt(video, 3, 25)).clips().getFirst().file());
        assertEquals(range(3, 25), numbers(clip.file()));
        for (int frame = 0; frame < 23; frame++) {
            double wanted = video.frames().seconds(3 + frame) - video.frames().seconds(3);
            assertEquals(wanted, clip.frames().seconds(frame), 0.0011, "frame " + frame);
        }
    }

    @Test
    void severalAreJoinedToTheFrame() throws Exception {
        var video = Video.open(TestVideos.numbered(folder, "film.mp4"));
        var clip = exporter(ExcerptMethod.H264).join(
                List.of(excerpt(video, 20, 24), excerpt(video, 3, 4).widened(1), excerpt(video, 29, 29).widened(9)),
                folder, NAMES, (_, _) -> true).clips().getFirst();
        assertEquals(List.of(20, 21, 22, 23, 24, 2, 3, 4, 5, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29),
                numbers(clip.file()));
    }

    @Test
    void coloursStay() throws Exception {
        var colours = new int[][] {{200, 30, 40}, {20, 160, 60}, {40, 60, 200}, {128, 128, 128}, {235, 235, 235}};
        var video = Video.open(TestVideos.drawn(folder, "film.mp4", new Clip().frames(5).size(64, 64)
                .encode("-c:v", "mpeg4", "-q:v", "1", "-pix_fmt", "yuv420p"), frame -> plain(colours[frame])));
        for (var method : List.of(ExcerptMethod.H264, ExcerptMethod.PRORES)) {
            var clip = Video.open(export(method, excerpt(video, 0, 4)).clips().getFirst().file());
            try (var before = StillReader.open(video); var after = StillReader.open(clip)) {
                for (int frame = 0; frame < 5; frame++) {
                    var was = before.read(frame).rgb();
                    var is = after.read(frame).rgb();
                    for (int channel = 0; channel < 3; channel++) {
                        int at = (32 * 64 + 32) * 3 + channel;
                        assertEquals(was[at] & 0xff, is[at] & 0xff, 4, method + " " + frame);
                    }
                }
            }
        }
    }

    private static Picture plain(int[] colour) {
        var rgb = new byte[64 * 64 * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) colour[i % 3];
        }
        return new Picture(64, 64, rgb);
    }

    @Test
    void oddSizesAreEncodedWhole() throws Exception {
        var video = Video.open(TestVideos.numbered(folder, "odd.mkv", new Clip().size(161, 121)
                .encode("-c:v", "ffv1", "-pix_fmt", "yuv444p")));
        assertEquals(range(5, 9), numbers(export(ExcerptMethod.H264, excerpt(video, 5, 9)).clips().getFirst().file()));
    }

    @Test
    void whatIsDoneStaysWhenTheFilmVanishes() throws Exception {
        var file = TestVideos.numbered(folder, "film.mp4");
        var video = Video.open(file);
        var excerpts = List.of(excerpt(video, 0, 4), excerpt(video, 5, 9), excerpt(video, 10, 14));
        var report = exporter(ExcerptMethod.H264).export(excerpts, folder.resolve("clips"), NAMES, (done, total) -> {
            assertEquals(15, total);
            if (done == 3) {
                file.toFile().renameTo(folder.resolve("away.mp4").toFile());
            }
            return true;
        });
        assertEquals(1, report.clips().size());
        assertEquals(range(0, 4), numbers(report.clips().getFirst().file()));
        assertEquals(excerpts.subList(1, 3), report.missing());
        assertNotNull(report.failure());
        assertTrue(report.failure().message(Locale.ROOT).contains("film.mp4"));
        assertEquals(1, files().size());
    }

    @ParameterizedTest
    @EnumSource(value = ExcerptMethod.class, names = {"COPY", "H264"})
    void cancellingLeavesNothingHalf(ExcerptMethod method) throws Exception {
        var video = Video.open(TestVideos.numbered(folder, "film.mp4"));
        var excerpts = List.of(excerpt(video, 0, 4), excerpt(video, 5, 9));
        var report = exporter(method).export(
                excerpts, folder.resolve("clips"), NAMES, (done, _) -> done < 7);
        assertEquals(excerpts.subList(1, 2), report.missing());
        assertNull(report.failure());
        assertEquals(1, files().size());
        var joined = exporter(ExcerptMethod.H264).join(
                excerpts, folder.resolve("clips"), NAMES, (done, _) -> done < 7);
        assertEquals(List.of(), joined.clips());
        assertEquals(excerpts, joined.missing());
        assertEquals(1, files().size());
    }

    @Test
    void handlesAreSecondsOnScreen() throws Exception {
        var video = Video.open(TestVideos.numbered(folder, "film.mp4", new Clip().rate("25")));
        var excerpt = excerpt(video, 10, 14);
        assertEquals(excerpt, excerpt.widened(0, 0));
        assertEquals(List.of(5, 16), List.of(excerpt.widened(0.2, 0.08).first(), excerpt.widened(0.2, 0.08).last()));
        assertEquals(List.of(0, 29), List.of(excerpt.widened(60, 60).first(), excerpt.widened(60, 60).last()));
    }

    private List<Path> files() throws Exception {
        try (var files = Files.list(folder.resolve("clips"))) {
            return files.toList();
        }
    }

    @Test
    void theEstimateIsOfTheRightOrder() throws Exception {
        var video = Video.open(TestVideos.numbered(folder, "film.mp4", new Clip().frames(100).size(320, 240)
                .encode("-g", "5", "-c:v", "libopenh264", "-pix_fmt", "yuv420p", "-b:v", "800k")));
        var excerpts = List.of(excerpt(video, 20, 79));
        for (var method : List.of(ExcerptMethod.COPY)) {
            long size = Files.size(export(method, excerpts.getFirst()).clips().getFirst().file());
            double ratio = (double) exporter(method).estimate(excerpts) / size;
            assertTrue(ratio > 0.5 && ratio < 2, method + " " + ratio);
        }
    }

    @Test
    void rangesThatAreNoneAreRefused() throws Exception {
        var video = Video.open(TestVideos.numbered(folder, "film.mp4"));
        for (int[] range : new int[][] {{5, 4}, {-1, 3}, {29, 30}}) {
            assertThrows(IllegalArgumentException.class, () -> excerpt(video, range[0], range[1]));
        }
        assertEquals(Arrays.asList(0, 29), List.of(excerpt(video, 5, 6).widened(Integer.MAX_VALUE - 100).first(),
                excerpt(video, 5, 6).widened(Integer.MAX_VALUE - 100).last()));
    }
}
