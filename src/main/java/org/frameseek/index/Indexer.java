package org.frameseek.index;

import org.frameseek.encoder.FrameEncoder;
import org.frameseek.media.Video;

/// Makes the jobs that fill indexes.
public final class Indexer {
    public Indexer(IndexStore store) {
        throw new UnsupportedOperationException("index");
    }

    /// Opens or creates the index and takes the lock that keeps other processes from filling it.
    ///
    /// @throws IndexException when another process is filling it, or the folder cannot be written
    public IndexJob prepare(Video video, FrameEncoder encoder) throws IndexException {
        throw new UnsupportedOperationException("index");
    }
}
