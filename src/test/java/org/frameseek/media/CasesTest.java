package org.frameseek.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.frameseek.encoder.PictureSpec;
import org.frameseek.encoder.PictureSpec.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Small files of kinds that people meet and that programs get wrong. Where the picture is a grid of 16 fields, the
/// first twelve are its number.
class CasesTest {
    private static final PictureSpec SMALL = new PictureSpec(64, 64, 64, 64, 0, Filter.BICUBIC);

    @ParameterizedTest
    @CsvSource({"cat_restart.ts, 50", "ps_h264.mpg, 50", "paff_field_pts.ts, 40", "vfr2.mkv, 60", "pal8s.avi, 10",
            "cut_off.mkv, 48", "edit_empty.mp4, 25", "lastlong.mp4, 50", "r5994.ts, 240", "sarchange_h.ts, 50",
            "clap.mp4, 10", "sei90.mp4, 10"})
    void everyPictureIsAFrame(String name, int frames) throws Exception {
        var file = file(name);
        var video = Video.open(file);
        assertEquals(frames, video.frames().frames());
        assertEquals(frames, count(file));
        var sequence = sequence(video);
        assertEquals(frames, sequence.size());
        var order = new ArrayList<Integer>();
        for (int frame = 0; frame < frames; frame++) {
            order.add(frame);
        }
        Collections.shuffle(order, new Random(3));
        try (var stills = StillReader.open(video); var player = PlaybackDecoder.open(video)) {
            for (int frame : order) {
                var picture = stills.read(frame);
                assertEquals(sequence.get(frame), summary(picture), "frame " + frame);
                player.seek(frame);
                assertTrue(player.next());
                assertEquals(frame, player.frame());
                assertEquals(picture.width(), player.width());
                assertEquals(picture.height(), player.height());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cat_restart.ts", "ps_h264.mpg", "paff_field_pts.ts", "vfr2.mkv", "pal8s.avi",
            "lastlong.mp4", "edit_empty.mp4", "r5994.ts"})
    void framesShowTheirNumbers(String name) throws Exception {
        var video = Video.open(file(name));
        try (var stills = StillReader.open(video)) {
            int first = number(stills.read(0));
            var shown = new ArrayList<Integer>();
            for (int frame = 0; frame < video.frames().frames(); frame++) {
                shown.add(number(stills.read(frame)) - first);
            }
            var expected = new ArrayList<Integer>();
            for (int frame = 0; frame < shown.size(); frame++) {
                expected.add(name.equals("cat_restart.ts") && frame >= 25 ? frame + 75 : frame);
            }
            assertEquals(expected, shown);
        }
    }

    @Test
    void joinedRecordingsFollowEachOther() throws Exception {
        var frames = Video.open(file("cat_restart.ts")).frames();
        assertEquals(frames.pts(0), frames.pts(25));
        assertEquals(List.of(0, 0, 1, 1),
                List.of(frames.epoch(0), frames.epoch(24), frames.epoch(25), frames.epoch(49)));
        for (int frame = 0; frame < 50; frame++) {
            assertEquals(frame * 0.04, frames.seconds(frame), 1e-9);
        }
        assertEquals(2, frames.duration(), 1e-9);
        assertArrayEquals(new int[] {3, 28}, frames.framesWithPts(frames.pts(3)));
        assertEquals(-1, frames.frameWithPts(frames.pts(3)));
    }

    @Test
    void missingTimesAreMadeEvenly() throws Exception {
        var frames = Video.open(file("ps_h264.mpg")).frames();
        for (int frame = 0; frame < 50; frame++) {
            assertEquals(frame * 0.04, frames.seconds(frame), 1e-9);
        }
        assertTrue(frames.hasPts(0));
        assertEquals(FrameTable.NO_PTS, frames.pts(1));
    }

    @Test
    void framesMayShareATime() throws Exception {
        var frames = Video.open(file("vfr2.mkv")).frames();
        assertEquals(frames.time(2), frames.time(3));
        assertEquals(4.5, frames.duration(), 0.05);
    }

    @Test
    void everyFrameHasItsOwnShape() throws Exception {
        assertShape("sarchange_h.ts", 24, 384, 288);
        assertShape("sarchange_h.ts", 25, 512, 288);
        assertShape("clap.mp4", 3, 320, 180);
        assertShape("sei90.mp4", 3, 180, 320);
    }

    private static void assertShape(String name, int frame, int width, int height) throws Exception {
        var video = Video.open(file(name));
        try (var stills = StillReader.open(video)) {
            var picture = stills.read(frame);
            assertEquals(List.of(width, height), List.of(picture.width(), picture.height()), name);
        }
        if (frame < 25) {
            assertEquals(List.of(width, height), List.of(video.info().width(), video.info().height()), name);
        }
    }

    @Test
    void theLastFrameLastsAsLongAsTheFileSays() throws Exception {
        var frames = Video.open(file("lastlong.mp4")).frames();
        assertEquals(11.96, frames.duration(), 1e-6);
        assertEquals(49, frames.frameAt(5));
    }

    @Test
    void onlyAFileThatIsCutOffIsSaidToBe() throws Exception {
        var cut = Video.open(file("cut_off.mkv"));
        assertEquals(4, cut.info().declaredSeconds(), 0.1);
        assertEquals(2, cut.missingSeconds(), 0.2);
        for (var name : List.of("edit_empty.mp4", "lastlong.mp4", "vfr2.mkv", "pal8s.avi", "r5994.ts")) {
            var whole = Video.open(file(name));
            assertEquals(0, whole.missingSeconds(), name);
            assertTrue(whole.info().declaredFrames() <= whole.frames().frames(), name);
        }
    }

    @Test
    void aTimeThatIsWrittenDownNamesTheSameFrame() throws Exception {
        var frames = Video.open(file("r5994.ts")).frames();
        for (int frame = 0; frame < frames.frames(); frame++) {
            assertEquals(frame, frames.frameAt(Double.parseDouble("%.9f".formatted(frames.seconds(frame)))));
        }
    }

    /// A table is kept in an index without the packets it was made of.
    @ParameterizedTest
    @ValueSource(strings = {"cat_restart.ts", "ps_h264.mpg", "vfr2.mkv", "pal8s.avi"})
    void aTableThatWasKeptServesAsWell(String name) throws Exception {
        var scanned = Video.open(file(name));
        var table = scanned.frames();
        int frames = table.frames();
        var pts = new long[frames];
        var times = new long[frames];
        var epochs = new int[frames];
        var keyframes = new boolean[frames];
        for (int i = 0; i < frames; i++) {
            pts[i] = table.pts(i);
            times[i] = table.time(i);
            epochs[i] = table.epoch(i);
            keyframes[i] = table.isKeyframe(i);
        }
        var kept = Video.open(file(name),
                new FrameTable(table.timeBase(), pts, times, epochs, keyframes, table.lastDuration()));
        assertEquals(scanned.info(), kept.info());
        try (var before = StillReader.open(scanned); var after = StillReader.open(kept)) {
            for (int frame : new int[] {frames - 1, frames / 2, 1}) {
                assertEquals(summary(before.read(frame)), summary(after.read(frame)));
            }
        }
    }

    private static Path file(String name) {
        return TestVideos.resource("cases/" + name);
    }

    private static int count(Path file) throws Exception {
        return TestVideos.ffprobe("-count_frames", "-select_streams", "v", "-show_entries", "stream=nb_read_frames",
                        "-of", "default=nw=1:nk=1", file.toString()).lines().filter(line -> !line.isBlank())
                .mapToInt(Integer::parseInt).findFirst().orElseThrow();
    }

    /// What the frames show when they are read one after the other, and small as an encoder reads them.
    private static List<String> sequence(Video video) throws MediaException {
        var all = new ArrayList<String>();
        var rgb = ByteBuffer.allocateDirect(SMALL.bytes());
        try (var reader = FrameReader.open(video, SMALL, 0); var stills = StillReader.open(video)) {
            for (int row = reader.next(); row >= 0; row = reader.next()) {
                assertEquals(all.size(), row);
                reader.copyTo(rgb.clear());
                var picture = stills.read(row);
                var pixels = new byte[SMALL.bytes()];
                rgb.flip().get(pixels);
                assertEquals(mean(picture), mean(new Picture(64, 64, pixels)), 3, "frame " + row);
                all.add(summary(picture));
            }
        }
        return all;
    }

    private static String summary(Picture picture) {
        return picture.width() + "x" + picture.height() + " " + java.util.Arrays.hashCode(picture.rgb());
    }

    private static double mean(Picture picture) {
        long sum = 0;
        for (byte value : picture.rgb()) {
            sum += value & 0xFF;
        }
        return (double) sum / picture.rgb().length;
    }

    private static int number(Picture picture) {
        int number = 0;
        for (int field = 0; field < 12; field++) {
            int x = (2 * (field % 4) + 1) * picture.width() / 8;
            int y = (2 * (field / 4) + 1) * picture.height() / 8;
            number = number << 1 | (picture.rgb()[(y * picture.width() + x) * 3 + 1] & 0xFF) >> 7;
        }
        return number;
    }
}
