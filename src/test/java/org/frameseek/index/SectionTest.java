package org.frameseek.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.index.IndexException.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A video whose sections are indexed on different machines.
@Timeout(60)
class SectionTest {
    private static final BooleanSupplier NEVER = () -> false;
    private static final int SECTIONS = 4;

    @TempDir
    Path folder;
    private DrawnVideo video;
    private Path inOrder;

    @BeforeEach
    void draw() throws Exception {
        video = new DrawnVideo(folder.resolve("film.mp4"), 3000);
        video.still.set(100, 700);
        video.near.set(700, 1300);
        video.near.set(1510, 1900);
        video.damaged.set(1512);
        video.undecodable.set(2000, 2030);
        inOrder = folder.resolve("in-order.safetensors");
    }

    private void indexInOrder(IndexOptions options) throws Exception {
        try (var job = video.job(inOrder, new ProjectingEncoder()); var _ = job.index()) {
            assertTrue(job.run(options, _ -> { }, NEVER).complete());
        }
    }

    private List<Path> sections(IndexOptions options) throws Exception {
        var files = new ArrayList<Path>();
        for (int number = 0; number < SECTIONS; number++) {
            files.add(section(options, new Section(number, SECTIONS), new ProjectingEncoder()));
        }
        return files;
    }

    private Path section(IndexOptions options, Section section, FrameEncoder encoder) throws Exception {
        var machine = Files.createTempDirectory(folder, "machine");
        var index = machine.resolve("index.safetensors");
        try (var job = video.job(index, encoder); var _ = job.index()) {
            assertFalse(job.run(options.only(section), _ -> { }, NEVER).complete());
        }
        var file = machine.resolve("section.safetensors");
        SectionFile.write(index, section, file);
        return file;
    }

    private int join(List<Path> sections, Path index, IndexOptions options) throws Exception {
        var encoded = new AtomicInteger();
        try (var job = video.job(index, ProjectingEncoder.counting(encoded)); var _ = job.index()) {
            for (var section : sections) {
                job.add(section);
            }
            assertTrue(job.run(options, _ -> { }, NEVER).complete());
        }
        return encoded.get();
    }

    @ParameterizedTest
    @EnumSource
    void sectionsJoinIntoTheIndexThatOneRunWrites(IndexOptionsTest.Kind kind) throws Exception {
        var options = new IndexOptions(FramePlan.IN_ORDER, kind.reuse);
        indexInOrder(options);
        var joined = folder.resolve("joined.safetensors");
        assertEquals(0, join(sections(options), joined, options));
        assertEquals(-1, Files.mismatch(inOrder, joined));
    }

    @Test
    void whatIsMissingOrDamagedIsIndexedWhenTheyAreJoined() throws Exception {
        indexInOrder(IndexOptions.NEAR);
        var sections = sections(IndexOptions.NEAR);
        sections.removeFirst();
        var bytes = Files.readAllBytes(sections.getLast());
        bytes[bytes.length / 2] ^= 1;
        Files.write(sections.getLast(), bytes);
        var joined = folder.resolve("joined.safetensors");
        assertTrue(join(sections, joined, IndexOptions.NEAR) > 100);
        assertEquals(-1, Files.mismatch(inOrder, joined));
    }

    @Test
    void aSectionIsTheWorkOfItsFramesAlone() throws Exception {
        var encoded = new AtomicInteger();
        section(IndexOptions.EXACT, new Section(3, SECTIONS), ProjectingEncoder.counting(encoded));
        assertEquals(3000 - 2220, encoded.get());
        assertEquals(2220, video.firstAsked);
    }

    @Test
    void aSectionOfAnotherVideoIsRefused() throws Exception {
        var other = sections(IndexOptions.EXACT).getFirst();
        Files.writeString(video.video().file(), "other content");
        try (var job = video.job(folder.resolve("joined.safetensors"), new ProjectingEncoder());
                var index = job.index()) {
            assertEquals(Fault.FOREIGN, assertThrows(IndexException.class, () -> job.add(other)).fault());
            assertEquals(0, index.indexed());
        }
    }

    /// The run over the whole video then asks the decoder for the frame table, as it does in one run.
    @Test
    void aPictureThatIsNotForetoldBetweenTwoSectionsLeavesAFrameAbsent() throws Exception {
        int boundary = new Section(1, SECTIONS).start(video.video().frames());
        video.surprising.set(boundary);
        try (var job = video.job(folder.resolve("section.safetensors"), new ProjectingEncoder());
                var rows = job.index()) {
            job.run(IndexOptions.EXACT.only(new Section(0, SECTIONS)), _ -> { }, NEVER);
            assertEquals(boundary - 1, rows.indexed());
            assertEquals(FrameState.ABSENT, rows.state(boundary - 1));
        }
    }
}
