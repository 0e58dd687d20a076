package org.frameseek.index;

import java.io.IOException;
import java.nio.file.Path;
import org.frameseek.tensors.SafeTensors;
import org.frameseek.tensors.TensorFormatException;

/// Makes the checksums of a damaged index fit its content, as somebody with bad intentions would.
public final class IndexMending {
    private IndexMending() {
    }

    /// Leaves a file alone that is no tensor file, or has no frame table.
    public static void seal(Path file) throws IOException {
        try (var tensors = SafeTensors.openWritable(file)) {
            new Seal(Seal.checksum(file, Math.toIntExact(tensors.dataStart())), IndexFile.columns(tensors).checksum())
                    .write(tensors.buffer(tensors.tensor(IndexFormat.SEAL)));
        } catch (TensorFormatException | RuntimeException notEvenThat) {
            return;
        }
    }
}
