package org.frameseek.bench;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.layout.StackPane;
import org.frameseek.i18n.Texts;
import org.frameseek.media.FrameTable;
import org.frameseek.media.Rational;
import org.frameseek.ui.FxExtension;
import org.frameseek.ui.timeline.TimelineHeatmap;

/// How long the JavaFX thread paints the heat of ten hours, 1920 columns wide, after a new answer. No test.
public final class TimelineBenchmark {
    private static final int FRAMES = 10 * 3600 * 30;
    private static final int RUNS = 101;

    private TimelineBenchmark() {
    }

    static void main(String[] arguments) throws InterruptedException {
        var done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                measure();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
    }

    private static void measure() throws IOException {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        var timeline = new TimelineHeatmap(new Texts());
        timeline.framesProperty().set(new FrameTable(
                new Rational(1, 30), LongStream.range(0, FRAMES).toArray(), new boolean[FRAMES]));
        var stage = FxExtension.show(new StackPane(timeline), 1920 + 16, 160);
        var random = new Random(1);
        var answers = new float[2][FRAMES];
        for (var answer : answers) {
            for (int i = 0; i < FRAMES; i++) {
                answer[i] = random.nextFloat();
            }
        }
        var millis = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            timeline.heatProperty().set(answers[run % 2]);
            long started = System.nanoTime();
            FxExtension.layout(timeline);
            millis[run] = (System.nanoTime() - started) / 1e6;
        }
        double first = millis[0];
        Arrays.sort(millis);
        stage.close();
        var table = new Table("Painting the heat of ten hours, 1920 pixels wide", "timeline");
        table.row("first ms", first, "median ms", millis[RUNS / 2], "longest ms", millis[RUNS - 1]);
        table.publish();
    }
}
