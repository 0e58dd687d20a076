package org.frameseek.index;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import org.frameseek.media.FrameTable;

/// The vectors of a video's frames, memory-mapped. Rows may be read by any thread while one thread writes others.
public final class VideoIndex implements AutoCloseable {
    private VideoIndex() {
    }

    public Path file() {
        throw new UnsupportedOperationException("index");
    }

    public IndexHeader header() {
        throw new UnsupportedOperationException("index");
    }

    /// The video's frames; no need to scan the video again.
    public FrameTable frames() {
        throw new UnsupportedOperationException("index");
    }

    public int dimension() {
        throw new UnsupportedOperationException("index");
    }

    public FrameState state(int frame) {
        throw new UnsupportedOperationException("index");
    }

    /// Number of frames in a state other than [FrameState#ABSENT].
    public int indexed() {
        throw new UnsupportedOperationException("index");
    }

    /// Number of frames in this state.
    public int count(FrameState state) {
        throw new UnsupportedOperationException("index");
    }

    /// Whether every frame that can be decoded has been indexed.
    public boolean complete() {
        throw new UnsupportedOperationException("index");
    }

    /// Half-precision vectors, `frames × dimension`, row-major, little-endian. Read only.
    public MemorySegment embeddings() {
        throw new UnsupportedOperationException("index");
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("index");
    }
}
