package org.frameseek.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LeaseTest {
    private final AtomicInteger closed = new AtomicInteger();

    @Test
    void theLastShareCloses() {
        var first = Lease.of("index", closed::incrementAndGet);
        var second = first.share();
        first.close();
        first.close();
        assertEquals(0, closed.get());
        assertEquals("index", second.get());
        assertThrows(IllegalStateException.class, first::get);
        var third = first.again().orElseThrow();
        second.close();
        third.close();
        assertEquals(1, closed.get());
        assertTrue(first.again().isEmpty());
        assertThrows(IllegalStateException.class, third::share);
    }
}
