package org.frameseek.index;

import java.nio.file.Files;
import java.nio.file.Path;
import org.frameseek.index.IndexException.Fault;
import org.frameseek.tensors.TensorFormatException;
import org.frameseek.tensors.TensorHead;

/// What a list shows of an index, read without its frame table or rows.
///
/// @param indexed frames in a state other than [FrameState#ABSENT]; slightly out of date while the index is being
///     filled
/// @param own frames with a vector of their own; other indexed frames share one, or cannot be decoded
/// @param seconds length of the video
public record IndexSummary(IndexHeader header, int frames, int indexed, int own, double seconds) {
    /// Large enough for the header and the tensors before the frame table.
    private static final int HEAD = 8192;

    public boolean complete() {
        return indexed == frames;
    }

    /// @throws IndexException when the file is not a usable index
    public static IndexSummary read(Path file) throws IndexException {
        if (!Files.isRegularFile(file) && Files.exists(file)) {
            throw new IndexException(Fault.NO_FILE, file);
        }
        try {
            var head = TensorHead.read(file, HEAD);
            return IndexFormat.of(file, head.metadata()) == IndexFormat.ONE ? ofRows(file) : of(file, head);
        } catch (IndexException | TensorFormatException | RuntimeException e) {
            throw IndexFile.failure(file, e);
        }
    }

    private static IndexSummary of(Path file, TensorHead head) throws IndexException, TensorFormatException {
        if (Seal.read(head.bytes(IndexFormat.SEAL)).header() != Seal.checksum(head.header())) {
            throw new IndexException(Fault.DAMAGED, file, null, "header");
        }
        int frames = Math.toIntExact(head.tensor(IndexFormat.EMBEDDING).shape()[0]);
        var counts = Summary.read(head.bytes(IndexFormat.SUMMARY));
        if (counts.frames() != frames) {
            return ofRows(file);
        }
        var source = new byte[VideoSource.BYTES];
        head.bytes(IndexFormat.SOURCE).get(source);
        return new IndexSummary(IndexFormat.header(file, head.metadata(), VideoSource.decode(source)), frames,
                frames - counts.count(FrameState.ABSENT), counts.count(FrameState.OWN),
                Double.parseDouble(IndexFormat.text(file, head.metadata(), "seconds")));
    }

    /// The slow path, for a file of format 1 or with a damaged summary.
    private static IndexSummary ofRows(Path file) throws IndexException {
        try (var index = IndexFile.open(file)) {
            var counts = index.rows().summary();
            return new IndexSummary(index.header(), counts.frames(), counts.frames() - counts.count(FrameState.ABSENT),
                    counts.count(FrameState.OWN), index.table().duration());
        }
    }
}
