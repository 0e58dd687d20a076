package org.frameseek.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.frameseek.encoder.EncoderException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Pieces of work, with counters in place of an engine's.
class LanesTest {
    private static final EncoderException FAILURE = new EncoderException("model.failed", null);

    @BeforeAll
    static void start() throws EncoderException {
        TorchEngine.start(0);
    }

    @Test
    void eachPieceIsComputedOnce() throws Exception {
        var computed = new AtomicIntegerArray(50);
        try (var lanes = new Lanes(3)) {
            lanes.run(computed.length(), computed::incrementAndGet);
        }
        IntStream.range(0, computed.length()).forEach(i -> assertEquals(1, computed.get(i), "piece " + i));
    }

    @Test
    void piecesRunSideBySide() throws Exception {
        var together = new CyclicBarrier(2);
        try (var lanes = new Lanes(2)) {
            lanes.run(2, _ -> await(together));
        }
    }

    @Test
    void onePieceIsComputedByTheThreadThatAsks() throws Exception {
        var threads = Collections.synchronizedList(new ArrayList<Thread>());
        try (var many = new Lanes(4); var one = new Lanes(1)) {
            many.run(1, _ -> threads.add(Thread.currentThread()));
            one.run(2, _ -> threads.add(Thread.currentThread()));
        }
        assertEquals(Collections.nCopies(3, Thread.currentThread()), threads);
    }

    @Test
    void aFailureIsToldWhenAllHaveEnded() {
        var computed = new AtomicIntegerArray(8);
        try (var lanes = new Lanes(2)) {
            assertSame(FAILURE, assertThrows(EncoderException.class, () -> lanes.run(8, piece -> {
                computed.incrementAndGet(piece);
                if (piece == 0) {
                    throw FAILURE;
                }
            })));
            assertThrows(IllegalStateException.class, () -> lanes.run(2, _ -> {
                throw new IllegalStateException("a fault");
            }));
        }
        IntStream.range(0, 8).forEach(i -> assertEquals(1, computed.get(i), "piece " + i));
    }

    @Test
    void anInterruptEndsNothingAndIsKept() throws Exception {
        var ended = new ArrayList<>(List.of(false));
        var together = new CyclicBarrier(2);
        try (var lanes = new Lanes(2)) {
            Thread.currentThread().interrupt();
            lanes.run(2, piece -> {
                await(together);
                if (piece == 0) {
                    ended.set(0, true);
                }
            });
        }
        assertTrue(Thread.interrupted());
        assertTrue(ended.getFirst());
        assertFalse(Thread.interrupted());
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("alone", e);
        }
    }
}
