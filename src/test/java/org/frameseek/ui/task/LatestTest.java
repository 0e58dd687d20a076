package org.frameseek.ui.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.frameseek.ui.task.Tasks.Lane;
import org.junit.jupiter.api.Test;

class LatestTest {
    private final InlineTasks tasks = new InlineTasks();
    private final List<String> used = new ArrayList<>();
    private final List<String> discarded = new ArrayList<>();
    private final List<Exception> failures = new ArrayList<>();

    private static String fail() throws IOException {
        throw new IOException("gone");
    }

    @Test
    void onlyTheNewestResultIsUsedAndNoOtherIsLost() {
        var latest = new Latest<String>(tasks, Lane.FILES, discarded::add);
        tasks.hold();
        for (var name : List.of("a", "b", "c")) {
            latest.run(() -> name, used::add, failures::add);
        }
        tasks.release();
        assertEquals(List.of("c"), used);
        assertEquals(List.of("a", "b"), discarded);
    }

    @Test
    void overtakenWorkWithNothingToLetGoOfIsNotEvenBegun() {
        var begun = new ArrayList<String>();
        var latest = new Latest<Boolean>(tasks, Lane.QUERY);
        tasks.hold();
        for (var name : List.of("a", "b")) {
            latest.run(() -> begun.add(name), _ -> used.add(name), failures::add);
        }
        tasks.release();
        assertEquals(List.of("b"), begun);
        assertEquals(List.of("b"), used);
    }

    @Test
    void isPendingUntilTheNewestHasEndedOrIsCancelled() {
        var latest = new Latest<String>(tasks, Lane.FILES, discarded::add);
        tasks.hold();
        latest.run(() -> "a", used::add, failures::add);
        assertTrue(latest.isPending());
        latest.cancel();
        assertFalse(latest.isPending());
        tasks.release();
        assertEquals(List.of("a"), discarded);

        tasks.hold();
        latest.run(LatestTest::fail, used::add, failures::add);
        tasks.release();
        assertFalse(latest.isPending());
        assertEquals(1, failures.size());
    }

    @Test
    void failureOfWhatWasOvertakenIsNotTold() {
        var latest = new Latest<String>(tasks, Lane.FILES, discarded::add);
        tasks.hold();
        latest.run(LatestTest::fail, used::add, failures::add);
        latest.run(() -> "b", used::add, failures::add);
        tasks.release();
        assertEquals(List.of("b"), used);
        assertEquals(List.of(), failures);
    }
}
