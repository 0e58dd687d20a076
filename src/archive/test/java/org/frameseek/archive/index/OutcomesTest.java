package org.frameseek.archive.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.frameseek.archive.store.FoundVideo;
import org.junit.jupiter.api.Test;

/// Outcomes on their way into the report.
class OutcomesTest {
    private final List<Outcome> received = new ArrayList<>();

    private static Outcome outcome(String name) {
        return Outcome.Part.failed("media.codec", name).of(new FoundVideo(name, 1, 2), 3, "host", 0);
    }

    @Test
    void whatCouldNotBeReportedIsHandedOverAgain() {
        var outcomes = new Outcomes(_ -> { });
        outcomes.apply(0, outcome("one"));
        outcomes.handNewTo(received::addAll);
        outcomes.apply(1, outcome("two"));
        assertThrows(IllegalStateException.class, () -> outcomes.handNewTo(_ -> {
            throw new IllegalStateException("the disk is full");
        }));
        outcomes.apply(2, outcome("three"));
        outcomes.handNewTo(received::addAll);
        outcomes.handNewTo(received::addAll);
        assertEquals(outcomes.all(), received);
    }
}
