package org.frameseek.index;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// The rows of an index: what they mean, and how one is written so that no reader and no crash ever meets a row that is
/// present but wrong. Any thread may read while one thread writes.
final class IndexRows {
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle BYTE = ValueLayout.JAVA_BYTE.varHandle();
    private static final FrameState[] STATES = FrameState.values();

    private final int dimension;
    private final MemorySegment checksums;
    private final MemorySegment embeddings;
    private final MemorySegment states;
    private final @Nullable MemorySegment twins;
    private final MemorySegment noVector;

    /// @param twins null in a file of format 1, which does not store them
    IndexRows(int dimension, MemorySegment checksums, MemorySegment embeddings, MemorySegment states,
            @Nullable MemorySegment twins) {
        this.dimension = dimension;
        this.checksums = checksums;
        this.embeddings = embeddings;
        this.states = states;
        this.twins = twins;
        noVector = MemorySegment.ofArray(new short[dimension]);
    }

    int count() {
        return (int) states.byteSize();
    }

    int dimension() {
        return dimension;
    }

    MemorySegment embeddings() {
        return embeddings.asReadOnly();
    }

    /// A reader that sees the state also sees the data written before it. An invalid byte counts as absent and is
    /// indexed again.
    FrameState state(int frame) {
        byte state = (byte) BYTE.getAcquire(states, (long) frame);
        return state >= 0 && state < STATES.length ? STATES[state] : FrameState.ABSENT;
    }

    /// The frame that supplies this row's vector. In a file of format 1 that is always the nearest earlier row with a
    /// vector of its own.
    int twin(int frame) {
        if (twins != null) {
            int stored = twins.getAtIndex(INT, frame);
            return stored < 0 ? -1 - stored : stored;
        }
        int own = frame;
        while (own > 0 && state(own) == FrameState.REUSED) {
            own--;
        }
        return own;
    }

    /// True when the row's vector is that of a picture that is almost, but not quite, the same.
    boolean isNear(int frame) {
        return twins != null && state(frame) == FrameState.REUSED && twins.getAtIndex(INT, frame) < 0;
    }

    /// True when the row's vector, if any, was computed from the frame itself.
    boolean isOwn(int frame) {
        return switch (state(frame)) {
            case OWN -> true;
            case DAMAGED -> twin(frame) == frame;
            case ABSENT, REUSED -> false;
        };
    }

    /// True when a row matches its checksum.
    boolean intact(int frame) {
        var state = state(frame);
        return state == FrameState.ABSENT
                ? states.get(ValueLayout.JAVA_BYTE, frame) == FrameState.ABSENT.ordinal()
                : checksum(frame, state) == checksums.getAtIndex(INT, frame);
    }

    /// False for an absent row, and for a damaged one whose frame cannot be decoded.
    boolean hasVector(int frame) {
        return state(frame) != FrameState.ABSENT && row(frame).mismatch(noVector) >= 0;
    }

    /// Writes vector, twin and checksum first, the state last: the row is absent until it is complete.
    ///
    /// @param halves the vector in half precision
    void put(int frame, FrameState state, int twin, short[] halves) {
        putLinked(frame, state, twin, halves);
    }

    /// Writes a row with the vector of a twin that shows almost the same picture.
    void putNear(int frame, int twin, short[] halves) {
        putLinked(frame, FrameState.REUSED, -1 - twin, halves);
    }

    /// Writes a row as another index has it.
    ///
    /// @param origin the row's number there
    void copy(int frame, int twin, IndexRows from, int origin) {
        putLinked(frame, from.state(origin), from.isNear(origin) ? -1 - twin : twin, from.vector(origin));
    }

    private void putLinked(int frame, FrameState state, int link, short[] halves) {
        MemorySegment.copy(halves, 0, row(frame), SHORT, 0, dimension);
        if (twins != null) {
            twins.setAtIndex(INT, frame, link);
        }
        checksums.setAtIndex(INT, frame, checksum(frame, state));
        BYTE.setRelease(states, (long) frame, (byte) state.ordinal());
    }

    short[] vector(int frame) {
        return row(frame).toArray(SHORT);
    }

    /// The cosine of two vectors in half precision; NaN when one of them is all zeros.
    static double cosine(short[] one, short[] other) {
        double product = 0;
        double squares = 0;
        double otherSquares = 0;
        for (int i = 0; i < one.length; i++) {
            double a = Float.float16ToFloat(one[i]);
            double b = Float.float16ToFloat(other[i]);
            product += a * b;
            squares += a * a;
            otherSquares += b * b;
        }
        return product / Math.sqrt(squares * otherSquares);
    }

    void clear(int frame) {
        BYTE.setRelease(states, (long) frame, (byte) FrameState.ABSENT.ordinal());
    }

    Summary summary() {
        var counts = new int[STATES.length];
        for (int frame = 0; frame < count(); frame++) {
            counts[state(frame).ordinal()]++;
        }
        return new Summary(counts);
    }

    private MemorySegment row(int frame) {
        long bytes = (long) dimension * Short.BYTES;
        return embeddings.asSlice(frame * bytes, bytes);
    }

    private int checksum(int frame, FrameState state) {
        var checksum = new CRC32C();
        checksum.update(row(frame).asByteBuffer());
        checksum.update(state.ordinal());
        if (twins != null) {
            checksum.update(ByteBuffer.allocate(Integer.BYTES).putInt(twins.getAtIndex(INT, frame)).flip());
        }
        return (int) checksum.getValue();
    }
}
