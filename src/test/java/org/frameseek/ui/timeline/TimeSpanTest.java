package org.frameseek.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TimeSpanTest {
    @Test
    void zoomKeepsTheFixedTimeInItsPlace() {
        assertEquals(new TimeSpan(25, 75), new TimeSpan(0, 100).zoomed(0.5, 50, 1, 100));
        assertEquals(new TimeSpan(5, 55), new TimeSpan(0, 100).zoomed(0.5, 10, 1, 100));
    }

    @Test
    void zoomStopsAtTheShortestAndAtTheWhole() {
        assertEquals(new TimeSpan(49, 51), new TimeSpan(40, 60).zoomed(0.001, 50, 2, 100));
        assertEquals(new TimeSpan(0, 100), new TimeSpan(40, 60).zoomed(1000, 50, 2, 100));
    }

    @Test
    void zoomingOutAtAnEndStaysInside() {
        assertEquals(new TimeSpan(80, 100), new TimeSpan(90, 100).zoomed(2, 92, 1, 100));
    }

    @Test
    void movingStopsAtTheEnds() {
        assertEquals(new TimeSpan(0, 20), new TimeSpan(10, 30).moved(-50, 100));
        assertEquals(new TimeSpan(80, 100), new TimeSpan(10, 30).moved(500, 100));
        assertEquals(new TimeSpan(12, 32), new TimeSpan(10, 30).moved(2, 100));
    }
}
