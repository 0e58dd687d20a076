package org.frameseek.index;

import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import org.frameseek.index.Batch.Content;

/// Fills one batch after the other: takes empty ones and hands full ones on.
final class BatchFeed {
    private final BlockingQueue<Batch> free;
    private final BlockingQueue<Batch> filled;
    private Batch batch;

    /// Waits for an empty batch.
    BatchFeed(BlockingQueue<Batch> free, BlockingQueue<Batch> filled) throws InterruptedException {
        this.free = free;
        this.filled = filled;
        batch = free.take();
    }

    /// Space for the picture of the next row. Waits when every batch is in use.
    ByteBuffer space() throws InterruptedException {
        if (batch.full()) {
            flush();
        }
        return batch.free();
    }

    /// Adds a row with the content of [#space] as its picture.
    void addPicture(Content content, int frame, int twin, boolean damaged) {
        batch.addPicture(content, frame, twin, damaged);
    }

    void add(Content content, int frame, int twin, boolean damaged) throws InterruptedException {
        space();
        batch.add(content, frame, twin, damaged);
    }

    /// Hands on what there is.
    void flush() throws InterruptedException {
        if (batch.rows() > 0) {
            filled.put(batch);
            batch = free.take();
        }
    }

    /// Hands on the last batch.
    void end() throws InterruptedException {
        batch.markLast();
        filled.put(batch);
    }
}
