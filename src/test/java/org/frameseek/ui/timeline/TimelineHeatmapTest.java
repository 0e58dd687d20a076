package org.frameseek.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Labeled;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.frameseek.i18n.Texts;
import org.frameseek.ui.FxExtension;
import org.junit.jupiter.api.Test;

/// What the timeline looks like, pixel by pixel, and when it paints.
class TimelineHeatmapTest extends TimelinePictures {
    private static final int ROW = HEIGHT - 4 - 18 - 4 - 18 - 5 - 3;
    private static final int BESIDE_PLAYHEAD = 3;

    @Test
    void oneFrameInAHundredThousandIsSeenAtItsColumn() {
        float[] heat = new float[FRAMES];
        heat[77_777] = 1;
        timeline.heatProperty().set(heat);

        var pixels = pixels();

        int column = 77_777 / (FRAMES / 800);
        for (int x = BESIDE_PLAYHEAD; x < 800; x++) {
            var expected = timeline.colors().get(x == column ? HeatColor.HIGH : HeatColor.LOW);
            assertEquals(expected, pixels.getColor(LEFT + x, ROW), "column " + x);
        }
    }

    @Test
    void heatIsTallAsWellAsColoured() {
        float[] heat = new float[FRAMES];
        Arrays.fill(heat, 0.5f);
        timeline.heatProperty().set(heat);

        var pixels = pixels();

        var middle = timeline.colors().get(HeatColor.MID);
        assertEquals(middle.getRed(), pixels.getColor(400, ROW).getRed(), 0.01);
        assertEquals(middle.getGreen(), pixels.getColor(400, ROW).getGreen(), 0.01);
        assertTrue(pixels.getColor(400, 40).getBrightness() > middle.getBrightness());
    }

    @Test
    void legendNamesTheHatchingOnlyWhileThereIsSome() {
        var indexed = new BitSet();
        indexed.set(0, FRAMES - 1);
        timeline.indexedProperty().set(indexed);
        assertTrue(timeline.lookup("#unindexed").isVisible());

        var all = new BitSet();
        all.set(0, FRAMES);
        timeline.indexedProperty().set(all);
        assertFalse(timeline.lookup("#unindexed").isVisible());

        timeline.framesProperty().set(Tables.constant(FRAMES + 1));
        assertTrue(timeline.lookup("#unindexed").isVisible());
    }

    @Test
    void framesNotIndexedAreHatched() {
        float[] heat = new float[FRAMES];
        Arrays.fill(heat, 50_000, FRAMES, Float.NaN);
        timeline.heatProperty().set(heat);

        var pixels = pixels();

        assertEquals(1, colours(pixels, 100));
        assertTrue(colours(pixels, 600) > 1);
    }

    @Test
    void damagedFramesHaveALookALegendAndACountOfTheirOwn() {
        float[] heat = new float[FRAMES];
        Arrays.fill(heat, 50_000, FRAMES, Float.NaN);
        timeline.heatProperty().set(heat);
        var hatched = columnOf(pixels(), 600);
        var damaged = new BitSet();
        damaged.set(50_000, FRAMES);
        timeline.damagedProperty().set(damaged);

        assertNotEquals(hatched, columnOf(pixels(), 600));
        assertTrue(timeline.lookup("#damaged").isVisible());
        assertFalse(timeline.lookup("#unindexed").isVisible());
        var legend = (Labeled) timeline.lookup("#damaged .label");
        assertEquals("50,000 damaged frames", legend.getText());
        assertEquals("the video is damaged here", FrameWords.score(timeline, 60_000));
        assertEquals("match 0%", FrameWords.score(timeline, 10));
    }

    private static List<Color> columnOf(PixelReader pixels, int x) {
        return IntStream.rangeClosed(ROW - 10, ROW).mapToObj(y -> pixels.getColor(x, y)).toList();
    }

    @Test
    void filmAndSoundLieBelowTheHeatWhereThereIsRoom() {
        timeline.filmProperty().set((_, ready) -> ready.accept(new WritableImage(16, 9)));
        timeline.soundProperty().set(new float[] {0, 1, 0, 1});
        var film = timeline.lookup(".filmstrip");
        FxExtension.layout(timeline);
        assertEquals(36, film.getLayoutBounds().getHeight());
        assertTrue(film.lookupAll("ImageView").size() > 5);

        timeline.setMaxHeight(130);
        FxExtension.layout(timeline);
        assertFalse(film.isVisible());
    }

