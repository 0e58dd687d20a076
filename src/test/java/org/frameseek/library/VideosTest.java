package org.frameseek.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.index.ContentKey;
import org.frameseek.index.FileIdentity;
import org.frameseek.index.FramePlan;
import org.frameseek.index.FrameState;
import org.frameseek.index.IndexException;
import org.frameseek.index.IndexOptions;
import org.frameseek.index.IndexReport;
import org.frameseek.index.Reuse;
import org.frameseek.index.VideoIndex;
import org.frameseek.media.MediaException;
import org.frameseek.media.NumberedPicture;
import org.frameseek.media.TestVideos;
import org.frameseek.media.Video;
import org.frameseek.ui.ColourEncoder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class VideosTest {
    @TempDir
    Path folder;
    private Path file;

    private final FrameEncoder encoder = new ColourEncoder("colours");
    private final AtomicInteger scans = new AtomicInteger();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final CountDownLatch scanning = new CountDownLatch(1);
    private final AtomicInteger opens = new AtomicInteger();
    private final AtomicInteger keys = new AtomicInteger();
    private Library library;
    private Videos videos;

    private final class CountingReader implements Videos.Reader {
        @Override
        public Video scan(Path file) throws MediaException {
            scans.incrementAndGet();
            scanning.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new MediaException("media.interrupted", file);
            }
            return Video.open(file);
        }

        @Override
        public Video open(Path file, IndexedFrames frames) throws MediaException {
            opens.incrementAndGet();
            return Video.open(file, frames.table());
        }

        @Override
        public ContentKey key(Path file) throws IndexException {
            keys.incrementAndGet();
            return ContentKey.of(file);
        }
    }

    @BeforeEach
    void make() throws Exception {
        file = TestVideos.numbered(folder, "film.mp4");
        library = new Library(folder.resolve("library"));
        videos = new Videos(library, new CountingReader());
    }

    @Test
    void whoeverAsksMeanwhileSharesTheScan() throws Exception {
        try (var threads = Executors.newCachedThreadPool()) {
            var asked = new ArrayList<Future<OpenVideo>>();
            for (int i = 0; i < 8; i++) {
                asked.add(threads.submit(() -> videos.open(file)));
            }
            scanning.await();
            goOn.countDown();
            for (var each : asked) {
                assertSame(videos.open(file), each.get());
            }
        }
        assertEquals(1, scans.get());
    }

    @Test
    void aFileThatChangedIsScannedAgain() throws Exception {
        goOn.countDown();
        var before = videos.open(file);
        assertSame(before, videos.open(folder.resolve("sub/../film.mp4")));
        Files.setLastModifiedTime(file, FileTime.fromMillis(1000));
        assertNotSame(before, videos.open(file));
        assertEquals(2, scans.get());
    }

    @Test
    void aVideoThatIsOpenedAndIndexedIsScannedAndHashedOnce() throws Exception {
        goOn.countDown();
        var opened = videos.open(file);
        library.fill(videos.open(file), encoder, IndexOptions.EXACT, _ -> { }, () -> false);
        videos.open(file);
        assertEquals("1 scans, 0 opens, 1 keys", counted());

        var later = new Videos(library, new CountingReader());
        var found = later.open(file);
        assertEquals("1 scans, 1 opens, 2 keys", counted());
        assertEquals(opened.key(), found.key());
        assertEquals(opened.video().info(), found.video().info());
        assertEquals(opened.video().frames().frames(), found.video().frames().frames());

        Files.setLastModifiedTime(file, FileTime.fromMillis(1000));
        assertEquals(found.key(), later.open(file).key());
        assertEquals("2 scans, 1 opens, 3 keys", counted());
    }

    @Test
    void filmsThatDifferBetweenTheSampledBlocksShareNoIndex() throws Exception {
        goOn.countDown();
        var one = TestVideos.numbered(folder, "one.nut", new TestVideos.Clip().frames(60).encode("-c:v", "rawvideo"));
        var bytes = Files.readAllBytes(one);
        Arrays.fill(bytes, bytes.length / 4, bytes.length / 4 + 5000, (byte) 7);
        var other = Files.write(folder.resolve("other.nut"), bytes);
        assertEquals(ContentKey.of(one), ContentKey.of(other));
        library.fill(videos.open(one), encoder, IndexOptions.EXACT, _ -> { }, () -> false);
        var key = videos.open(other).key();
        assertNotEquals(videos.open(one).key(), key);
        assertTrue(library.lease(key, encoder.identity()).isEmpty());
        library.fill(videos.open(other), encoder, IndexOptions.EXACT, _ -> { }, () -> false);
        assertEquals(2, library.entries().size());
    }

    @Test
    void anIndexOfAnEarlierVersionIsTakenOver() throws Exception {
        goOn.countDown();
        var first = ContentKey.of(file);
        var video = Video.open(file);
        var old = new OpenVideo(video, first, FileIdentity.of(file));
        library.fill(old, encoder, IndexOptions.EXACT, _ -> { }, () -> false);
        var named = library.entries().getFirst().file();
        var before = named.resolveSibling(first.first() + named.getFileName().toString().substring(24));
        Files.move(named, before);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1000));

        var opened = videos.open(file);
        try (var lease = library.lease(opened.key(), encoder.identity()).orElseThrow()) {
            assertTrue(lease.get().complete());
        }
        assertFalse(Files.exists(before));
        assertEquals(1, library.entries().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"film.mp4", "film.mkv", "film.ts"})
    void coarseToFineEndsInTheSameIndex(String name) throws Exception {
        goOn.countDown();
        var film = TestVideos.numbered(folder, name, new TestVideos.Clip().frames(1300).encode("-g", "30"));
        var opened = videos.open(film);
        var files = new ArrayList<Path>();
        for (var plan : List.of(FramePlan.IN_ORDER, FramePlan.COARSE_FIRST)) {
            var own = new Library(folder.resolve("library" + files.size()));
            try (var job = own.prepare(opened, encoder); var _ = job.index()) {
                assertTrue(job.run(new IndexOptions(plan, Reuse.EXACT), _ -> { }, () -> false).complete());
            }
            files.add(own.entries().getFirst().file());
        }
        assertTrue(FramePlan.COARSE_FIRST.ahead(opened.video().frames()).length > 1);
        assertEquals(-1, Files.mismatch(files.get(0), files.get(1)));
    }

    private String counted() {
        return "%d scans, %d opens, %d keys".formatted(scans.get(), opens.get(), keys.get());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void anIndexedVideoIsHardlyRead() throws Exception {
        var large = TestVideos.numbered(folder, "large.nut", new TestVideos.Clip().size(640, 480).frames(100)
                .encode("-c:v", "rawvideo"));
        goOn.countDown();
        long before = bytesRead();
        library.fill(videos.open(large), encoder, IndexOptions.EXACT, _ -> { }, () -> false);
        long scanned = bytesRead();
        new Videos(library).open(large);
        long opened = bytesRead();
        assertTrue(scanned - before > 2 * Files.size(large));
        assertTrue(opened - scanned < Files.size(large) / 5, opened - scanned + " of " + Files.size(large));
    }

    private static long bytesRead() throws Exception {
        return Files.readAllLines(Path.of("/proc/self/io")).stream()
                .filter(line -> line.startsWith("rchar:"))
                .mapToLong(line -> Long.parseLong(line.substring(7)))
                .findFirst().orElseThrow();
    }

    @Test
    void oneWhoIsCalledAwayLeavesTheScanToTheNext() throws Exception {
        try (var threads = Executors.newCachedThreadPool()) {
            var first = threads.submit(() -> videos.open(file));
            scanning.await();
            var second = threads.submit(() -> videos.open(file));
            first.cancel(true);
            goOn.countDown();
            assertEquals(file, second.get().file());
        }
    }

    @Test
    void aFailureIsToldToAllAndNotRemembered() throws Exception {
        goOn.countDown();
        Files.writeString(file, "no video");
        assertThrows(MediaException.class, () -> videos.open(file));
        assertThrows(MediaException.class, () -> videos.open(file));
        assertEquals(2, scans.get());
        assertThrows(MediaException.class, () -> videos.open(folder.resolve("none.mp4")));
    }

    /// The index of a recording that was still going on goes on with what is new, and equals one made at once.
    @Test
    void anIndexOfAGrowingRecordingIsExtended() throws Exception {
        goOn.countDown();
        var whole = Files.readAllBytes(TestVideos.numbered(folder, "whole.ts",
                new TestVideos.Clip().frames(90).encode("-c:v", "mpeg2video", "-bf", "2", "-g", "10", "-q:v", "4")));
        var recording = Files.write(folder.resolve("recording.ts"), Arrays.copyOf(whole, whole.length / 2));
        var begun = fill(library, recording);
        assertTrue(begun.frames() > 30 && begun.frames() < 60, begun.toString());

        Files.write(recording, whole);
        var continued = fill(library, recording);
        assertEquals(90, continued.frames());
        assertTrue(continued.encoded() <= 90 - begun.frames() + 25, continued.toString());
        assertEquals(1, library.entries().size());

        var other = new Library(folder.resolve("other"));
        var once = fill(other, recording);
        assertEquals(90, once.encoded());
        try (var extended = VideoIndex.open(library.entries().getFirst().file());
                var expected = VideoIndex.open(other.entries().getFirst().file())) {
            assertEquals(-1, expected.embeddings().mismatch(extended.embeddings()));
            assertEquals(90, extended.count(FrameState.OWN) + extended.count(FrameState.REUSED));
            assertTrue(extended.intact());
        }
    }

    /// Another recording under the same name may have the same times.
    @Test
    void anotherRecordingIsNotTakenForTheFirstThatGrew() throws Exception {
        goOn.countDown();
        var clip = new TestVideos.Clip().frames(60).encode("-c:v", "mpeg2video", "-g", "10", "-q:v", "4");
        var first = TestVideos.numbered(folder, "a.ts", clip);
        assertEquals(60, fill(library, first).encoded());
        TestVideos.drawn(folder, "a.ts", clip.frames(80),
                frame -> NumberedPicture.draw(clip.width(), clip.height(), 1000 + frame));
        assertEquals(80, fill(library, first).encoded());
    }

    private IndexReport fill(Library into, Path video) throws Exception {
        return into.fill(new Videos(into, new CountingReader()).open(video), encoder,
                new IndexOptions(FramePlan.IN_ORDER, Reuse.EXACT), _ -> { }, () -> false);
    }
}
