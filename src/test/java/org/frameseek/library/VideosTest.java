package org.frameseek.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.frameseek.index.ContentKey;
import org.frameseek.index.IndexException;
import org.frameseek.media.MediaException;
import org.frameseek.media.TestVideos;
import org.frameseek.media.Video;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class VideosTest {
    @TempDir
    Path folder;
    private Path file;

    private final AtomicInteger scans = new AtomicInteger();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final CountDownLatch scanning = new CountDownLatch(1);
    private final Videos videos = new Videos(new Videos.Reader() {
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
        public ContentKey key(Path file) throws IndexException {
            return ContentKey.of(file);
        }
    });

    @BeforeEach
    void make() throws Exception {
        file = TestVideos.numbered(folder, "film.mp4");
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
}
