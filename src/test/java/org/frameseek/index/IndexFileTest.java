package org.frameseek.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.Precision;
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
    private static final IndexHeader HEADER =
            new IndexHeader(new ContentKey("0123456789abcdef".repeat(4)), "/videos/été 🎬.mp4", 7, ENCODER);
    private static final FrameTable TABLE = new FrameTable(
            new Rational(1, 90_000), new long[] {-3003, 0, 3003, 9009, 9010},
            new boolean[] {true, false, false, true, false});
    private static final short[] VECTOR = {Float.floatToFloat16(0.6f), 0, Float.floatToFloat16(-0.8f)};

    @TempDir
    Path folder;
    private Path path;

    @BeforeEach
    void create() throws Exception {
        path = folder.resolve("index.safetensors");
        IndexFile.create(path, HEADER, TABLE, VECTOR.length);
    }

    @Test
    void aNewIndexIsASoundTensorFileWithEveryRowAbsent() throws Exception {
        try (var tensors = SafeTensors.open(path)) {
            assertEquals(List.of("pts", "checksum", "embedding", "keyframe", "state", "source"),
                    tensors.tensors().stream().map(Tensor::name).toList());
            assertArrayEquals(new long[] {5, 3}, tensors.tensor("embedding").shape());
            assertEquals(9009, tensors.buffer(tensors.tensor("pts")).getLong(3 * 8));
            assertEquals("f00d", tensors.metadata().get("fingerprint"));
        }
        try (var index = VideoIndex.open(path)) {
            assertEquals(HEADER, index.header());
            assertEquals(0, index.indexed());
            assertFalse(index.complete());
            assertEquals(5, index.frames().frames());
            assertEquals(-3003, index.frames().pts(0));
            assertEquals(2, index.frames().keyframes());
            assertEquals(new Rational(1, 90_000), index.frames().timeBase());
        }
        assertEquals(List.of(path), Files.list(folder).toList());
    }

    @Test
    void rowsAreSeenThroughAnotherMapping() throws Exception {
        try (var index = VideoIndex.open(path); var file = IndexFile.openWritable(path)) {
            file.put(2, FrameState.REUSED, VECTOR);
            file.put(3, FrameState.DAMAGED, new short[3]);
            file.put(4, FrameState.DAMAGED, VECTOR);
            assertEquals(FrameState.REUSED, index.state(2));
            assertEquals(3, index.indexed());
            assertEquals(2, index.decoded());
            assertEquals(2, index.count(FrameState.DAMAGED));
            var halves = index.embeddings().asByteBuffer().order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
            assertEquals(VECTOR[2], halves.get(2 * 3 + 2));
            assertTrue(index.embeddings().isReadOnly());
            file.clear(2);
            assertEquals(FrameState.ABSENT, index.state(2));
        }
    }

    @Test
    void aFlippedBitInARowIsFoundAndClearedForIndexingAgain() throws Exception {
        try (var file = IndexFile.openWritable(path)) {
            for (int frame = 0; frame < 5; frame++) {
                file.put(frame, FrameState.OWN, VECTOR);
            }
            assertEquals(List.of(), new IndexCheck(file).problems());
        }
        long embedding = offset("embedding");
        long state = offset("state");
        for (long bit = embedding * 8; bit < (embedding + 5 * 6) * 8; bit++) {
            flip(bit);
            try (var file = IndexFile.open(path)) {
                int frame = (int) ((bit / 8 - embedding) / 6);
                assertEquals(List.of("frame " + frame + " does not match its checksum"),
                        new IndexCheck(file).problems());
            }
            flip(bit);
        }
        flip((embedding + 1) * 8);
        flip((embedding + 7) * 8);
        flip((state + 4) * 8 + 1);
        try (var file = IndexFile.openWritable(path)) {
            assertEquals(List.of("frames 0 to 1 do not match their checksums", "frame 4 does not match its checksum"),
                    new IndexCheck(file).problems());
            assertEquals(3, new IndexCheck(file).clearDamaged());
            assertEquals(FrameState.ABSENT, file.state(0));
            assertEquals(FrameState.OWN, file.state(2));
            assertEquals(List.of(), new IndexCheck(file).problems());
        }
    }

    @Test
    void aStateThatDoesNotExistIsAbsent() throws Exception {
        flip(offset("state") * 8 + 7);
        try (var index = VideoIndex.open(path)) {
            assertEquals(FrameState.ABSENT, index.state(0));
        }
    }

    @Test
    void aDamagedFrameTableIsRefused() throws Exception {
        for (long place : new long[] {offset("pts") * 8, offset("keyframe") * 8 + 1}) {
            flip(place);
            assertEquals("index.damaged", assertThrows(IndexException.class, () -> VideoIndex.open(path)).code());
            flip(place);
        }
    }

    @Test
    void everyTruncationAndEveryFlippedHeaderBitIsCheckedFor() throws Exception {
        var whole = Files.readAllBytes(path);
        for (int length = 0; length < whole.length; length += length < whole.length - 4200 ? 1 : 97) {
            Files.write(path, Arrays.copyOf(whole, length));
            assertThrows(IndexException.class, () -> VideoIndex.open(path), "length " + length);
        }
        int refused = 0;
        for (int bit = 0; bit < offset(whole) * 8; bit += 3) {
            var flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(path, flipped);
            try (var index = VideoIndex.open(path)) {
                assertEquals(5, index.frames().frames());
            } catch (IndexException e) {
                refused++;
            }
        }
        assertTrue(refused > 0);
    }

    @Test
    void tellsForeignAndNewerFiles() throws Exception {
        var other = folder.resolve("other.safetensors");
        SafeTensors.create(other, Map.of(), List.of());
        assertEquals("index.foreign", assertThrows(IndexException.class, () -> VideoIndex.open(other)).code());
        var newer = folder.resolve("newer.safetensors");
        SafeTensors.create(newer, Map.of("format", "frameseek-index", "version", "2"), List.of());
        assertEquals("index.version", assertThrows(IndexException.class, () -> VideoIndex.open(newer)).code());
    }

    @Test
    void aPathTooLongKeepsItsEnd() {
        var name = "/x".repeat(3000) + "/film.mp4";
        var kept = IndexFormat.decodeSource(IndexFormat.encodeSource(name));
        assertEquals(4096, kept.length());
        assertTrue(kept.endsWith("/film.mp4"));
    }

    private void flip(long bit) throws Exception {
        var bytes = Files.readAllBytes(path);
        bytes[(int) (bit / 8)] ^= (byte) (1 << bit % 8);
        Files.write(path, bytes);
    }

    private long offset(String name) throws Exception {
        try (var tensors = SafeTensors.open(path)) {
            return offset(Files.readAllBytes(path)) + tensors.tensor(name).offset();
        }
    }

    private static int offset(byte[] file) {
        return 8 + ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(0);
    }
}
