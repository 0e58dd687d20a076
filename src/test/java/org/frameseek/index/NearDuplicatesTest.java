package org.frameseek.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
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
