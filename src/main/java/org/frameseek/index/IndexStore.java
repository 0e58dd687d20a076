package org.frameseek.index;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.frameseek.encoder.EncoderIdentity;

/// The folder that keeps indexes.
public final class IndexStore {
    /// The folder is made when the first index is.
    public IndexStore(Path folder) {
        throw new UnsupportedOperationException("index");
    }

    /// The index of this content under a comparable model, opened for reading.
    public Optional<VideoIndex> find(ContentKey key, EncoderIdentity encoder) throws IndexException {
        throw new UnsupportedOperationException("index");
    }

    /// What is there, damaged files included (they are marked, not hidden); newest first.
    public List<IndexEntry> list() throws IndexException {
        throw new UnsupportedOperationException("index");
    }

    /// Reads every block of the index and compares its checksum.
    ///
    /// @return what is wrong, empty when nothing is
    public List<String> verify(IndexEntry entry) throws IndexException {
        throw new UnsupportedOperationException("index");
    }

    public void remove(IndexEntry entry) throws IndexException {
        throw new UnsupportedOperationException("index");
    }
}
