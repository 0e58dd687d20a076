package org.frameseek.ui.timeline;

import static org.frameseek.ui.timeline.FlagPlacement.DOT;
import static org.frameseek.ui.timeline.FlagPlacement.HIDDEN;
import static org.frameseek.ui.timeline.FlagPlacement.NUMBER;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class FlagPlacementTest {
    @Test
    void theBestOfThoseThatOverlapKeepsItsNumber() {
        assertArrayEquals(
                new FlagPlacement[] {NUMBER, DOT, HIDDEN, NUMBER},
                FlagPlacement.of(new double[] {100, 115, 103, 140}, new double[] {18, 18, 18, 18}));
    }

    @Test
    void aHiddenFlagTakesNoRoom() {
        assertArrayEquals(
                new FlagPlacement[] {NUMBER, HIDDEN, NUMBER},
                FlagPlacement.of(new double[] {100, 110, 123}, new double[] {18, 18, 18}));
    }

    @Test
    void aFlagOutOfViewIsHidden() {
        assertArrayEquals(
                new FlagPlacement[] {HIDDEN, NUMBER},
                FlagPlacement.of(new double[] {Double.NaN, 50}, new double[] {18, 18}));
    }
}
