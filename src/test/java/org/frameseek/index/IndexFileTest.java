package org.frameseek.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.Precision;
import org.frameseek.index.IndexException.Fault;
import org.frameseek.media.FrameTable;
import org.frameseek.media.Rational;
import org.frameseek.tensors.SafeTensors;
import org.frameseek.tensors.Tensor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFileTest {
    private static final EncoderIdentity ENCODER =
            new EncoderIdentity("Zoë/模型", "f00d", "224 crop", "cpu", Precision.BF16);
    private static final IndexHeader HEADER = new IndexHeader(
            new ContentKey("0123456789abcdef".repeat(4)),
            new VideoSource("/videos/été 🎬.mp4", 1L << 40, Instant.ofEpochSecond(1_700_000_000, 123_456_789)), 7,
            ENCODER);
    private static final FrameTable FIRST_TABLE = new FrameTable(
            new Rational(1, 90_000), new long[] {-3003, 0, 3003, 9009, 9010},
            new boolean[] {true, false, false, true, false});
    /// As of a joined recording: PTS start over, and one is absent.
    private static final FrameTable TABLE = new FrameTable(
            new Rational(1, 90_000), new long[] {-3003, 0, 3003, -3003, FrameTable.NO_PTS},
            new long[] {-3003, 0, 3003, 6006, 9009}, new int[] {0, 0, 0, 1, 1},
            new boolean[] {true, false, false, true, false}, 4004);
    private static final short[] VECTOR = {Float.floatToFloat16(0.6f), 0, Float.floatToFloat16(-0.8f)};

    @TempDir
    Path folder;
    private Path path;

    @BeforeEach
    void create() throws Exception {
        path = folder.resolve("index.safetensors");
        NewIndex.create(path, HEADER, TABLE, VECTOR.length, KnownRows.NONE);
    }

    private void complete() throws Exception {
        try (var file = IndexFile.openWritable(path)) {
            for (int frame = 0; frame < 5; frame++) {
                file.rows().put(frame, frame == 1 ? FrameState.REUSED : FrameState.OWN, frame == 1 ? 0 : frame, VECTOR);
            }
            file.putSummary(file.rows().summary());
        }
    }

    private List<String> problems() {
        try (var index = VideoIndex.open(path)) {
            return index.problems();
        } catch (IndexException e) {
            assertTrue(e.fault().isWorthless() || e.fault() == Fault.VERSION, e.getMessage());
            return List.of(e.getMessage());
        }
    }

    @Test
    void aNewIndexIsASoundTensorFileWithEveryRowAbsent() throws Exception {
        try (var tensors = SafeTensors.open(path)) {
            assertEquals(List.of("summary", "seal", "source", "pts", "time", "checksum", "epoch", "twin", "embedding",
                    "keyframe", "state"), tensors.tensors().stream().map(Tensor::name).toList());
            assertArrayEquals(new long[] {5, 3}, tensors.tensor("embedding").shape());
            assertEquals(6006, tensors.buffer(tensors.tensor("time")).getLong(3 * 8));
            assertEquals("f00d", tensors.metadata().get("fingerprint"));
        }
        try (var index = VideoIndex.open(path)) {
            assertEquals(HEADER, index.header());
            assertEquals(0, index.indexed());
            assertFalse(index.complete());
            assertEquals(5, index.frames().frames());
            assertEquals(-3003, index.frames().pts(3));
            assertFalse(index.frames().hasPts(4));
            assertEquals(1, index.frames().epoch(3));
            assertEquals(6006, index.frames().time(3));
            assertEquals(4004, index.frames().lastDuration());
            assertEquals(2, index.frames().keyframes());
            assertEquals(new Rational(1, 90_000), index.frames().timeBase());
        }
        assertEquals(List.of(), problems());
        assertEquals(List.of(path), Files.list(folder).toList());
    }

    @Test
    void aCorrectedTableIsKeptWithAllOfItsBytesCovered() throws Exception {
        var table = IndexFixture.corrected();
        NewIndex.create(path, HEADER, table, 3, KnownRows.NONE);
        try (var index = VideoIndex.open(path)) {
            assertTrue(index.isOf(table));
            assertEquals(3, index.frames().mend().foretold());
            assertArrayEquals(table.mend().origins(), index.frames().mend().origins());
            assertEquals(List.of(1, 1), List.of(index.frames().mend().missing(), index.frames().mend().added()));
        }
        long origin = offset("origin");
        for (int i = 0; i < 3 * Integer.BYTES; i++) {
            flip((origin + i) * 8);
            assertFalse(problems().isEmpty(), "byte " + i);
            flip((origin + i) * 8);
        }
        assertEquals(List.of(), problems());
    }

    @Test
    void rowsAreSeenThroughAnotherMapping() throws Exception {
        try (var index = VideoIndex.open(path); var file = IndexFile.openWritable(path)) {
            file.rows().put(2, FrameState.REUSED, 1, VECTOR);
            file.rows().put(3, FrameState.DAMAGED, 3, new short[3]);
            file.rows().put(4, FrameState.DAMAGED, 4, VECTOR);
            assertEquals(FrameState.REUSED, index.state(2));
            assertEquals(1, index.twin(2));
            assertEquals(3, index.indexed());
            assertEquals(2, index.decoded());
            assertEquals(2, index.count(FrameState.DAMAGED));
            var halves = index.embeddings().asByteBuffer().order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
            assertEquals(VECTOR[2], halves.get(2 * 3 + 2));
            assertTrue(index.embeddings().isReadOnly());
            file.rows().clear(2);
            assertEquals(FrameState.ABSENT, index.state(2));
        }
    }

    @Test
    void damagedRowsAloneAreClearedForIndexingAgain() throws Exception {
        complete();
        long embedding = offset("embedding");
        flip((embedding + 1) * 8);
        flip((embedding + 7) * 8);
        flip((offset("state") + 4) * 8 + 1);
        assertEquals(List.of("frames 0 to 1 do not match their checksums", "frame 4 does not match its checksum"),
                problems());
        try (var file = IndexFile.openWritable(path)) {
            assertEquals(3, new IndexCheck(file).clearDamaged());
            assertEquals(FrameState.ABSENT, file.rows().state(0));
            assertEquals(FrameState.OWN, file.rows().state(2));
        }
        assertEquals(List.of(), problems());
        assertEquals(2, IndexSummary.read(path).indexed());
    }

    @Test
    void everyByteOfACompleteIndexIsCovered() throws Exception {
        complete();
        assertEquals(List.of(), problems());
        var whole = Files.readAllBytes(path);
        var random = new Random(7);
        for (int place = 0; place < whole.length; place++) {
            var flipped = whole.clone();
            flipped[place] ^= (byte) (1 << random.nextInt(8));
            Files.write(path, flipped);
            assertNotEquals(List.of(), problems(), "byte " + place);
        }
    }

    @Test
    void everyCutIsRefused() throws Exception {
        var whole = Files.readAllBytes(path);
        for (int length = 0; length < whole.length; length += length % 1000 < 100 ? 1 : 97) {
            Files.write(path, Arrays.copyOf(whole, length));
            assertNotEquals(List.of(), problems(), "length " + length);
        }
    }

    @Test
    void damageToWhatAListShowsCostsNoRow() throws Exception {
        complete();
        flip(offset("summary") * 8 + 3);
        flip((offset("source") + 100) * 8);
        assertEquals(List.of("the summary does not match its checksum",
                "the video's place does not match its checksum"), problems());
        var listed = IndexSummary.read(path);
        assertEquals(5, listed.indexed());
        assertEquals(VideoSource.UNKNOWN, listed.header().source());
    }

    @Test
    void aListReadsWhatTheIndexHolds() throws Exception {
        assertEquals(new IndexSummary(HEADER, 5, 0, 0, TABLE.duration()), IndexSummary.read(path));
        complete();
        assertEquals(new IndexSummary(HEADER, 5, 5, 4, TABLE.duration()), IndexSummary.read(path));
        assertTrue(IndexSummary.read(path).complete());
    }

    @Test
    void aFileOfFormatOneIsReadAndUpgraded() throws Exception {
        FirstFormat.write(path, FIRST_TABLE, VECTOR);
        try (var index = VideoIndex.open(path)) {
            assertEquals("/old/film.mp4", index.header().source().path());
            assertEquals(4, index.indexed());
            assertEquals(FrameState.REUSED, index.state(1));
            assertEquals(0, index.twin(1));
            assertEquals(List.of(), index.problems());
        }
        assertEquals(4, IndexSummary.read(path).indexed());
        try (var old = IndexFile.open(path)) {
            NewIndex.create(folder.resolve("new.safetensors"), HEADER, FIRST_TABLE, VECTOR.length,
                    KnownRows.all(old.rows()));
        }
        path = folder.resolve("new.safetensors");
        assertEquals(List.of(), problems());
        try (var index = VideoIndex.open(path)) {
            assertEquals(4, index.indexed());
            assertEquals(0, index.twin(1));
            assertEquals(FrameState.ABSENT, index.state(4));
        }
    }

    @Test
    void tellsForeignAndNewerFiles() throws Exception {
        var other = folder.resolve("other.safetensors");
        SafeTensors.create(other, Map.of(), List.of());
        assertEquals(Fault.FOREIGN, assertThrows(IndexException.class, () -> VideoIndex.open(other)).fault());
        var newer = folder.resolve("newer.safetensors");
        SafeTensors.create(newer, Map.of("format", "frameseek-index", "version", "3"), List.of());
        assertEquals(Fault.VERSION, assertThrows(IndexException.class, () -> VideoIndex.open(newer)).fault());
        var broken = folder.resolve("broken.safetensors");
        SafeTensors.create(broken, Map.of("format", "frameseek-index", "version", "0"), List.of());
        assertEquals(Fault.DAMAGED, assertThrows(IndexException.class, () -> VideoIndex.open(broken)).fault());
    }

    @Test
    void aPathTooLongKeepsItsEnd() {
        var name = "/x".repeat(3000) + "/film.mp4";
        var kept = VideoSource.decode(new VideoSource(name, 5, Instant.EPOCH).encode());
        assertEquals(5, kept.bytes());
        assertEquals(VideoSource.BYTES - 24, kept.path().length());
        assertTrue(kept.path().endsWith("/film.mp4"));
    }

    private void flip(long bit) throws Exception {
        var bytes = Files.readAllBytes(path);
        bytes[(int) (bit / 8)] ^= (byte) (1 << bit % 8);
        Files.write(path, bytes);
    }

    private long offset(String name) throws Exception {
        try (var tensors = SafeTensors.open(path)) {
            return tensors.dataStart() + tensors.tensor(name).offset();
        }
    }
}
