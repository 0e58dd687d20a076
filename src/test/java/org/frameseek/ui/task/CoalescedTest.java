package org.frameseek.ui.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoalescedTest {
    private final List<Runnable> ends = new ArrayList<>();
    private final Coalesced work = new Coalesced(ends::add);

    @Test
    void runsOnceMoreForAllThatWereAskedForMeanwhile() {
        for (int i = 0; i < 500; i++) {
            work.run();
        }
        assertEquals(1, ends.size());
        ends.getFirst().run();
        assertEquals(2, ends.size());
        ends.getLast().run();
        assertEquals(2, ends.size());
        work.run();
        assertEquals(3, ends.size());
    }
}
