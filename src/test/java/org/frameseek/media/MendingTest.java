package org.frameseek.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.frameseek.encoder.PictureSpec;
import org.frameseek.encoder.PictureSpec.Filter;
import org.frameseek.media.TestVideos.Clip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The decoder has the last word on the frames of a video. The numbers in the pictures and FFprobe are the witnesses.
class MendingTest {
    private static final PictureSpec SPEC = new PictureSpec(160, 120, 160, 120, 0, Filter.BICUBIC);

    @TempDir
    Path folder;

    @Test
    void aWholeFileKeepsItsTable() throws Exception {
        var video = Video.open(TestVideos.numbered(folder, "a.mp4"));
        assertSame(video.frames(), mended(video));
    }

    @Test
    void packetsWithoutPictureLoseTheirFrames() throws Exception {
        var video = Video.open(OddPackets.without(folder, "a.mov", 30, 9, 10, 29));
        assertEquals(30, video.frames().frames());
        var table = mended(video);
        assertEquals(List.of(3, 0, 30), counts(table));
        assertEquals(video.frames().time(11), table.time(9));
        assertShows(IntStream.range(0, 29).filter(number -> number != 9 && number != 10), video, table);
    }

    @Test
    void twoPicturesOfOnePacketAreTwoFrames() throws Exception {
        var video = Video.open(OddPackets.joined(folder, 12));
        assertEquals(11, video.frames().frames());
        var table = mended(video);
        assertEquals(List.of(0, 1, 11), counts(table));
        assertEquals(FrameTable.NO_PTS, table.pts(6));
        assertShows(IntStream.range(0, 12), video, table);
        var times = IntStream.range(0, 12).mapToLong(table::time).toArray();
        assertEquals(12, Arrays.stream(times).distinct().count(), Arrays.toString(times));
    }

    @Test
    void namesByPtsAreNotEnoughForTwoPicturesOfOnePacket() throws Exception {
        var webm = folder.resolve("joined.webm");
        TestVideos.ffmpeg("-i", OddPackets.joined(folder, 12).toString(), "-c", "copy", webm.toString());
        var video = Video.open(webm);
        assertShows(IntStream.range(0, 12), video, mended(video));
    }

    @Test
    void aFileCutOffInAPictureHoldsWhatIsWhole() throws Exception {
        var whole = TestVideos.numbered(folder, "a.mkv", new Clip().encode("-c:v", "mjpeg", "-q:v", "3"));
        var bytes = Files.readAllBytes(whole);
        for (int tenth = 3; tenth < 10; tenth++) {
            var video = Video.open(Files.write(folder.resolve("cut.mkv"),
                    Arrays.copyOf(bytes, bytes.length * tenth / 10)));
            assertShows(IntStream.range(0, counted(video.file())), video, mended(video));
        }
    }

    /// Two fields are one picture, and MP4 and Matroska hold them in packets of their own.
    @Test
    void fieldsInPacketsOfTheirOwnAreForetoldAsPictures() throws Exception {
        for (var name : List.of("a.mkv", "a.mp4", "a.avi")) {
            var file = folder.resolve(name);
            TestVideos.ffmpeg("-i", TestVideos.resource("cases/paff_field_pts.ts").toString(), "-c", "copy",
                    file.toString());
            var video = Video.open(file);
            assertEquals(counted(file), video.frames().frames(), name);
            assertSame(video.frames(), mended(video), name);
        }
    }

    @Test
    void aStoppedMendingChangesNothing() throws Exception {
        var video = Video.open(OddPackets.without(folder, "a.mov", 30, 9));
        assertSame(video.frames(), Mending.of(video, () -> true));
    }

    @Test
    void aStoredTableIsRefusedForAnotherFile() throws Exception {
        var table = stored(mended(Video.open(OddPackets.joined(folder, 12))));
        var other = Video.open(TestVideos.numbered(folder, "b.ivf", new Clip().frames(14).encode("-c:v",
                "libvpx-vp9", "-deadline", "realtime"))).with(table);
        assertThrows(MediaException.class, () -> StillReader.open(other));
    }

    @Test
    void originsOutsideOfTheScanAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Mend(2, new int[] {0, 2}));
        assertThrows(IllegalArgumentException.class, () -> new Mend(-5, new int[] {-9}));
    }

    private static FrameTable mended(Video video) throws MediaException {
        return Mending.of(video, () -> false);
    }

    private static List<Integer> counts(FrameTable table) {
        return List.of(table.mend().missing(), table.mend().added(), table.mend().foretold());
    }

    private static int counted(Path file) throws Exception {
        return Integer.parseInt(TestVideos.ffprobe("-count_frames", "-select_streams", "v", "-show_entries",
                "stream=nb_read_frames", "-of", "default=nw=1:nk=1", file.toString()).lines().findFirst()
                .orElseThrow());
    }

    /// Checks each frame in order and alone, with the table itself and as an index restores it.
    private static void assertShows(IntStream numbers, Video scanned, FrameTable table) throws Exception {
        var expected = numbers.boxed().toList();
        assertEquals(expected.size(), counted(scanned.file()));
        for (var video : List.of(scanned.with(table), Video.open(scanned.file(), stored(table)))) {
            assertEquals(expected, inOrder(video));
            var order = new ArrayList<>(IntStream.range(0, expected.size()).boxed().toList());
            Collections.shuffle(order, new Random(1));
            try (var stills = StillReader.open(video); var player = PlaybackDecoder.open(video)) {
                for (int frame : order) {
                    assertEquals(expected.get(frame), TestVideos.number(stills.read(frame)), "frame " + frame);
                    player.seek(frame);
                    assertEquals(frame, player.next() ? player.frame() : -1);
                }
            }
        }
        assertSame(table, mended(scanned.with(table)));
    }

    private static List<Integer> inOrder(Video video) throws Exception {
        var numbers = new ArrayList<Integer>();
        try (var reader = FrameReader.open(video, SPEC, 0)) {
            var rgb = ByteBuffer.allocateDirect(SPEC.bytes());
            for (int frame = reader.next(); frame >= 0; frame = reader.next()) {
                assertEquals(numbers.size(), frame);
                reader.copyTo(rgb.clear());
                var pixels = new byte[SPEC.bytes()];
                rgb.flip().get(pixels);
                numbers.add(TestVideos.number(new Picture(SPEC.width(), SPEC.height(), pixels)));
            }
            assertEquals(0, reader.unforetold());
        }
        return numbers;
    }

    /// As an index stores it: without the packets.
    private static FrameTable stored(FrameTable table) {
        int frames = table.frames();
        var keyframes = new boolean[frames];
        IntStream.range(0, frames).forEach(frame -> keyframes[frame] = table.isKeyframe(frame));
        return new FrameTable(table.timeBase(), IntStream.range(0, frames).mapToLong(table::pts).toArray(),
                IntStream.range(0, frames).mapToLong(table::time).toArray(),
                IntStream.range(0, frames).map(table::epoch).toArray(), keyframes, table.lastDuration(),
                table.mend());
    }
}
