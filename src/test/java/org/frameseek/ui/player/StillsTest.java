package org.frameseek.ui.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.frameseek.media.TestVideos;
import org.frameseek.media.Video;
import org.frameseek.ui.task.Tasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the lane by hand, so that wishes can pile up.
class StillsTest {
    @TempDir
    private Path folder;

    private final HandCrankedLane lane = new HandCrankedLane();
    private final List<Integer> shown = new ArrayList<>();
    private Stills stills;

    @BeforeEach
    void open() throws Exception {
        var video = Video.open(TestVideos.numbered(folder, "clip.mp4"));
        stills = new Stills(lane, video, (image, frame) -> {
            assertEquals(frame, PlayerRig.number(image));
            shown.add(frame);
        }, cause -> fail(cause));
    }

    @AfterEach
    void close() {
        stills.close();
        lane.runAll();
    }

    @Test
    void readsOnlyTheNewestOfManyWishes() {
        for (int frame = 0; frame < 30; frame++) {
            stills.request(frame);
        }
        assertEquals(2, lane.runAll());
        assertEquals(List.of(0, 29), shown);
    }

    @Test
    void showsAKnownFrameAtOnce() {
        stills.request(7);
        lane.runAll();
        stills.request(9);
        lane.runAll();
        stills.request(7);
        assertEquals(List.of(7, 9, 7), shown);
        assertEquals(0, lane.runAll());
    }

    @Test
    void doesNotShowALateFrameOverAKnownOne() {
        stills.request(7);
        lane.runAll();
        stills.request(20);
        stills.request(7);
        lane.runAll();
        assertEquals(List.of(7, 7), shown);
        assertTrue(stills.has(20));
    }

    @Test
    void keepsTheFramesPassedOnTheWayBack() {
        stills.request(20);
        lane.runAll();
        stills.request(19);
        assertEquals(1, lane.runAll());
        for (int frame = 18; frame > 13; frame--) {
            stills.request(frame);
        }
        assertEquals(0, lane.runAll());
        assertEquals(List.of(20, 19, 18, 17, 16, 15, 14), shown);
    }

    @Test
    void forgetsACancelledWish() {
        stills.request(5);
        stills.request(6);
        stills.cancel();
        lane.runAll();
        assertEquals(List.of(), shown);
    }

    private static final class HandCrankedLane implements Tasks {
        private final Deque<Runnable> waiting = new ArrayDeque<>();

        @Override
        public <T> Handle run(
                Lane lane, Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
            assertEquals(Lane.STILL, lane);
            Runnable task = () -> {
                T result;
                try {
                    result = work.call();
                } catch (Exception e) {
                    failed.accept(e);
                    return;
                }
                done.accept(result);
            };
            waiting.add(task);
            return () -> waiting.remove(task);
        }

        int runAll() {
            int count = 0;
            while (!waiting.isEmpty()) {
                waiting.remove().run();
                count++;
            }
            return count;
        }
    }
}
