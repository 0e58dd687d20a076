package org.frameseek.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.scene.Group;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.stage.Popup;
import javafx.stage.Window;
import org.frameseek.i18n.Texts;
import org.frameseek.search.Moment;
import org.frameseek.ui.FxExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pictures of the timeline for people to look at, in both themes.
@ExtendWith(FxExtension.class)
class TimelineScreensTest {
    private static final int HOUR = 108_000;

    private final Texts texts = new Texts();
    private final TimelineHeatmap timeline = new TimelineHeatmap(texts);

    @AfterEach
    void defaultTheme() {
        Application.setUserAgentStylesheet(null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void states(String name) throws IOException {
        Theme theme = name.equals("light") ? new PrimerLight() : new PrimerDark();
        Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
        var stage = FxExtension.show(new StackPane(timeline), 960, 160);
        save("empty", name);

        timeline.framesProperty().set(Tables.constant(HOUR));
        timeline.cutsProperty().set(IntStream.range(1, 260).map(i -> i * 400 + i * i % 311).toArray());
        var indexed = new BitSet();
        indexed.set(0, HOUR / 3);
        timeline.indexedProperty().set(indexed);
        save("indexing", name);

        float[] heat = heat();
        timeline.heatProperty().set(heat);
        timeline.moments().setAll(moments(heat));
        timeline.playheadProperty().set(31_000);
        timeline.selectedRankProperty().set(1);
        save("answered", name);
        FxExtension.save(hovering(), "timeline-card-" + name);

        var partly = heat.clone();
        Arrays.fill(partly, 60_000, 90_000, Float.NaN);
        timeline.heatProperty().set(partly);
        texts.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
        save("partly-zh", name);
        texts.localeProperty().set(Locale.ENGLISH);

        timeline.heatProperty().set(heat);
        zoom(8);
        save("zoomed", name);
        zoom(160);
        save("seconds", name);
        zoom(9000);
        save("frames", name);
        timeline.view().zoomToFit();
        timeline.filmProperty().set((_, ready) -> ready.accept(sunset()));
        var peaks = new float[3600 * 20];
        for (int i = 0; i < peaks.length; i++) {
            peaks[i] = (float) Math.abs(Math.sin(i / 4000.0) * (0.4 + 0.6 * Math.sin(i / 70.0)));
        }
        timeline.soundProperty().set(peaks);
        stage.setHeight(220);
        save("film", name);
        timeline.setMaxSize(420, 118);
        timeline.requestFocus();
        save("small", name);
        stage.close();
        assertTrue(Files.size(Path.of("target", "screens", "timeline-frames-" + name + ".png")) > 0);
    }

    private Image hovering() {
        timeline.thumbnailsProperty().set((frame, ready) -> ready.accept(sunset()));
        timeline.hover(40_000);
        var card = Window.getWindows().stream().filter(Popup.class::isInstance).findFirst().orElseThrow();
        var picture = FxExtension.snapshot(card.getScene().getRoot());
        timeline.hover(-1);
        return picture;
    }

    private static Image sunset() {
        var ground = new Rectangle(192, 108, new LinearGradient(
                0, 0, 0, 1, true, CycleMethod.NO_CYCLE, new Stop(0, Color.MIDNIGHTBLUE), new Stop(1, Color.CORAL)));
        return new Group(ground, new Circle(96, 80, 20, Color.GOLD)).snapshot(null, null);
    }

    private void zoom(double factor) {
        timeline.view().zoomToFit();
        timeline.view().zoom(1 / factor, timeline.framesProperty().get().seconds(31_000));
    }

    private void save(String state, String theme) throws IOException {
        FxExtension.save(FxExtension.snapshot(timeline), "timeline-" + state + "-" + theme);
    }

    /// Noise with a few scenes that match more or less.
    private static float[] heat() {
        var random = new Random(7);
        float[] heat = new float[HOUR];
        float level = 0.15f;
        for (int i = 0; i < HOUR; i++) {
            if (i % 500 == 0) {
                level = 0.08f + 0.2f * random.nextFloat();
            }
            heat[i] = Math.clamp(level + 0.03f * (float) random.nextGaussian(), 0, 1);
        }
        for (int peak = 0; peak < 14; peak++) {
            int centre = random.nextInt(HOUR);
            float height = 0.95f - peak * 0.04f;
            int half = 100 + random.nextInt(900);
            for (int i = Math.max(0, centre - half); i < Math.min(HOUR, centre + half); i++) {
                float shape =
                        height * (1 - Math.abs(i - centre) / (float) half) + 0.02f * (float) random.nextGaussian();
                heat[i] = Math.clamp(Math.max(heat[i], shape), 0, 1);
            }
        }
        heat[31_200] = 1;
        return heat;
    }

    private static Moment[] moments(float[] heat) {
        int[] best = IntStream.range(0, HOUR / 600)
                .map(block -> IntStream.range(block * 600, block * 600 + 600)
                        .reduce((a, b) -> heat[a] >= heat[b] ? a : b).orElseThrow())
                .boxed().sorted((a, b) -> Float.compare(heat[b], heat[a])).limit(24).mapToInt(i -> i).toArray();
        return IntStream.range(0, best.length)
                .mapToObj(i -> new Moment(i + 1, best[i], Math.max(0, best[i] - 200), Math.min(HOUR - 1, best[i] + 260),
                        0.3f, 4, 0.95f))
                .toArray(Moment[]::new);
    }
}
