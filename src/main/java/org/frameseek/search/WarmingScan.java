package org.frameseek.search;

import java.lang.foreign.MemorySegment;

/// Scans with [ScalarScan] until [VectorScan] is the faster of the two. Before the compiler has seen enough of it,
/// vector code runs hundreds of times slower than plain code, and the first query would take seconds; a thread in the
/// background shows it to the compiler meanwhile.
final class WarmingScan implements RowScan {
    private static final int ROWS = 256;
    private static final int DIMENSION = 128;
    /// Counted, not timed: on a busy machine this thread may get little time.
    private static final int MOST_ROUNDS = 5000;
    /// The quickest of these counts, since other work may come in between.
    private static final int TRIES = 4;

    private final RowScan plain = new ScalarScan();
    private volatile RowScan current = plain;

    /// Starts the warming and does not wait for it.
    static RowScan start() {
        var scan = new WarmingScan();
        Thread.ofPlatform().daemon().name("scan-warm-up").start(scan::warm);
        return scan;
    }

    @Override
    public void dot(MemorySegment rows, float[] vector, int from, int to, float[] out) {
        current.dot(rows, vector, from, to, out);
    }

    @Override
    public void dotWithRowBefore(MemorySegment rows, int dimension, int from, int to, float[] out) {
        current.dotWithRowBefore(rows, dimension, from, to, out);
    }

    private void warm() {
        var vectors = new VectorScan();
        var rows = MemorySegment.ofArray(new short[ROWS * DIMENSION]);
        for (int round = 0; current == plain && round < MOST_ROUNDS; round++) {
            if (quickest(vectors, rows) < quickest(plain, rows)) {
                current = vectors;
            }
        }
    }

    private static long quickest(RowScan scan, MemorySegment rows) {
        long quickest = Long.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            quickest = Math.min(quickest, time(scan, rows));
        }
        return quickest;
    }

    private static long time(RowScan scan, MemorySegment rows) {
        var out = new float[ROWS];
        long started = System.nanoTime();
        scan.dot(rows, new float[DIMENSION], 0, ROWS, out);
        scan.dotWithRowBefore(rows, DIMENSION, 1, ROWS, out);
        return System.nanoTime() - started;
    }
}
