package org.frameseek.index;

import java.util.BitSet;

/// Turns encoded batches into rows of the file.
final class RowWriter {
    /// Allowed distance of a vector's squared length from 1; half precision needs some.
    private static final double TOLERANCE = 0.1;

    private final IndexFile file;
    private final BitSet missing;
    private final BitSet written = new BitSet();
    private final int dimension;
    private final short[] halves;
    private final short[] none;
    private boolean hasVector;
    /// The frame whose picture was last encoded.
    private int owner;

    /// @param missing rows that are absent; loses each row that is written
    RowWriter(IndexFile file, BitSet missing) {
        this.file = file;
        this.missing = missing;
        dimension = file.rows().dimension();
        halves = new short[dimension];
        none = new short[dimension];
    }

    void write(Batch batch) {
        for (int row = 0; row < batch.rows(); row++) {
            int frame = batch.frame(row);
            switch (batch.content(row)) {
                case PICTURE -> {
                    hasVector = convert(batch.vectors(), batch.picture(row) * dimension);
                    owner = frame;
                }
                case KNOWN -> {
                    hasVector = file.rows().hasVector(frame);
                    System.arraycopy(file.rows().vector(frame), 0, halves, 0, dimension);
                    owner = frame;
                    continue;
                }
                case REPEAT -> { }
            }
            put(frame, hasVector ? batch.state(row) : FrameState.DAMAGED, owner, hasVector ? halves : none);
        }
        count();
    }

    private void count() {
        file.putSummary(file.rows().summary());
    }

    /// Marks what is still missing as not decodable.
    void writeOff() {
        for (int frame = missing.nextSetBit(0); frame >= 0; frame = missing.nextSetBit(frame + 1)) {
            put(frame, FrameState.DAMAGED, frame, none);
        }
        count();
    }

    /// Clears every row of this run.
    void withdraw() {
        written.stream().forEach(file.rows()::clear);
        count();
    }

    private void put(int frame, FrameState state, int twin, short[] vector) {
        // A row must not be readable while it changes.
        file.rows().clear(frame);
        file.rows().put(frame, state, twin, vector);
        missing.clear(frame);
        written.set(frame);
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
