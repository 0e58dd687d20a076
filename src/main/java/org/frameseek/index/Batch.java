package org.frameseek.index;

import java.nio.ByteBuffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A unit of work that passes from stage to stage: pictures to encode, and the rows that get vectors. Each run uses a
/// few batches over and over, so memory stays flat. Belongs to one stage at a time.
final class Batch {
    /// Rows per batch, so that hours of one unchanged picture do not wait for a full batch.
    private static final int MAX_ROWS = 512;
    static final int NO_PICTURE = -1;

    /// What to do for a row.
    enum Content {
        /// Store the vector of a picture of this batch.
        PICTURE,
        /// Store the vector of the twin, which shows the same picture.
        REPEAT,
        /// Store the vector of the twin, which shows almost the same picture, once a check allows it.
        NEAR,
        /// Compare this frame's own vector with its twin's, to allow or reject the near rows since the last check.
        CHECK,
        /// Forget the near rows since the last check; their span is done again later.
        FORGET,
        /// Leave the row absent, because the frame table lacks a picture near it.
        DOUBT
    }

    /// @param twin the frame that supplies the vector, or that it is compared with
    /// @param picture position of the frame's picture in the batch, or [#NO_PICTURE]
    /// @param damaged whether the decoder reported errors in the frame
    record Row(Content content, int frame, int twin, int picture, boolean damaged) {
    }

    private final ByteBuffer pixels;
    private final int pictureBytes;
    private final int maxPictures;
    private final Row[] rows = new Row[MAX_ROWS];
    private int count;
    private int pictures;
    private float @Nullable [] vectors;
    private boolean last;

    Batch(int pictureBytes, int maxPictures) {
        this.pictureBytes = pictureBytes;
        this.maxPictures = maxPictures;
        pixels = ByteBuffer.allocateDirect(Math.multiplyExact(pictureBytes, maxPictures));
    }

    Batch reset() {
        count = 0;
        pictures = 0;
        vectors = null;
        last = false;
        return this;
    }

    boolean full() {
        return pictures == maxPictures || count == MAX_ROWS;
    }

    /// Space for one more picture. The picture counts only once a row has it.
    ByteBuffer free() {
        return pixels.slice(pictures * pictureBytes, pictureBytes);
    }

    /// Adds a row with the content of [#free] as its picture.
    void addPicture(Content content, int frame, int twin, boolean damaged) {
        rows[count++] = new Row(content, frame, twin, pictures++, damaged);
    }

    void add(Content content, int frame, int twin, boolean damaged) {
        rows[count++] = new Row(content, frame, twin, NO_PICTURE, damaged);
    }

    int rows() {
        return count;
    }

    int pictures() {
        return pictures;
    }

    Row row(int place) {
        return rows[place];
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
