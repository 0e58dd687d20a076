package org.frameseek.index;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.frameseek.encoder.EncoderException;
import org.frameseek.media.MediaException;

/// The filling of one index: decode, encode and write run beside each other, joined by bounded queues. What was written
/// stays, however the job ends; a later job goes on from there.
public final class IndexJob implements AutoCloseable {
    IndexJob() {
    }

    /// The index being filled. It can be searched at any moment, and stays open after the job is closed.
    public VideoIndex index() {
        throw new UnsupportedOperationException("index");
    }

    /// Indexes what is missing. Blocks until done or cancelled; cancelling takes effect within a second.
    public IndexReport run(Consumer<IndexProgress> progress, BooleanSupplier cancelled)
            throws IndexException, MediaException, EncoderException {
        throw new UnsupportedOperationException("index");
    }

    /// Gives the lock back.
    @Override
    public void close() {
        throw new UnsupportedOperationException("index");
    }
}
