package org.frameseek.media;

/// Reads single frames exactly. It stays open, so that stepping and scrubbing nearby do not start over. One thread at
/// a time.
public final class StillReader implements AutoCloseable {
    private StillReader() {
    }

    public static StillReader open(Video video) throws MediaException {
        throw new UnsupportedOperationException("media");
    }

    /// The frame at full size, as shown.
    public Picture read(int frame) throws MediaException {
        throw new UnsupportedOperationException("media");
    }

    /// The frame scaled to fit into a box, aspect kept; for thumbnails.
    public Picture read(int frame, int maxWidth, int maxHeight) throws MediaException {
        throw new UnsupportedOperationException("media");
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("media");
    }
}
