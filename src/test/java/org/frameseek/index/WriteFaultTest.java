package org.frameseek.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.frameseek.faults.Sweep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An index on a disk that fails at any operation: nothing unfinished ever has its name, what was there stays, and the
/// next run completes it to the same bytes.
class WriteFaultTest {
    private static final int FRAMES = 30;
    private static final String NAME = "film.safetensors";

    @TempDir
    Path folder;

    @Test
    void aNewIndexIsWholeOrAbsent() throws Exception {
        var video = new DrawnVideo(folder.resolve("film.mp4"), FRAMES);
        var whole = completed(video, Files.createDirectory(folder.resolve("whole")));
        int met = Sweep.through(folder, _ -> { }, place -> fill(video, place), (place, failure) -> {
            assertSound(place);
            assertTrue(failure != null || complete(place), "success without an index");
            assertArrayEquals(whole, completed(video, place));
            assertNothingElse(place);
        });
        assertTrue(met > 20, met + " faults met");
    }

    @Test
    void anUpgradeLosesNoRow() throws Exception {
        var table = IndexFixture.table(5, 25);
        var vector = new short[] {0x3c00, 0};
        var header = new IndexHeader(new ContentKey("00"), new VideoSource("film.mp4", 1, Instant.EPOCH), -1,
                IndexFixture.ENCODER);
        Sweep.through(folder, place -> FirstFormat.write(place.resolve(NAME), table, vector), place -> {
            try (var old = IndexFile.open(place.resolve(NAME))) {
                NewIndex.create(old.file(), header, table, vector.length, KnownRows.all(old.rows()));
            }
        }, (place, failure) -> {
            try (var index = IndexFile.open(place.resolve(NAME))) {
                assertEquals(failure == null ? IndexFormat.TWO : IndexFormat.ONE, index.format());
                assertEquals(List.of(), new IndexCheck(index).problems());
                assertEquals(4, index.rows().summary().frames() - index.rows().summary().count(FrameState.ABSENT));
            }
        });
    }

    private static void fill(DrawnVideo video, Path place) throws Exception {
        try (var job = video.job(place.resolve(NAME), new ProjectingEncoder()); var _ = job.index()) {
            job.run(IndexOptions.EXACT, _ -> { }, () -> false);
        }
    }

    private static byte[] completed(DrawnVideo video, Path place) throws Exception {
        try (var job = video.job(place.resolve(NAME), new ProjectingEncoder()); var index = job.index()) {
            assertTrue(job.run(IndexOptions.EXACT, _ -> { }, () -> false).complete());
            return index.embeddings().toArray(ValueLayout.JAVA_BYTE);
        }
    }

    private static void assertSound(Path place) throws Exception {
        if (Files.exists(place.resolve(NAME))) {
            try (var index = VideoIndex.open(place.resolve(NAME))) {
                assertEquals(List.of(), index.problems());
            }
        }
    }

    private static boolean complete(Path place) throws Exception {
        try (var index = VideoIndex.open(place.resolve(NAME))) {
            return index.complete();
        }
    }

    private static void assertNothingElse(Path place) throws Exception {
        try (var files = Files.list(place)) {
            assertEquals(List.of(NAME, NAME + ".lock"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }
}
