package org.frameseek.ui.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import org.frameseek.index.IndexException;
import org.frameseek.index.IndexException.Fault;
import org.frameseek.index.IndexProgress;
import org.frameseek.settings.Settings;
import org.frameseek.ui.ColourEncoder;
import org.frameseek.ui.model.LoadedModel;
import org.frameseek.ui.task.Tasks;
import org.junit.jupiter.api.Test;

class IndexQueueTest {
    private static final Path A = Path.of("a.mp4").toAbsolutePath();
    private static final Path B = Path.of("b.mp4").toAbsolutePath();
    private static final Path C = Path.of("c.mp4").toAbsolutePath();
    private static final LoadedModel MODEL = ColourEncoder.load(Path.of("model"));

    private final Settings settings = new Settings();
    private final List<Run> runs = new ArrayList<>();
    private final IndexQueue queue = new IndexQueue(settings, Run.recordIn(runs));

    /// A run that does what the test says.
    private static final class Run implements Tasks.Handle {
        private final Path video;
        private final boolean exact;
        private final IndexRun.Callbacks callbacks;
        private boolean cancelled;

        private Run(Path video, boolean exact, IndexRun.Callbacks callbacks) {
            this.video = video;
            this.exact = exact;
            this.callbacks = callbacks;
        }

        static IndexRun recordIn(List<Run> runs) {
            return (video, _, exact, callbacks) -> {
                var run = new Run(video, exact, callbacks);
                runs.add(run);
                return run;
            };
        }

        void finish() {
            callbacks.done().accept(null);
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }

    private List<Path> started() {
        return runs.stream().map(run -> run.video).toList();
    }

    @Test
    void videosFollowEachOther() {
        queue.use(MODEL);
        queue.add(List.of(A, B));
        assertEquals(List.of(A), started());
        runs.getFirst().finish();
        assertEquals(List.of(A, B), started());
        runs.getLast().finish();
        assertTrue(queue.waiting().isEmpty());
        assertNull(queue.currentProperty().get());
    }

    @Test
    void indexingWaitsWhileItWouldBother() {
        var onBattery = new SimpleBooleanProperty();
        var watching = new SimpleBooleanProperty();
        new Comfort(settings, onBattery, watching).govern(queue);
        queue.use(MODEL);
        queue.add(List.of(A));
        onBattery.set(true);
        watching.set(true);
        assertFalse(runs.getFirst().cancelled, "the user asked for neither");
        settings.pauseOnBatteryProperty().set(true);
        assertTrue(runs.getFirst().cancelled);
        assertEquals(Hold.BATTERY, queue.holdProperty().get());
        assertFalse(queue.pausedProperty().get(), "not the user's pause");
        settings.gentleProperty().set(true);
        onBattery.set(false);
        assertEquals(Hold.FULL_SCREEN, queue.holdProperty().get());
        assertEquals(List.of(A), started(), "still waiting");
        watching.set(false);
        assertEquals(List.of(A, A), started());
    }

    @Test
    void waitingVideosArePutInOrderTogether() {
        var d = Path.of("d.mp4").toAbsolutePath();
        queue.use(MODEL);
        queue.add(List.of(A, B, C, d));
        queue.move(List.of(B, d), C, true);
        assertEquals(List.of(A, C, B, d), queue.waiting());
        queue.moveByOne(List.of(B, d), false);
        assertEquals(List.of(A, B, d, C), queue.waiting());
        queue.moveByOne(List.of(C), true);
        queue.move(List.of(C), C, true);
        queue.move(List.of(C), Path.of("unknown.mp4"), false);
        assertEquals(List.of(A, B, d, C), queue.waiting(), "nowhere to go");
        assertEquals(List.of(A), started(), "the one being indexed is left alone");
        assertEquals(queue.waiting(), new IndexQueue(settings, Run.recordIn(runs)).waiting(), "after a restart");
    }

    @Test
    void whatIsPutFirstIsIndexedAtOnce() {
        queue.use(MODEL);
        queue.add(List.of(A, B, C));
        queue.move(List.of(C), A, false);
        assertTrue(runs.getFirst().cancelled);
        assertEquals(C, queue.currentProperty().get());
        queue.moveByOne(List.of(C), true);
        assertEquals(List.of(A, C, A), started());
    }

    @Test
    void nothingStartsWithoutAModel() {
        queue.add(List.of(A));
        assertEquals(List.of(), started());
        queue.use(MODEL);
        assertEquals(List.of(A), started());
    }

