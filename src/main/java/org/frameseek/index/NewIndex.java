package org.frameseek.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import org.frameseek.error.Reason;
import org.frameseek.index.IndexException.Fault;
import org.frameseek.media.FrameTable;
import org.frameseek.storage.PrivateFiles;
import org.frameseek.tensors.SafeTensors;
import org.frameseek.tensors.Tensor;
import org.frameseek.tensors.TensorFormatException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Creates index files. Each appears under its name only when it is complete.
final class NewIndex {
    private static final Logger LOG = LoggerFactory.getLogger(NewIndex.class);
    /// Disk space to leave free beside a new index.
    private static final long SPARE_BYTES = 16L << 20;

    private NewIndex() {
    }

    /// Creates an index of format 2.
    ///
    /// @param known rows to take over from another index
    static void create(Path file, IndexHeader header, FrameTable table, int dimension, KnownRows known)
            throws IndexException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            requireSpace(part, header, table, dimension);
            SafeTensors.create(part, IndexFormat.metadata(header, table),
                    tensors(table, dimension));
            PrivateFiles.restrict(part);
            seal(part, table);
            fill(part, header, known);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | TensorFormatException | InternalError e) {
            throw new IndexException(Fault.WRITE, file, e, Reason.of(e));
        } finally {
            discard(part);
        }
    }

    private static List<Tensor> tensors(FrameTable table, int dimension) {
        return IndexFormat.TWO.tensors(table.frames(), dimension, table.mend() != null);
    }

    private static void requireSpace(Path part, IndexHeader header, FrameTable table, int dimension)
            throws IndexException, IOException {
        long needed = SPARE_BYTES + SafeTensors.size(
                IndexFormat.metadata(header, table), tensors(table, dimension));
        // A system that cannot tell returns 0; then the write itself shows whether there is room.
        var folder = Objects.requireNonNull(part.toAbsolutePath().getParent());
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free > 0 && free < needed) {
            throw new IndexException(Fault.DISK_FULL, folder, null, needed >> 20, free >> 20);
        }
    }

    private static void seal(Path part, FrameTable table) throws IOException, TensorFormatException {
        try (var tensors = SafeTensors.openWritable(part)) {
            var columns = IndexFile.columns(tensors);
            columns.write(table);
            new Seal(Seal.checksum(part, Math.toIntExact(tensors.dataStart())), columns.checksum())
                    .write(tensors.buffer(tensors.tensor(IndexFormat.SEAL)));
        }
    }

    private static void fill(Path part, IndexHeader header, KnownRows known) throws IndexException {
        try (var file = IndexFile.openWritable(part)) {
            file.putSource(header.source());
            known.copyTo(file.rows());
            file.putSummary(file.rows().summary());
            file.force();
        }
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            LOG.info("{} stays behind", part, e);
        }
    }
}
