package org.frameseek.index;

import java.nio.ByteBuffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What travels from stage to stage: pictures to encode, and the rows that get their vectors. A few are made per run
/// and go round, so memory stays flat. Belongs to one stage at a time.
final class Batch {
    /// Rows per batch, so that a still picture hours long does not wait for a full batch.
    private static final int MAX_ROWS = 512;

    /// Where a row gets its vector from.
    enum Content {
        /// A picture of this batch.
        PICTURE,
        /// The row before, here or in the batch before: it shows the same picture.
        REPEAT,
        /// The index, which has the row already.
        KNOWN
    }

    private final ByteBuffer pixels;
    private final int pictureBytes;
    private final int maxPictures;
    private final int[] frames = new int[MAX_ROWS];
    private final int[] pictureOf = new int[MAX_ROWS];
    private final boolean[] damaged = new boolean[MAX_ROWS];
    private final Content[] contents = new Content[MAX_ROWS];
    private int rows;
    private int pictures;
    private float @Nullable [] vectors;
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
        add(frame, pictures++, frameDamaged, Content.PICTURE);
    }

    /// The frame has the same picture as the one added last, here or in the batch before.
    void addRepeat(int frame, boolean frameDamaged) {
        add(frame, -1, frameDamaged, Content.REPEAT);
    }

    /// The frame is indexed already, and those that follow may repeat its picture.
    void addKnown(int frame) {
        add(frame, -1, false, Content.KNOWN);
    }

    private void add(int frame, int picture, boolean frameDamaged, Content content) {
        frames[rows] = frame;
        pictureOf[rows] = picture;
        damaged[rows] = frameDamaged;
        contents[rows] = content;
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

    /// Which of the batch's pictures the row shows; -1 when its content is none of them.
    int picture(int row) {
        return pictureOf[row];
    }

    Content content(int row) {
        return contents[row];
    }

    FrameState state(int row) {
        if (damaged[row]) {
            return FrameState.DAMAGED;
        }
        return contents[row] == Content.REPEAT ? FrameState.REUSED : FrameState.OWN;
    }

    /// The pictures added, one after the other.
    ByteBuffer pixels() {
        return pixels.duplicate().clear().limit(pictures * pictureBytes);
    }

    /// Those of the pictures added; there are some as soon as the batch is encoded and has pictures.
    float[] vectors() {
        return Objects.requireNonNull(vectors, "not encoded yet");
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
