package org.frameseek.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
            many.alone(0, _ -> threads.add(Thread.currentThread()));
            one.run(2, _ -> threads.add(Thread.currentThread()));
        }
        assertEquals(Collections.nCopies(3, Thread.currentThread()), threads);
    }

    @Test
    void lanesHaveThePriorityOfWhoeverAsks() throws Exception {
        var priorities = Collections.synchronizedSet(new TreeSet<Integer>());
        try (var lanes = new Lanes(2)) {
            lanes.run(4, _ -> priorities.add(Thread.currentThread().getPriority()));
            assertEquals(Set.of(Thread.NORM_PRIORITY), priorities);
            priorities.clear();
            var yielding = Thread.ofPlatform().priority(Thread.MIN_PRIORITY).start(() -> {
                try {
                    lanes.run(4, _ -> priorities.add(Thread.currentThread().getPriority()));
                } catch (EncoderException e) {
                    throw new IllegalStateException(e);
                }
            });
            yielding.join();
            assertEquals(Set.of(Thread.MIN_PRIORITY), priorities);
        }
    }

    @Test
    void fewThreadsOfTheEngineAreLeftOver() {
        assertEquals(1, Compute.lanes(1));
        assertEquals(16, Compute.lanes(16));
        assertEquals(8, Compute.lanes(17));
        assertEquals(12, Compute.lanes(24));
        assertEquals(16, Compute.lanes(64));
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
