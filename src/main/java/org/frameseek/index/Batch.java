package org.frameseek.index;

import java.nio.ByteBuffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A unit of work that passes from stage to stage: pictures to encode, and the rows that get their vectors. Each run
/// reuses a few, so memory stays flat. Belongs to one stage at a time.
final class Batch {
    /// Rows per batch, so that hours of one unchanged picture do not wait for a full batch.
    private static final int MAX_ROWS = 512;

    /// The source of a row's vector.
    enum Content {
        /// A picture of this batch.
        PICTURE,
        /// The row before, here or in the previous batch, which shows the same picture.
        REPEAT,
        /// The index, which already has the row.
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

    /// Space for one more picture. The picture counts only after [#addPicture].
    ByteBuffer free() {
        return pixels.slice(pictures * pictureBytes, pictureBytes);
    }

    /// Records the content of [#free] as this frame's picture.
    void addPicture(int frame, boolean frameDamaged) {
        add(frame, pictures++, frameDamaged, Content.PICTURE);
    }

    /// Records that the frame shows the same picture as the last one added, here or in the previous batch.
    void addRepeat(int frame, boolean frameDamaged) {
        add(frame, -1, frameDamaged, Content.REPEAT);
    }

    /// Records that the frame is already indexed; the frames after it may repeat its picture.
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

    /// The picture of this batch that the row shows, or -1 when it shows none of them.
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

    /// The added pictures, one after the other.
    ByteBuffer pixels() {
        return pixels.duplicate().clear().limit(pictures * pictureBytes);
    }

    /// The vectors of the added pictures. A batch has them once it is encoded, unless it has no pictures.
    float[] vectors() {
        return Objects.requireNonNull(vectors, "not encoded yet");
    }

    void vectors(float[] encoded) {
        vectors = encoded;
    }

    /// True when no batch follows.
    boolean isLast() {
        return last;
    }

    void markLast() {
        last = true;
    }
}
