package org.frameseek.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TimeScaleTest {
    private static final double EXACT = 1e-9;

    @Test
    void framesOfAVariableRateAreAsWideAsTheyLast() {
        // The last frame is taken to last as long as the one before it: 700 ms, so the end is at 2.4 s.
        var table = Tables.starting(0, 100, 1000, 1700);
        var scale = new TimeScale(table, new TimeSpan(0, 2.4), 240);

        assertEquals(0, scale.left(0), EXACT);
        assertEquals(10, scale.right(0), EXACT);
        assertEquals(55, scale.centre(1), EXACT);
        assertEquals(170, scale.left(3), EXACT);
        assertEquals(240, scale.right(3), EXACT);
        assertEquals(1, scale.frame(10));
        assertEquals(1, scale.frame(99));
        assertEquals(2, scale.frame(100.5));
        assertEquals(1.5, scale.position(55), EXACT);
        assertEquals(4, scale.position(240), EXACT);
    }

    @Test
    void everyFrameIsFoundAtItsOwnPixels() {
        var table = Tables.constant(10_000);
        var scale = new TimeScale(table, new TimeSpan(17.3, 51.9), 1234.5);

        for (int frame = 600; frame < 1500; frame++) {
            assertEquals(frame, scale.frame(scale.left(frame)));
            assertEquals(frame, scale.frame(scale.centre(frame)));
            assertEquals(frame, scale.position(scale.left(frame)), EXACT);
            assertEquals(frame + 0.5, scale.position(scale.centre(frame)), 1e-6);
        }
    }

    @Test
    void pixelsOutsideTheVideoBelongToItsEnds() {
        var scale = new TimeScale(Tables.constant(30), new TimeSpan(0, 1), 300);

        assertEquals(0, scale.frame(-50));
        assertEquals(29, scale.frame(1000));
        assertEquals(0, scale.position(-50), EXACT);
        assertEquals(30, scale.position(1000), EXACT);
    }

    @Test
    void aLoneFrameFillsTheAxis() {
        var table = Tables.constant(1);
        var scale = new TimeScale(table, new TimeSpan(0, TimeScale.total(table)), 100);

        assertEquals(50, scale.centre(0), EXACT);
        assertEquals(0, scale.frame(99));
    }

    @Test
    void framesPartlyInViewAreShown() {
        var scale = new TimeScale(Tables.constant(300), new TimeSpan(1.01, 2), 100);

        assertFalse(scale.shows(29));
        assertTrue(scale.shows(30));
        assertTrue(scale.shows(59));
        assertFalse(scale.shows(60));
    }
}
