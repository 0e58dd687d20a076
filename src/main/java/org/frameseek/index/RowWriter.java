package org.frameseek.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.frameseek.index.Batch.Row;

/// Turns encoded batches into rows of the file.
final class RowWriter {
    /// Allowed distance of a vector's squared length from 1; half precision needs some.
    private static final double TOLERANCE = 0.1;
    /// Largest `1 - cosine` between a near duplicate's own vector and the one that it is to reuse.
    static final double NEAR_ERROR = 0.001;

    private final IndexFile file;
    private final IndexRows rows;
    private final BitSet missing;
    private final BitSet written = new BitSet();
    private final BitSet rejected = new BitSet();
    private final BitSet doubted = new BitSet();
    /// Near rows since the last check.
    private final List<Row> near = new ArrayList<>();
    private final int dimension;
    private final short[] halves;
    private final short[] none;

    /// @param missing frames that need a row; loses each one that gets it
    RowWriter(IndexFile file, BitSet missing) {
        this.file = file;
        rows = file.rows();
        this.missing = missing;
        dimension = rows.dimension();
        halves = new short[dimension];
        none = new short[dimension];
    }

    /// Frames without a row.
    BitSet missing() {
        return missing;
    }

    void write(Batch batch) {
        for (int place = 0; place < batch.rows(); place++) {
            var row = batch.row(place);
            if (row.picture() != Batch.NO_PICTURE) {
                putOwn(row, batch.vectors());
            }
            switch (row.content()) {
                case PICTURE -> { }
                case REPEAT -> putRepeat(row);
                case NEAR -> near.add(row);
                case CHECK -> settle(row);
                case FORGET -> near.clear();
                case DOUBT -> doubted.set(row.frame());
            }
        }
        clearDoubted();
        count();
    }

    /// An absent row keeps the index incomplete until its frame table is correct, even if this run is killed.
    private void clearDoubted() {
        doubted.stream().forEach(frame -> {
            rows.clear(frame);
            missing.set(frame);
            written.clear(frame);
        });
    }

    /// True when a frame was left absent because the frame table lacks a picture near it.
    boolean hasDoubts() {
        return !doubted.isEmpty();
    }

    /// True when a frame is absent that the decoder did not deliver as foretold.
    boolean hasGaps() {
        return missing.stream().anyMatch(frame -> rows.state(frame) == FrameState.ABSENT);
    }

    private void putOwn(Row row, float[] vectors) {
        boolean usable = convert(vectors, row.picture() * dimension);
        var state = usable && !row.damaged() ? FrameState.OWN : FrameState.DAMAGED;
        begin(row.frame());
        rows.put(row.frame(), state, row.frame(), usable ? halves : none);
    }

    private void putRepeat(Row row) {
        boolean usable = rows.hasVector(row.twin());
        var state = usable && !row.damaged() ? FrameState.REUSED : FrameState.DAMAGED;
        begin(row.frame());
        rows.put(row.frame(), state, row.twin(), usable ? rows.vector(row.twin()) : none);
    }

    /// Writes the near rows if the worst of them is near enough. Otherwise each needs its own vector.
    private void settle(Row worst) {
        boolean allowed = IndexRows.cosine(rows.vector(worst.frame()), rows.vector(worst.twin())) >= 1 - NEAR_ERROR;
        for (var row : near) {
            if (row.frame() == worst.frame()) {
                continue;
            }
            if (allowed) {
                begin(row.frame());
                rows.putNear(row.frame(), row.twin(), rows.vector(row.twin()));
            } else {
                rejected.set(row.frame());
            }
        }
        near.clear();
    }

    /// A row must not be readable while it changes.
    private void begin(int frame) {
        rows.clear(frame);
        missing.clear(frame);
        written.set(frame);
    }

    private void count() {
        file.putSummary(rows.summary());
    }

    /// The frames since the last call that were not near enough to share a vector.
    BitSet takeRejected() {
        var taken = (BitSet) rejected.clone();
        rejected.clear();
        return taken;
    }

    /// Marks the frames that still have no row as not decodable.
    void writeOff() {
        for (int frame = missing.nextSetBit(0); frame >= 0; frame = missing.nextSetBit(frame + 1)) {
            if (rows.state(frame) == FrameState.ABSENT) {
                begin(frame);
                rows.put(frame, FrameState.DAMAGED, frame, none);
            }
        }
        count();
    }

    /// Clears every row of this run.
    void withdraw() {
        written.stream().forEach(rows::clear);
        count();
    }

    /// @return false when the result is not a unit vector, such as one of NaN; no search could find it
    private boolean convert(float[] vectors, int offset) {
        double squares = 0;
        for (int i = 0; i < dimension; i++) {
            float value = vectors[offset + i];
            squares += (double) value * value;
            halves[i] = Float.floatToFloat16(value);
        }
        return Math.abs(squares - 1) < TOLERANCE;
    }

    int written() {
        return written.cardinality();
    }
}
