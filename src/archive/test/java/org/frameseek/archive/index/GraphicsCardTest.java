package org.frameseek.archive.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GraphicsCardTest {
    @Test
    void sparkCountsAsTheEngineWhereAllCardsAreSeen() {
        assertEquals(0, GraphicsCard.number("0", null));
        assertEquals(3, GraphicsCard.number("3", null));
    }

    @Test
    void theEngineCountsOnlyTheCardsThatItSees() {
        assertEquals(1, GraphicsCard.number("3", "2,3"));
        assertEquals(0, GraphicsCard.number("2", "2,3"));
    }

    @Test
    void aCardThatIsNotSeenByItsNumberIsTheFirst() {
        assertEquals(0, GraphicsCard.number("5", "GPU-8f2a"));
        assertEquals(0, GraphicsCard.number("GPU-8f2a", null));
    }
}