    @Test
    void beforeAQuestionTheIndexedPartIsPlain() {
        var indexed = new BitSet();
        indexed.set(0, 25_000);
        timeline.indexedProperty().set(indexed);

        var pixels = pixels();

        assertEquals(timeline.colors().get(HeatColor.PLAIN), pixels.getColor(LEFT + 198, ROW));
        assertEquals(1, colours(pixels, 100));
        assertTrue(colours(pixels, LEFT + 210) > 1);
    }

    @Test
    void playbackNeverRepaintsTheHeat() {
        timeline.heatProperty().set(new float[FRAMES]);
        timeline.moments().setAll(moment(1, 500));
        FxExtension.layout(timeline);
        int paints = paints();

        for (int frame = 0; frame < 300; frame++) {
            timeline.playheadProperty().set(frame);
            timeline.selectedRankProperty().set(frame % 2);
            timeline.hover(frame);
            FxExtension.layout(timeline);
        }

        assertEquals(paints, paints());
    }

    @Test
    void manyChangesArePaintedOnce() {
        int paints = paints();

        for (int i = 0; i < 10; i++) {
            timeline.heatProperty().set(new float[FRAMES]);
            timeline.cutsProperty().set(new int[] {100, 2000});
            timeline.view().zoomIn();
        }
        FxExtension.layout(timeline);

        assertEquals(paints + 1, paints());
    }

    @Test
    void theThemeTurnsTheScaleOver() {
        timeline.heatProperty().set(new float[FRAMES]);
        var light = pixels().getColor(400, ROW);
        assertTrue(lightnessFalls());
        int paints = paints();

        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        var dark = pixels().getColor(400, ROW);

        assertTrue(paints() > paints);
        assertTrue(light.getBrightness() > 0.8 && dark.getBrightness() < 0.3, light + " " + dark);
        assertFalse(lightnessFalls());
    }

    @Test
    void theMinimapIsThereOnlyWhenZoomed() {
        assertFalse(timeline.lookup(".minimap-window").isVisible());

        timeline.view().zoom(0.5, 0);
        FxExtension.layout(timeline);

        assertTrue(timeline.lookup(".minimap-window").isVisible());
        assertFalse(timeline.lookup(".hint").isVisible());
    }

    @Test
    void withoutAVideoItSaysWhatToDo() {
        timeline.framesProperty().set(null);
        timeline.heatProperty().set(new float[10]);
        FxExtension.layout(timeline);

        assertTrue(timeline.lookup(".empty").isVisible());
        assertFalse(timeline.lookup(".legend").isVisible());
        assertEquals(
                new Texts().get("timeline.empty"), timeline.queryAccessibleAttribute(AccessibleAttribute.TEXT));
    }

    @Test
    void heatOfAnotherVideoIsNotPainted() {
        timeline.heatProperty().set(new float[] {1, 1, 1});

        assertEquals(timeline.colors().get(HeatColor.PLAIN), pixels().getColor(400, ROW));
    }

    @Test
    void aScreenReaderIsToldTimeAndScore() {
        float[] heat = new float[FRAMES];
        heat[1830] = 0.874f;
        timeline.heatProperty().set(heat);
        timeline.playheadProperty().set(1830);

        assertEquals("00:01:01:00 match 87%", timeline.queryAccessibleAttribute(AccessibleAttribute.TEXT));
        assertEquals(1830.0, timeline.queryAccessibleAttribute(AccessibleAttribute.VALUE));
        assertEquals(99_999.0, timeline.queryAccessibleAttribute(AccessibleAttribute.MAX_VALUE));
    }

    private boolean lightnessFalls() {
        double[] lightness = IntStream.rangeClosed(0, 50)
                .map(i -> HeatColors.of(timeline).palette().at(i / 50f))
                .mapToDouble(argb -> 0.2126 * (argb >> 16 & 255) + 0.7152 * (argb >> 8 & 255) + 0.0722 * (argb & 255))
                .toArray();
        boolean falls = lightness[0] > lightness[50];
        for (int i = 1; i < lightness.length; i++) {
            assertEquals(falls, lightness[i] < lightness[i - 1], "order must be seen without hues, step " + i);
        }
        return falls;
    }

    private static long colours(PixelReader pixels, int x) {
        return IntStream.rangeClosed(ROW - 10, ROW).mapToObj(y -> pixels.getColor(x, y)).distinct().count();
    }

    private int paints() {
        return ((TimelineHeatmapSkin) timeline.getSkin()).paints();
    }
}
