package org.frameseek.index;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32C;
import org.frameseek.index.IndexException.Fault;
import org.frameseek.media.FrameTable;
import org.frameseek.media.Rational;
import org.frameseek.tensors.SafeTensors;
import org.frameseek.tensors.TensorFormatException;

/// An index's file, mapped. What its rows mean, and how one is written so that no reader, and no crash, ever meets a
/// row that is there but wrong.
final class IndexFile implements AutoCloseable {
    static final String SUFFIX = ".safetensors";
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle BYTE = ValueLayout.JAVA_BYTE.varHandle();
    private static final FrameState[] STATES = FrameState.values();
    /// Room that is left free on the disk beside a new index.
    private static final long SPARE_BYTES = 16L << 20;

    private final SafeTensors tensors;
    private final IndexHeader header;
    private final FrameTable table;
    private final int dimension;
    private final MemorySegment checksums;
    private final MemorySegment embeddings;
    private final MemorySegment states;
    private final MemorySegment source;
    private final MemorySegment noVector;

    private IndexFile(SafeTensors tensors) throws IndexException, TensorFormatException {
        this.tensors = tensors;
        var file = tensors.file();
        var texts = tensors.metadata();
        if (!IndexFormat.FORMAT.equals(texts.get("format"))) {
            throw new IndexException(Fault.FOREIGN, file);
        }
        if (!IndexFormat.VERSION.equals(texts.get("version"))) {
            throw new IndexException(Fault.VERSION, file, null, texts.get("version"));
        }
        var shape = tensors.tensor(IndexFormat.EMBEDDING).shape();
        if (shape.length != 2) {
            throw new IndexException(Fault.DAMAGED, file, null, IndexFormat.EMBEDDING);
        }
        int frames = Math.toIntExact(shape[0]);
        dimension = Math.toIntExact(shape[1]);
        for (var expected : IndexFormat.tensors(frames, dimension)) {
            var found = tensors.tensor(expected.name());
            if (found.dtype() != expected.dtype() || found.length() != expected.length()) {
                throw new IndexException(Fault.DAMAGED, file, null, expected.name());
            }
        }
        checksums = segment(IndexFormat.CHECKSUM);
        embeddings = segment(IndexFormat.EMBEDDING);
        states = segment(IndexFormat.STATE);
        source = segment(IndexFormat.SOURCE);
        noVector = MemorySegment.ofArray(new short[dimension]);
        header = IndexFormat.header(file, texts,
                IndexFormat.decodeSource(source.toArray(ValueLayout.JAVA_BYTE)));
        table = readTable(Rational.parse(IndexFormat.text(file, texts, "timeBase")), frames,
                IndexFormat.text(file, texts, "table"));
    }

    static IndexFile open(Path file) throws IndexException {
        return open(file, false);
    }

    static IndexFile openWritable(Path file) throws IndexException {
        return open(file, true);
    }

