package org.frameseek.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.frameseek.encoder.EncoderException;
import org.frameseek.index.IndexException.Fault;
import org.junit.jupiter.api.Test;

class IndexJobTest extends DrawnJob {
    @Test
    void everyFrameGetsItsOwnVector() throws Exception {
        var video = video(100);
        try (var job = job(video, new ProjectingEncoder()); var index = job.index()) {
            var report = job.run(IndexOptions.EXACT, _ -> { }, NEVER);
            assertEquals(new IndexReport(100, 100, 100, 0, 0, 100, 103, 100, report.seconds(), true, false,
                    Optional.empty()), report);
            for (int frame = 0; frame < 100; frame++) {
                assertArrayEquals(DrawnVideo.halves(video.picture(frame)), DrawnVideo.row(index, frame),
                        "frame " + frame);
                assertEquals(FrameState.OWN, index.state(frame));
            }
            assertEquals(video.opened, video.closed);
            assertEquals(0, job.run(IndexOptions.EXACT, _ -> { }, NEVER).encoded());
            assertEquals(1, video.opened);
        }
    }

    @Test
    void equalPicturesAreEncodedOnce() throws Exception {
        var video = video(2000);
        video.still.set(3, 1900);
        video.damaged.set(50);
        var encoded = new AtomicInteger();
        try (var job = job(video, ProjectingEncoder.counting(encoded)); var index = job.index()) {
            var report = job.run(new IndexOptions(FramePlan.IN_ORDER, Reuse.EXACT), _ -> { }, NEVER);
            // The first frame of each of 31 spans is encoded too.
            assertEquals(2000 - 1897 + 31, encoded.get());
            assertEquals(134, report.own());
            assertEquals(1865, report.reused());
            assertEquals(1, report.damaged());
            for (int frame = 0; frame < 2000; frame++) {
                assertArrayEquals(DrawnVideo.halves(video.picture(frame)), DrawnVideo.row(index, frame),
                        "frame " + frame);
            }
        }
    }

    @Test
    void theWholeVideoCanBeAskedAfterTheFirstBatch() throws Exception {
        var video = video(6000);
        var batches = new AtomicInteger();
        var encoder = new ProjectingEncoder() {
            @Override
            public float[] encode(ByteBuffer rgb, int count) throws EncoderException {
                batches.incrementAndGet();
                return super.encode(rgb, count);
            }
        };
        try (var job = job(video, encoder); var index = job.index()) {
            job.run(IndexOptions.EXACT, _ -> { }, () -> batches.get() >= 2);
            for (int eighth = 0; eighth < 8; eighth++) {
                // The frame at its start may be in a span that began up to a second or two before.
                int from = eighth * 750 - 60;
                assertTrue(IntStream.range(Math.max(0, from), from + 750)
                        .anyMatch(frame -> index.state(frame) == FrameState.OWN), "eighth " + eighth);
            }
            assertTrue(job.run(IndexOptions.EXACT, _ -> { }, NEVER).complete());
        }
    }

    @Test
    void damagedAndUndecodableFramesCompleteTheIndex() throws Exception {
        var video = video(60);
        video.damaged.set(10, 13);
        video.undecodable.set(20, 22);
        video.undecodable.set(50, 60);
        try (var job = job(video, new ProjectingEncoder()); var index = job.index()) {
            var report = job.run(IndexOptions.EXACT, _ -> { }, NEVER);
            assertEquals(new IndexReport(60, 60, 45, 0, 15, 60, 63, 48, report.seconds(), true, false,
                    Optional.empty()), report);
            assertTrue(index.hasVector(11));
            assertFalse(index.hasVector(20));
            assertFalse(index.hasVector(59));
            assertEquals(FrameState.DAMAGED, index.state(59));
        }
    }

    @Test
    void aVectorThatIsNoneIsNotKept() throws Exception {
        var video = video(20);
        var encoder = new ProjectingEncoder() {
            @Override
            public float[] encode(ByteBuffer rgb, int count) throws EncoderException {
                var vectors = super.encode(rgb, count);
                vectors[dimension()] = Float.NaN;
                return vectors;
            }
        };
        try (var job = job(video, encoder); var index = job.index()) {
            assertEquals(3, job.run(IndexOptions.EXACT, _ -> { }, NEVER).damaged());
            assertFalse(index.hasVector(1));
            assertTrue(index.hasVector(2));
        }
    }

    @Test
    void rowsThatWereDamagedOnDiskAreIndexedAgain() throws Exception {
        var video = video(40);
        try (var job = job(video, new ProjectingEncoder()); var index = job.index()) {
            job.run(IndexOptions.EXACT, _ -> { }, NEVER);
        }
        try (var file = IndexFile.openWritable(path)) {
            file.rows().put(7, FrameState.OWN, 7, new short[ProjectingEncoder.DIMENSION]);
        }
        var bytes = Files.readAllBytes(path);
        var pattern = DrawnVideo.halves(video.picture(30));
        int place = find(bytes, pattern);
        bytes[place] ^= 1;
        Files.write(path, bytes);
        assertEquals(List.of("frame 30 does not match its checksum"), problems());
        try (var job = job(video, new ProjectingEncoder()); var index = job.index()) {
            assertEquals(1, job.run(IndexOptions.EXACT, _ -> { }, NEVER).encoded());
            assertArrayEquals(pattern, DrawnVideo.row(index, 30));
        }
        assertEquals(List.of(), problems());
    }

    @Test
    void whatARecordingHeldBeforeItGrewStaysIndexed() throws Exception {
        var video = video(50);
        try (var job = job(video, new ProjectingEncoder()); var index = job.index()) {
            var failure = assertThrows(IndexException.class, () -> job.run(IndexOptions.EXACT, _ -> {
                try {
                    Files.writeString(video.video().file(), "more", StandardOpenOption.APPEND);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }, NEVER));
            assertEquals(Fault.VIDEO_GREW, failure.fault());
            assertEquals(50, index.indexed());
        }
    }

    @Test
    void progressEndsWithAllFrames() throws Exception {
        var seen = new ArrayList<IndexProgress>();
        try (var job = job(video(100), new ProjectingEncoder()); var _ = job.index()) {
            job.run(IndexOptions.EXACT, seen::add, NEVER);
        }
        assertEquals(0, seen.getFirst().done());
        assertEquals(100, seen.getLast().done());
        assertEquals(100, seen.getLast().frames());
        assertTrue(seen.getLast().framesPerSecond() > 0);
    }

    private List<String> problems() throws IndexException {
        try (var index = VideoIndex.open(path)) {
            return index.problems();
        }
    }

    private static int find(byte[] bytes, short[] pattern) {
        var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; ; at++) {
            int matched = 0;
            while (matched < pattern.length && buffer.getShort(at + 2 * matched) == pattern[matched]) {
                matched++;
            }
            if (matched == pattern.length) {
                return at;
            }
        }
    }
}
