package org.frameseek.ui.player;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.image.Image;
import org.frameseek.i18n.Texts;
import org.frameseek.media.Picture;
import org.frameseek.media.TestVideos;
import org.frameseek.ui.control.Controls;
import org.frameseek.ui.keys.KeyBindings;
import org.frameseek.ui.keys.KeyMap;
import org.frameseek.ui.keys.KeyNames;
import org.frameseek.ui.task.Tasks;

/// What the player's tests share: waiting on the JavaFX thread without blocking it, lanes with threads of their own,
/// and reading the number in a picture.
final class PlayerRig {
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    private PlayerRig() {
    }

    static Controls controls(Texts texts) {
        return new Controls(texts, new KeyMap(new KeyBindings()), new KeyNames(texts, false, new KeyBindings()));
    }

    /// Lets the JavaFX thread work on until this holds.
    static void waitUntil(String what, BooleanSupplier condition) {
        var key = new Object();
        long start = System.nanoTime();
        var timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (condition.getAsBoolean() || System.nanoTime() - start > PATIENCE_NANOS) {
                    stop();
                    Platform.exitNestedEventLoop(key, null);
                }
            }
        };
        timer.start();
        Platform.enterNestedEventLoop(key);
        if (!condition.getAsBoolean()) {
            fail("waited in vain until " + what);
        }
    }

    static int number(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var rgb = new byte[width * height * 3];
        var pixels = image.getPixelReader();
        for (int y = 0, at = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int argb = pixels.getArgb(x, y);
                rgb[at++] = (byte) (argb >> 16);
                rgb[at++] = (byte) (argb >> 8);
                rgb[at++] = (byte) argb;
            }
        }
        return TestVideos.number(new Picture(width, height, rgb));
    }

    static long playbackThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("playback-"))
                .count();
    }

    /// Lanes as in the window.
    static final class Lanes implements Tasks, AutoCloseable {
        private final Map<Lane, ExecutorService> lanes = new EnumMap<>(Lane.class);
        private final Map<Lane, Long> runs = new EnumMap<>(Lane.class);

        @Override
        public <T> Handle run(
                Lane lane, Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
            runs.merge(lane, 1L, Long::sum);
            var thread = lanes.computeIfAbsent(lane, name -> Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("lane-" + name).factory()));
            var task = thread.submit(() -> {
                try {
                    T result = work.call();
                    Platform.runLater(() -> done.accept(result));
                } catch (Exception e) {
                    Platform.runLater(() -> failed.accept(e));
                }
            });
            return () -> task.cancel(true);
        }

        /// How much work this lane was given.
        long runs(Lane lane) {
            return runs.getOrDefault(lane, 0L);
        }

        @Override
        public void close() {
            lanes.values().forEach(ExecutorService::shutdown);
        }
    }
}
