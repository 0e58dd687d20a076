package org.frameseek.index;

import java.nio.ByteBuffer;

/// What travels from stage to stage: pictures to encode, and the rows that get their vectors. A few are made per run
/// and go round, so memory stays flat. Belongs to one stage at a time.
final class Batch {
    /// Rows per batch, so that a still picture hours long does not wait for a full batch.
    private static final int MAX_ROWS = 512;

    private final ByteBuffer pixels;
    private final int pictureBytes;
    private final int maxPictures;
    private final int[] frames = new int[MAX_ROWS];
    private final int[] pictureOf = new int[MAX_ROWS];
    private final boolean[] damaged = new boolean[MAX_ROWS];
    private final boolean[] repeats = new boolean[MAX_ROWS];
    private int rows;
    private int pictures;
    private float[] vectors;
    private boolean last;

    Batch(int pictureBytes, int maxPictures) {
        this.pictureBytes = pictureBytes;
        this.maxPictures = maxPictures;
        pixels = ByteBuffer.allocateDirect(Math.multiplyExact(pictureBytes, maxPictures));
    }

    Batch reset() {
        rows = 0;
        pictures = 0;
        vectors = null;
        last = false;
        return this;
    }

    boolean full() {
        return pictures == maxPictures || rows == MAX_ROWS;
    }

    /// Room for one more picture. It counts only after [#addPicture].
    ByteBuffer free() {
        return pixels.slice(pictures * pictureBytes, pictureBytes);
    }

    /// Keeps what was written to [#free] as this frame's picture.
    void addPicture(int frame, boolean frameDamaged) {
        add(frame, pictures++, frameDamaged, false);
    }

    /// The frame has the same picture as the one added last, here or in the batch before.
    void addRepeat(int frame, boolean frameDamaged) {
        add(frame, pictures - 1, frameDamaged, true);
    }

    private void add(int frame, int picture, boolean frameDamaged, boolean repeat) {
        frames[rows] = frame;
        pictureOf[rows] = picture;
        damaged[rows] = frameDamaged;
        repeats[rows] = repeat;
        rows++;
    }

    int rows() {
        return rows;
    }

    int pictures() {
        return pictures;
    }

    int frame(int row) {
        return frames[row];
    }

    /// Which of the batch's pictures the row shows; -1 for the last one of the batch before.
    int picture(int row) {
        return pictureOf[row];
    }

    /// Whether the row shows the same picture as the one encoded before.
    boolean repeats(int row) {
        return repeats[row];
    }

    FrameState state(int row) {
        if (damaged[row]) {
            return FrameState.DAMAGED;
        }
        return repeats[row] ? FrameState.REUSED : FrameState.OWN;
    }

    /// The pictures added, one after the other.
    ByteBuffer pixels() {
        return pixels.duplicate().clear().limit(pictures * pictureBytes);
    }

    float[] vectors() {
        return vectors;
    }

    void vectors(float[] encoded) {
        vectors = encoded;
    }

    /// Whether no batch follows.
    boolean isLast() {
        return last;
    }

    void markLast() {
        last = true;
    }
}