    @Test
    void whatWaitsSurvivesTheEndOfTheProgram() {
        queue.use(MODEL);
        queue.add(List.of(A, B));
        queue.pause();

        var nextStart = new IndexQueue(settings, Run.recordIn(runs));
        assertEquals(List.of(A, B), nextStart.waiting());
        assertTrue(nextStart.pausedProperty().get());
        assertTrue(runs.getFirst().cancelled);
    }

    @Test
    void resumingGoesOnWithTheSameVideo() {
        queue.use(MODEL);
        queue.add(List.of(A, B));
        queue.pause();
        assertNull(queue.currentProperty().get());
        queue.resume();
        assertEquals(List.of(A, A), started());
    }

    @Test
    void openedVideoGoesBeforeTheOneAtWork() {
        queue.use(MODEL);
        queue.add(List.of(A, B));
        queue.addFirst(C);
        assertTrue(runs.getFirst().cancelled);
        assertEquals(List.of(C, A, B), queue.waiting());
        assertEquals(C, queue.currentProperty().get());
    }

    @Test
    void openingTheVideoAtWorkChangesNothing() {
        queue.use(MODEL);
        queue.add(List.of(A, B));
        queue.addFirst(A);
        assertFalse(runs.getFirst().cancelled);
        assertEquals(List.of(A), started());
    }

    @Test
    void movingUpToTheTopStartsIt() {
        queue.use(MODEL);
        queue.add(List.of(A, B, C));
        queue.moveByOne(List.of(C), false);
        assertEquals(List.of(A, C, B), queue.waiting());
        queue.moveByOne(List.of(C), false);
        assertEquals(C, queue.currentProperty().get());
    }

    @Test
    void failureIsKeptAndTheNextVideoStarts() {
        queue.use(MODEL);
        queue.add(List.of(A, B));
        runs.getFirst().callbacks.failed().accept(new IndexException(Fault.WRITE, A, null, "full"));
        assertNotNull(queue.problem(A));
        assertEquals(B, queue.currentProperty().get());
        queue.add(List.of(A));
        assertNull(queue.problem(A));
    }

    @Test
    void cancelledVideoLeavesTheQueue() {
        queue.use(MODEL);
        queue.add(List.of(A, B));
        queue.cancel(A);
        assertTrue(runs.getFirst().cancelled);
        assertEquals(List.of(B), queue.waiting());
        assertEquals(List.of(B.toString()), settings.waitingProperty().get());
    }

    @Test
    void progressIsShownAndForgottenWithTheRun() {
        queue.use(MODEL);
        queue.add(List.of(A));
        var news = new IndexProgress(100, 40, 20, 0.8, 3, IndexProgress.Stage.ENCODE, Optional.empty());
        runs.getFirst().callbacks.progress().accept(news);
        assertEquals(news, queue.progressProperty().get());
        runs.getFirst().finish();
        assertNull(queue.progressProperty().get());
    }

    @Test
    void everyFrameIsComputedWhenAsked() {
        queue.use(MODEL);
        queue.add(List.of(A, B));
        assertFalse(runs.getFirst().exact);
        queue.computeAll(A);
        assertTrue(runs.getFirst().cancelled);
        assertEquals(List.of(A, A), started());
        assertTrue(runs.getLast().exact);
        runs.getLast().finish();
        assertEquals(B, queue.currentProperty().get());
        assertFalse(runs.getLast().exact);
        settings.exactProperty().set(true);
        queue.addFirst(C);
        assertTrue(runs.getLast().exact);
    }

    @Test
    void everyFrameIsComputedAfterTheNextStartToo() {
        queue.add(List.of(A, B));
        queue.computeAll(B);
        queue.computeAll(C);
        queue.cancel(C);

        var nextStart = new IndexQueue(settings, Run.recordIn(runs));
        nextStart.add(List.of(C));
        nextStart.use(MODEL);
        assertTrue(runs.getLast().exact);
        runs.getLast().finish();
        assertEquals(List.of(B, A), started());
        assertFalse(runs.getLast().exact);
        runs.getLast().finish();
        assertFalse(runs.getLast().exact, "taken back");
        assertEquals(List.of(), settings.waitingExactProperty().get());
    }

    @Test
    void switchingTheModelStartsTheVideoAnew() {
        queue.use(MODEL);
        queue.add(List.of(A));
        queue.use(null);
        assertTrue(runs.getFirst().cancelled);
        queue.use(MODEL);
        assertEquals(List.of(A, A), started());
    }
}
