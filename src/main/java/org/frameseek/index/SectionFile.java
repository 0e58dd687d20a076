package org.frameseek.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.frameseek.error.Reason;
import org.frameseek.index.IndexException.Fault;
import org.frameseek.tensors.DType;
import org.frameseek.tensors.SafeTensors;
import org.frameseek.tensors.Tensor;
import org.frameseek.tensors.TensorFormatException;

/// The rows of one section in a safetensors file of their own, to carry them to another machine. Its texts are those of
/// the index, and the frame of its first row; rows and twins count from there.
public final class SectionFile {
    private static final String FIRST = "firstFrame";

    private SectionFile() {
    }

    /// @param index of the video, in which at least this section is indexed
    /// @param file a new file
    public static void write(Path index, Section section, Path file) throws IndexException {
        try (var from = IndexFile.open(index)) {
            int first = section.start(from.table());
            int end = section.end(from.table());
            var texts = IndexFormat.metadata(from.header(), from.table());
            texts.put(FIRST, Integer.toString(first));
            SafeTensors.create(file, texts, tensors(end - first, from.rows().dimension()));
            try (var tensors = SafeTensors.openWritable(file)) {
                KnownRows.range(from.rows(), first, end).copyTo(rows(tensors));
                tensors.force();
            }
        } catch (IOException | TensorFormatException | InternalError e) {
            throw new IndexException(Fault.WRITE, file, e, Reason.of(e));
        }
    }

    private static List<Tensor> tensors(int rows, int dimension) {
        return List.of(
                Tensor.of(IndexFormat.CHECKSUM, DType.I32, rows), Tensor.of(IndexFormat.TWIN, DType.I32, rows),
                Tensor.of(IndexFormat.EMBEDDING, DType.F16, rows, dimension),
                Tensor.of(IndexFormat.STATE, DType.U8, rows));
    }

    private static IndexRows rows(SafeTensors tensors) throws TensorFormatException {
        var embedding = tensors.tensor(IndexFormat.EMBEDDING);
        return new IndexRows((int) embedding.shape()[1], tensors.segment(tensors.tensor(IndexFormat.CHECKSUM)),
                tensors.segment(embedding), tensors.segment(tensors.tensor(IndexFormat.STATE)),
                tensors.segment(tensors.tensor(IndexFormat.TWIN)));
    }

    /// Gives an index the intact rows of a section.
    ///
    /// @throws IndexException when the section is damaged, or holds rows that must not be mixed with these
    static void addTo(IndexFile index, Path file) throws IndexException {
        try (var tensors = SafeTensors.open(file)) {
            var texts = tensors.metadata();
            int first = Integer.parseInt(IndexFormat.text(file, texts, FIRST));
            var rows = rows(tensors);
            if (!fits(IndexFormat.header(file, texts, index.header().source()), index)
                    || first < 0 || first > index.rows().count() - rows.count()) {
                throw new IndexException(Fault.FOREIGN, file);
            }
            KnownRows.placed(rows, first).copyTo(index.rows());
            index.putSummary(index.rows().summary());
            index.force();
        } catch (TensorFormatException | RuntimeException e) {
            throw IndexFile.failure(file, e);
        }
    }

    private static boolean fits(IndexHeader section, IndexFile index) {
        var encoder = index.header().encoder();
        return section.isOf(index.header().key(), encoder)
                && section.encoder().precision().mixesWith(encoder.precision()) && index.table().mend() == null;
    }
}
