package org.frameseek.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.Precision;
import org.frameseek.index.IndexException.Fault;
import org.frameseek.media.MediaException;
import org.junit.jupiter.api.Test;

/// However a run ends, what it kept is right and the next one goes on from there.
class IndexJobEndsTest extends DrawnJob {
    @Test
    void goesOnWhereItWasCancelled() throws Exception {
        var video = video(300);
        var batches = new AtomicInteger();
        var encoder = new ProjectingEncoder() {
            @Override
            public float[] encode(ByteBuffer rgb, int count) throws EncoderException {
                batches.incrementAndGet();
                return super.encode(rgb, count);
            }
        };
        int kept;
        try (var job = job(video, encoder); var index = job.index()) {
            var report = job.run(IndexOptions.EXACT, _ -> { }, () -> batches.get() >= 5);
            kept = report.indexed();
            assertFalse(report.complete());
            assertTrue(kept >= 8 && kept < 300, kept + " kept");
            assertEquals(kept, index.indexed());
            assertEquals(1, video.closed);
        }
        try (var job = job(video, new ProjectingEncoder()); var index = job.index()) {
            var report = job.run(IndexOptions.EXACT, _ -> { }, NEVER);
            assertEquals(kept / 60 * 60, video.firstAsked);
            assertEquals(300 - kept, report.encoded());
            for (int frame = 0; frame < 300; frame++) {
                assertArrayEquals(DrawnVideo.halves(video.picture(frame)), DrawnVideo.row(index, frame),
                        "frame " + frame);
            }
        }
    }

    @Test
    void cancellingDoesNotWaitForAStuckEncoder() throws Exception {
        var release = new CountDownLatch(1);
        var entered = new CountDownLatch(1);
        var encoder = new ProjectingEncoder() {
            @Override
            public float[] encode(ByteBuffer rgb, int count) throws EncoderException {
                entered.countDown();
                boolean waiting = true;
                while (waiting) {
                    try {
                        release.await();
                        waiting = false;
                    } catch (InterruptedException e) {
                        // As native code does, it goes on regardless.
                    }
                }
                return super.encode(rgb, count);
            }
        };
        try (var job = job(video(500), encoder); var _ = job.index()) {
            var report = job.run(IndexOptions.EXACT, _ -> { }, () -> entered.getCount() == 0);
            assertFalse(report.complete());
            assertEquals(0, report.indexed());
            release.countDown();
        }
    }

    @Test
    void interruptingCancels() throws Exception {
        try (var job = job(video(500), new ProjectingEncoder()); var _ = job.index()) {
            var report = job.run(IndexOptions.EXACT, _ -> Thread.currentThread().interrupt(), NEVER);
            assertTrue(Thread.interrupted());
            assertFalse(report.complete());
            assertTrue(job.run(IndexOptions.EXACT, _ -> { }, NEVER).complete());
        }
    }

    @Test
    void theFirstFailureOfAStageIsTheJobs() throws Exception {
        var video = video(200);
        video.failAt = 100;
        try (var job = job(video, new ProjectingEncoder()); var index = job.index()) {
            var failure = assertThrows(MediaException.class, () -> job.run(IndexOptions.EXACT, _ -> { }, NEVER));
            assertEquals("media.unreadable", failure.code());
            assertEquals(FrameState.ABSENT, index.state(100));
            assertEquals(1, video.closed);
            video.failAt = -1;
            assertTrue(job.run(IndexOptions.EXACT, _ -> { }, NEVER).complete());
        }
        var broken = new EncoderException("encoder.broken", folder);
        var encoder = new ProjectingEncoder("other", Precision.FP32) {
            @Override
            public float[] encode(ByteBuffer rgb, int count) throws EncoderException {
                throw broken;
            }
        };
        try (var job = video.job(folder.resolve("other.safetensors"), encoder); var _ = job.index()) {
            assertSame(broken, assertThrows(EncoderException.class,
                    () -> job.run(IndexOptions.EXACT, _ -> { }, NEVER)));
        }
        var bug = new ProjectingEncoder("bug", Precision.FP32) {
            @Override
            public float[] encode(ByteBuffer rgb, int count) {
                return new float[0];
            }
        };
        try (var job = video.job(folder.resolve("bug.safetensors"), bug); var _ = job.index()) {
            assertThrows(RuntimeException.class, () -> job.run(IndexOptions.EXACT, _ -> { }, NEVER));
        }
    }

    @Test
    void aVideoThatChangedMeanwhileIsNotCalledUndecodable() throws Exception {
        var video = video(50);
        video.undecodable.set(30, 50);
        try (var job = job(video, new ProjectingEncoder()); var index = job.index()) {
            var failure = assertThrows(IndexException.class, () -> job.run(IndexOptions.EXACT, _ -> {
                try {
                    Files.writeString(video.video().file(), "something else");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }, NEVER));
            assertEquals(Fault.VIDEO_CHANGED, failure.fault());
            assertEquals(0, index.indexed());
        }
    }
}
