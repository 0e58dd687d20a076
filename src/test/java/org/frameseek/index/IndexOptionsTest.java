package org.frameseek.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.FrameEncoder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The order in which frames are indexed, and which of them share vectors.
@Timeout(60)
class IndexOptionsTest {
    private static final BooleanSupplier NEVER = () -> false;

    @TempDir
    Path folder;
    private Path path;

    @BeforeEach
    void open() {
        path = folder.resolve("index.safetensors");
    }

    @ParameterizedTest
    @EnumSource
    void everyOrderEndsInTheSameFile(Kind kind) throws Exception {
        var video = video(3000);
        video.still.set(100, 700);
        video.near.set(700, 1300);
        video.near.set(1510, 1900);
        video.still.set(1400, 1500);
        video.damaged.set(1512);
        video.undecodable.set(2000, 2030);
        var inOrder = folder.resolve("in-order.safetensors");
        try (var job = video.job(inOrder, new ProjectingEncoder()); var _ = job.index()) {
            assertTrue(job.run(new IndexOptions(FramePlan.IN_ORDER, kind.reuse), _ -> { }, NEVER).complete());
        }
        try (var job = video.job(path, new ProjectingEncoder()); var _ = job.index()) {
            assertTrue(job.run(new IndexOptions(FramePlan.COARSE_FIRST, kind.reuse), _ -> { }, NEVER).complete());
        }
        assertEquals(-1, Files.mismatch(inOrder, path));
        var jumping = folder.resolve("jumping.safetensors");
        var asked = new AtomicInteger();
        var plan = FramePlan.COARSE_FIRST.viewing(() -> asked.getAndIncrement() / 100 * 911 % 3000);
        try (var job = video.job(jumping, new ProjectingEncoder()); var _ = job.index()) {
            assertTrue(job.run(new IndexOptions(plan, kind.reuse), _ -> { }, NEVER).complete());
        }
        assertEquals(-1, Files.mismatch(inOrder, jumping));
    }

    enum Kind {
        EXACT(Reuse.EXACT),
        NEAR(Reuse.NEAR);

        final Reuse reuse;

        Kind(Reuse reuse) {
            this.reuse = reuse;
        }
    }

    @Test
    void nearDuplicatesShareAVectorAndSaySo() throws Exception {
        var video = video(300);
        video.near.set(61, 120);
        var encoded = new AtomicInteger();
        try (var job = job(video, ProjectingEncoder.counting(encoded)); var index = job.index()) {
            var report = job.run(IndexOptions.NEAR, _ -> { }, NEVER);
            // One of them is computed to check the others.
            assertEquals(300 - 58, encoded.get());
            assertEquals(300 - 58, report.own());
            assertEquals(58, report.reused());
            assertFalse(index.exact());
            for (int frame = 0; frame < 300; frame++) {
                var source = index.state(frame) == FrameState.REUSED ? 60 : frame;
                assertEquals(source, index.twin(frame));
                assertArrayEquals(DrawnVideo.halves(video.picture(source)), DrawnVideo.row(index, frame),
                        "frame " + frame);
            }
            assertEquals(0, job.run(IndexOptions.NEAR, _ -> { }, NEVER).encoded());
        }
        try (var index = VideoIndex.open(path)) {
            assertEquals(List.of(), index.problems());
        }
    }

    @Test
    void whatTheModelTellsApartIsComputed() throws Exception {
        var video = video(300);
        video.near.set(61, 120);
        video.near.set(150, 170);
        video.still.set(100, 105);
        var picky = new ProjectingEncoder() {
            @Override
            public float[] encode(ByteBuffer rgb, int count) throws EncoderException {
                var vectors = super.encode(rgb, count);
                for (int picture = 0; picture < count; picture++) {
                    var bytes = new byte[picture().bytes()];
                    rgb.get(picture * bytes.length, bytes);
                    var other = new byte[bytes.length];
                    new Random(Arrays.hashCode(bytes)).nextBytes(other);
                    System.arraycopy(vector(other), 0, vectors, picture * DIMENSION, DIMENSION);
                }
                return vectors;
            }
        };
        var exact = folder.resolve("exact.safetensors");
        try (var job = video.job(exact, picky); var _ = job.index()) {
            job.run(IndexOptions.EXACT, _ -> { }, NEVER);
        }
        try (var job = job(video, picky); var index = job.index()) {
            assertTrue(job.run(IndexOptions.NEAR, _ -> { }, NEVER).complete());
            assertTrue(index.exact());
        }
        assertEquals(-1, Files.mismatch(exact, path));
    }

    @Test
    void exactnessCanBeHadLater() throws Exception {
        var video = video(300);
        video.near.set(61, 120);
        video.still.set(100, 105);
        video.undecodable.set(200, 210);
        var exact = folder.resolve("exact.safetensors");
        try (var job = video.job(exact, new ProjectingEncoder()); var _ = job.index()) {
            job.run(IndexOptions.EXACT, _ -> { }, NEVER);
        }
        int reused;
        try (var job = job(video, new ProjectingEncoder()); var _ = job.index()) {
            reused = job.run(IndexOptions.NEAR, _ -> { }, NEVER).reused();
        }
        var encoded = new AtomicInteger();
        try (var job = job(video, ProjectingEncoder.counting(encoded)); var index = job.index()) {
            assertTrue(job.run(IndexOptions.EXACT, _ -> { }, NEVER).complete());
            assertTrue(index.exact());
        }
        assertEquals(reused - 5, encoded.get());
        assertEquals(-1, Files.mismatch(exact, path));
    }

    @Test
    void theViewedFramesComeFirst() throws Exception {
        var video = video(6000);
        var batches = new AtomicInteger();
        var viewed = new AtomicInteger(-1);
        var encoder = new ProjectingEncoder() {
            @Override
            public float[] encode(ByteBuffer rgb, int count) throws EncoderException {
                if (batches.incrementAndGet() == 5) {
                    viewed.set(4000);
                }
                return super.encode(rgb, count);
            }
        };
        var options = new IndexOptions(FramePlan.IN_ORDER.viewing(viewed::get), Reuse.EXACT);
        try (var job = job(video, encoder); var index = job.index()) {
            // What the stages hold when the user jumps, then three spans around the viewed frame.
            job.run(options, _ -> { }, () -> IntStream.range(3960, 4080).allMatch(index::hasVector));
            assertTrue(IntStream.range(3960, 4080).allMatch(index::hasVector));
            assertTrue(index.indexed() <= 5 * 8 + 4 * 8 + 180 + 4 * 8, index.indexed() + " indexed");
            assertTrue(job.run(options, _ -> { }, NEVER).complete());
        }
    }

    private DrawnVideo video(int frames) throws Exception {
        return new DrawnVideo(folder.resolve("film.mp4"), frames);
    }

    private IndexJob job(DrawnVideo video, FrameEncoder encoder) throws Exception {
        return video.job(path, encoder);
    }
}