    private static IndexFile open(Path file, boolean writable) throws IndexException {
        // Opening a pipe would wait for ever.
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new IndexException(Fault.NO_FILE, file);
        }
        SafeTensors tensors = null;
        try {
            tensors = writable ? SafeTensors.openWritable(file) : SafeTensors.open(file);
            return new IndexFile(tensors);
        } catch (IndexException | TensorFormatException | RuntimeException e) {
            if (tensors != null) {
                tensors.close();
            }
            throw switch (e) {
                case IndexException known -> known;
                case TensorFormatException broken when broken.getCause() instanceof IOException io ->
                    new IndexException(Fault.UNREADABLE, file, broken, String.valueOf(io.getMessage()));
                case TensorFormatException broken -> new IndexException(Fault.DAMAGED, file, broken, broken.code());
                default -> new IndexException(Fault.DAMAGED, file, e, String.valueOf(e.getMessage()));
            };
        }
    }

    /// Makes an index with every row absent. It appears under its name only when it is whole.
    static void create(Path file, IndexHeader header, FrameTable table, int dimension) throws IndexException {
        var pts = new long[table.frames()];
        var keyframes = new byte[table.frames()];
        for (int i = 0; i < pts.length; i++) {
            pts[i] = table.pts(i);
            keyframes[i] = (byte) (table.isKeyframe(i) ? 1 : 0);
        }
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            write(part, header, table.timeBase(), pts, keyframes, dimension);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | TensorFormatException | InternalError e) {
            discard(part, e);
            throw new IndexException(Fault.WRITE, file, e, String.valueOf(e.getMessage()));
        }
    }

    private static void write(
            Path part, IndexHeader header, Rational timeBase, long[] pts, byte[] keyframes, int dimension)
            throws IOException, TensorFormatException, IndexException {
        var littleEndian = MemorySegment.ofArray(new byte[pts.length * Long.BYTES]);
        MemorySegment.copy(pts, 0, littleEndian, LONG, 0, pts.length);
        var specs = IndexFormat.tensors(pts.length, dimension);
        var texts = IndexFormat.metadata(
                header, timeBase, IndexFormat.tableChecksum(littleEndian, MemorySegment.ofArray(keyframes)));
        long needed = SafeTensors.size(texts, specs) + SPARE_BYTES;
        // Where the system cannot tell, it says 0; then writing itself will show.
        long free = part.toAbsolutePath().getParent().toFile().getUsableSpace();
        if (free > 0 && free < needed) {
            throw new IndexException(Fault.DISK_FULL, part.getParent(), null, needed >> 20, free >> 20);
        }
        SafeTensors.create(part, texts, specs);
        try (var tensors = SafeTensors.openWritable(part)) {
            tensors.segment(tensors.tensor(IndexFormat.PTS)).copyFrom(littleEndian);
            tensors.segment(tensors.tensor(IndexFormat.KEYFRAME)).copyFrom(MemorySegment.ofArray(keyframes));
            tensors.segment(tensors.tensor(IndexFormat.SOURCE))
                    .copyFrom(MemorySegment.ofArray(IndexFormat.encodeSource(header.source())));
            tensors.force();
        }
    }

    private static void discard(Path part, Throwable reason) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    private FrameTable readTable(Rational timeBase, int frames, String expected)
            throws IndexException, TensorFormatException {
        var times = segment(IndexFormat.PTS);
        var marks = segment(IndexFormat.KEYFRAME);
        if (!IndexFormat.tableChecksum(times, marks).equals(expected)) {
            throw new IndexException(Fault.DAMAGED, tensors.file(), null, "table");
        }
        var pts = new long[frames];
        MemorySegment.copy(times, LONG, 0, pts, 0, frames);
        var keyframes = new boolean[frames];
        for (int i = 0; i < frames; i++) {
            keyframes[i] = marks.get(ValueLayout.JAVA_BYTE, i) != 0;
        }
        return new FrameTable(timeBase, pts, keyframes);
    }

    private MemorySegment segment(String name) throws TensorFormatException {
        return tensors.segment(tensors.tensor(name));
    }

    Path file() {
        return tensors.file();
    }

    IndexHeader header() {
        return header;
    }

    FrameTable table() {
        return table;
    }

    int dimension() {
        return dimension;
    }

    MemorySegment embeddings() {
        return embeddings.asReadOnly();
    }

    /// What was written before the state is visible to whoever sees the state. A byte that is no state counts as
    /// absent, and is indexed again.
    FrameState state(int frame) {
        byte state = (byte) BYTE.getAcquire(states, (long) frame);
        return state >= 0 && state < STATES.length ? STATES[state] : FrameState.ABSENT;
    }

    /// Whether a row holds what was once written to it.
    boolean intact(int frame) {
        var state = state(frame);
        return state == FrameState.ABSENT || checksum(frame, state) == checksums.getAtIndex(INT, frame);
    }

    /// False for a row that is absent, and for a damaged one whose frame could not be decoded.
    boolean hasVector(int frame) {
        return row(frame).mismatch(noVector) >= 0;
    }

    /// Vector and checksum first, the state last: the row is absent until it is whole.
    ///
    /// @param halves the vector in half precision
    void put(int frame, FrameState state, short[] halves) {
        var row = row(frame);
        MemorySegment.copy(halves, 0, row, SHORT, 0, dimension);
        checksums.setAtIndex(INT, frame, checksum(frame, state));
        BYTE.setRelease(states, (long) frame, (byte) state.ordinal());
    }

    void clear(int frame) {
        BYTE.setRelease(states, (long) frame, (byte) FrameState.ABSENT.ordinal());
    }

    void putSource(String video) {
        source.copyFrom(MemorySegment.ofArray(IndexFormat.encodeSource(video)));
    }

    private MemorySegment row(int frame) {
        long bytes = (long) dimension * Short.BYTES;
        return embeddings.asSlice(frame * bytes, bytes);
    }

    private int checksum(int frame, FrameState state) {
        var checksum = new CRC32C();
        checksum.update(row(frame).asByteBuffer());
        checksum.update(state.ordinal());
        return (int) checksum.getValue();
    }

    void force() {
        tensors.force();
    }

    @Override
    public void close() {
        tensors.close();
    }
}
