package org.frameseek.index;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.frameseek.error.Reason;
import org.frameseek.index.IndexException.Fault;
import org.frameseek.media.FrameTable;
import org.frameseek.tensors.SafeTensors;
import org.frameseek.tensors.TensorAccessException;
import org.frameseek.tensors.TensorFormatException;
import org.jspecify.annotations.Nullable;

/// The mapped file of an index, with header and frame table checked. Rows may be damaged; each has its own checksum.
final class IndexFile implements AutoCloseable {
    private final SafeTensors tensors;
    private final IndexFormat format;
    private final IndexHeader header;
    private final FrameTable table;
    private final IndexRows rows;
    private final MemorySegment source;
    private final @Nullable ByteBuffer summary;

    private IndexFile(SafeTensors tensors) throws IndexException, TensorFormatException, IOException {
        this.tensors = tensors;
        var file = tensors.file();
        var texts = tensors.metadata();
        format = IndexFormat.of(file, texts);
        var shape = tensors.tensor(IndexFormat.EMBEDDING).shape();
        if (shape.length != 2) {
            throw damaged(IndexFormat.EMBEDDING);
        }
        int frames = Math.toIntExact(shape[0]);
        int dimension = Math.toIntExact(shape[1]);
        for (var expected : format.tensors(frames, dimension, texts.containsKey(IndexFormat.FORETOLD))) {
            var found = tensors.tensor(expected.name());
            if (found.dtype() != expected.dtype() || found.length() != expected.length()) {
                throw damaged(expected.name());
            }
        }
        source = segment(IndexFormat.SOURCE);
        summary = format == IndexFormat.ONE ? null : segment(IndexFormat.SUMMARY).asByteBuffer();
        rows = new IndexRows(dimension, segment(IndexFormat.CHECKSUM), segment(IndexFormat.EMBEDDING),
                segment(IndexFormat.STATE), format == IndexFormat.ONE ? null : segment(IndexFormat.TWIN));
        table = format == IndexFormat.ONE ? firstTable() : secondTable();
        header = IndexFormat.header(file, texts, readSource());
    }

    static IndexFile open(Path file) throws IndexException {
        return open(file, false);
    }

    static IndexFile openWritable(Path file) throws IndexException {
        return open(file, true);
    }

    private static IndexFile open(Path file, boolean writable) throws IndexException {
        // Opening a pipe would block forever.
        if (!Files.isRegularFile(file) && Files.exists(file)) {
            throw new IndexException(Fault.NO_FILE, file);
        }
        SafeTensors tensors = null;
        try {
            tensors = writable ? SafeTensors.openWritable(file) : SafeTensors.open(file);
            return new IndexFile(tensors);
        } catch (IndexException | TensorFormatException | IOException | RuntimeException e) {
            if (tensors != null) {
                tensors.close();
            }
            throw failure(file, e);
        }
    }

    static IndexException failure(Path file, Exception cause) {
        return switch (cause) {
            case IndexException known -> known;
            case TensorAccessException denied -> new IndexException(
                    Fault.UNREADABLE, file, denied, Reason.of(denied.getCause() == null ? denied : denied.getCause()));
            case TensorFormatException broken -> new IndexException(Fault.DAMAGED, file, broken, "header");
            case IOException io -> new IndexException(Fault.UNREADABLE, file, io, Reason.of(io));
            default -> new IndexException(Fault.DAMAGED, file, cause, "header");
        };
    }

    private FrameTable secondTable() throws IndexException, TensorFormatException, IOException {
        var seal = Seal.read(segment(IndexFormat.SEAL).asByteBuffer());
        if (seal.header() != Seal.checksum(file(), Math.toIntExact(tensors.dataStart()))) {
            throw damaged("header");
        }
        var columns = columns(tensors);
        if (seal.table() != columns.checksum()) {
            throw damaged("table");
        }
        var texts = tensors.metadata();
        return columns.read(IndexFormat.timeBase(file(), texts),
                Long.parseLong(IndexFormat.text(file(), texts, "lastDuration")),
                Integer.parseInt(texts.getOrDefault(IndexFormat.FORETOLD, "0")));
    }

    static TableColumns columns(SafeTensors tensors) throws TensorFormatException {
        return new TableColumns(
                tensors.segment(tensors.tensor(IndexFormat.PTS)), tensors.segment(tensors.tensor(IndexFormat.TIME)),
                tensors.segment(tensors.tensor(IndexFormat.EPOCH)),
                tensors.segment(tensors.tensor(IndexFormat.KEYFRAME)),
                tensors.metadata().containsKey(IndexFormat.FORETOLD)
                        ? tensors.segment(tensors.tensor(IndexFormat.ORIGIN)) : null);
    }

    private FrameTable firstTable() throws IndexException, TensorFormatException {
        var pts = segment(IndexFormat.PTS);
        var keyframe = segment(IndexFormat.KEYFRAME);
        var checksum = Integer.toHexString(TableColumns.checksum(pts, keyframe));
        if (!checksum.equals(IndexFormat.text(file(), tensors.metadata(), IndexFormat.TABLE))) {
            throw damaged("table");
        }
        return TableColumns.read(IndexFormat.timeBase(file(), tensors.metadata()), pts, keyframe);
    }

    private IndexException damaged(String what) {
        return new IndexException(Fault.DAMAGED, tensors.file(), null, what);
    }

    private MemorySegment segment(String name) throws TensorFormatException {
        return tensors.segment(tensors.tensor(name));
    }

    Path file() {
        return tensors.file();
    }

    IndexFormat format() {
        return format;
    }

    IndexHeader header() {
        return header;
    }

    FrameTable table() {
        return table;
    }

    IndexRows rows() {
        return rows;
    }

    private VideoSource readSource() {
        var bytes = source.toArray(ValueLayout.JAVA_BYTE);
        return format == IndexFormat.ONE ? VideoSource.decodePath(bytes) : VideoSource.decode(bytes);
    }

    boolean isSourceIntact() {
        return format == IndexFormat.ONE || VideoSource.intact(source.toArray(ValueLayout.JAVA_BYTE));
    }

    /// A file of format 1 has no room for it and keeps its old source.
    void putSource(VideoSource video) {
        if (format != IndexFormat.ONE) {
            source.copyFrom(MemorySegment.ofArray(video.encode()));
        }
    }

    /// The file's own summary, which may be a batch behind its rows; null in a file of format 1.
    @Nullable Summary summary() {
        return summary == null ? null : Summary.read(summary);
    }

    boolean isSummaryIntact() {
        return summary == null || Summary.intact(summary);
    }

    void putSummary(Summary counts) {
        if (summary != null) {
            counts.write(summary);
        }
    }

    void force() {
        tensors.force();
    }

    @Override
    public void close() {
        tensors.close();
    }
}
