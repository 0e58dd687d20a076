package org.frameseek.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.frameseek.engine.ComputeChoice;
import org.frameseek.index.StudyClips.Kind;
import org.frameseek.media.Video;
import org.frameseek.model.Model;
import org.frameseek.model.families.Models;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Indexes clips with the demo model, once with near duplicates and once without, and compares the vectors.
@Timeout(120)
class NearDuplicatesTest {
    private static final int FRAMES = 80;
    private static Model model;

    @TempDir
    Path folder;

    @BeforeAll
    static void load() throws Exception {
        model = Models.load(Path.of("models/demo"), ComputeChoice.AUTO);
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"NOISE", "FADE", "BIRD", "CURSOR", "LOGO", "FLASH"})
    void noChangeIsSwallowed(Kind kind) throws Exception {
        var file = new StudyClips().make(folder, kind, FRAMES);
        var exact = index("exact", file, Reuse.EXACT);
        var near = index("near", file, Reuse.NEAR);
        var errors = new double[FRAMES];
        try (var own = IndexFile.open(exact); var shared = IndexFile.open(near)) {
            for (int frame = 0; frame < FRAMES; frame++) {
                errors[frame] = 1 - IndexRows.cosine(own.rows().vector(frame), shared.rows().vector(frame));
            }
            if (kind == Kind.FLASH) {
                assertEquals(FrameState.OWN, shared.rows().state(33));
                assertEquals(33, shared.rows().twin(33));
            }
        }
        Arrays.sort(errors);
        assertTrue(errors[FRAMES - 1] <= 0.01, () -> kind + ": worst " + errors[FRAMES - 1]);
        assertTrue(errors[(FRAMES - 1) * 99 / 100] <= 0.002, () -> kind + ": " + Arrays.toString(errors));
    }

    @Test
    void theSamePartOfAFrameCountsForModelsThatSeeItLarger() {
        var random = new Random(1);
        var encoded = new byte[96 * 96 * 3];
        random.nextBytes(encoded);
        var picture = encoded.clone();
        for (int i = 0; i < picture.length; i++) {
            picture[i] = (byte) Math.clamp((picture[i] & 0xFF) + random.nextInt(-4, 5), 0, 255);
        }

        double small = Reuse.NEAR.distance(ByteBuffer.wrap(encoded), ByteBuffer.wrap(picture), 96);
        double large = Reuse.NEAR.distance(
                ByteBuffer.wrap(doubled(encoded)), ByteBuffer.wrap(doubled(picture)), 192);

        assertTrue(small > 0 && small < Double.POSITIVE_INFINITY, "distance " + small);
        assertEquals(small, large, 1e-9);
    }

    /// A picture of 96 × 96 pixels, each of them drawn four times.
    private static byte[] doubled(byte[] picture) {
        var large = new byte[picture.length * 4];
        for (int i = 0; i < large.length; i++) {
            int pixel = i / 3;
            large[i] = picture[(pixel / 192 / 2 * 96 + pixel % 192 / 2) * 3 + i % 3];
        }
        return large;
    }

    @Test
    void aFixedCameraIsMostlyReused() throws Exception {
        var near = index("near", new StudyClips().make(folder, Kind.NOISE, FRAMES), Reuse.NEAR);
        try (var index = VideoIndex.open(near)) {
            assertTrue(index.count(FrameState.REUSED) > FRAMES / 2, index.count(FrameState.REUSED) + " reused");
            assertEquals(FRAMES, index.decoded());
        }
    }

    private Path index(String name, Path file, Reuse reuse) throws Exception {
        var video = Video.open(file);
        var path = folder.resolve(name + ".safetensors");
        try (var job = Indexer.prepare(path, ContentKey.of(file), FileIdentity.of(file), video, model.frames(),
                PictureSource.of(video)); var _ = job.index()) {
            assertTrue(job.run(new IndexOptions(FramePlan.IN_ORDER, reuse), _ -> { }, () -> false).complete());
        }
        return path;
    }
}
