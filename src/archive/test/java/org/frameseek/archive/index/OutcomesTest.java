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

    @Test
    void aVideoOnWhichMoreTasksWorkEndsOnce() {
        var outcomes = new Outcomes(_ -> { });
        var video = new FoundVideo("long", 1, 2);
        var crashed = new Outcome.Part(Outcome.State.CRASHED, null, 0, "archive.crashed", "long");
        outcomes.apply(0, Outcome.Part.of(Outcome.State.LONG, "index", 900).of(video, 3, "host", 0));
        outcomes.apply(1, outcome("short"));
        assertEquals(List.of(video), outcomes.unfinished().stream().map(Outcome::video).toList());
        outcomes.apply(2, Outcome.Part.failed("media.codec", "long").of(Assignment.Step.SECTION)
                .of(video, 3, "host", 0));
        assertEquals(1, outcomes.unfinished().size());
        outcomes.apply(3, crashed.of(video, 3, "host", 1));
        outcomes.apply(4, crashed.of(video, 3, "host", 1));
        assertEquals(List.of(), outcomes.unfinished());
        assertEquals(List.of("short", "long"), outcomes.all().stream().map(each -> each.video().uri()).toList());
    }
}
