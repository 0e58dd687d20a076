package org.frameseek.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Labeled;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.frameseek.i18n.Texts;
import org.frameseek.search.Moment;
import org.frameseek.ui.FxExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the timeline looks like, pixel by pixel, and when it paints.
@ExtendWith(FxExtension.class)
class TimelineHeatmapTest {
    /// With the padding of 8 at both sides, the axis is 800 wide.
    private static final int WIDTH = 816;
    private static final int LEFT = 8;
    private static final int HEIGHT = 160;
    /// A row near the foot of the heat: coloured fully by any heat that is not nearly nothing.
    private static final int ROW = HEIGHT - 4 - 18 - 4 - 18 - 5 - 3;
    private static final int BESIDE_PLAYHEAD = 3;
    private static final int FRAMES = 100_000;

    private final TimelineHeatmap timeline = new TimelineHeatmap(new Texts());
    private Stage stage;

    @BeforeEach
    void show() {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        timeline.framesProperty().set(Tables.constant(FRAMES));
        stage = FxExtension.show(new StackPane(timeline), WIDTH, HEIGHT);
    }

    @AfterEach
    void close() {
        stage.close();
        Application.setUserAgentStylesheet(null);
    }

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
    void aWeakMatchIsHollowAndAStrongOneWearsTheHeat() {
        timeline.moments().setAll(moment(1, 25_000), new Moment(2, 75_000, 74_000, 76_000, 0.1f, 2, 0.2f));

        var pixels = pixels();

        assertEquals(timeline.colors().get(HeatColor.HIGH), pixels.getColor(LEFT + 200 - 7, 4 + 9));
        assertEquals(Color.WHITE, pixels.getColor(LEFT + 600 - 7, 4 + 9));
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
    void flagsStandOverTheirFrames() {
        timeline.moments().setAll(moment(1, 25_000), moment(2, 75_000));

        FxExtension.layout(timeline);

        assertEquals(LEFT + 200, middle(flag("1")), 1);
        assertEquals(LEFT + 600, middle(flag("2")), 1);
    }

    @Test
    void theSelectedMomentKeepsItsNumberWhereBetterOnesCrowd() {
        timeline.moments().setAll(moment(1, 50_000), moment(2, 50_500), moment(3, 90_000));
        FxExtension.layout(timeline);
        assertFalse(flags().contains("2"));

        timeline.selectedRankProperty().set(2);
        FxExtension.layout(timeline);

        assertTrue(flags().contains("2"));
        assertFalse(flags().contains("1"));
    }

    @Test
    void onlyMomentsInViewHaveFlags() {
        timeline.moments().setAll(moment(1, 25_000), moment(2, 75_000));
        timeline.view().zoom(0.25, timeline.framesProperty().get().seconds(75_000));
        FxExtension.layout(timeline);

        assertEquals(List.of("2"), flags());
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

    private PixelReader pixels() {
        return FxExtension.snapshot(timeline).getPixelReader();
    }

    private static long colours(PixelReader pixels, int x) {
        return IntStream.rangeClosed(ROW - 10, ROW).mapToObj(y -> pixels.getColor(x, y)).distinct().count();
    }

    private int paints() {
        return ((TimelineHeatmapSkin) timeline.getSkin()).paints();
    }

    private static Moment moment(int rank, int frame) {
        return new Moment(rank, frame, frame - 20, frame + 20, 0.3f, 5, 0.95f);
    }

    private Labeled flag(String rank) {
        return timeline.lookupAll(".moment-flag").stream().map(Labeled.class::cast)
                .filter(label -> label.getText().equals(rank)).findFirst().orElseThrow();
    }

    private List<String> flags() {
        return timeline.lookupAll(".moment-flag").stream().map(Labeled.class::cast)
                .filter(Labeled::isVisible).map(Labeled::getText).filter(text -> !text.isEmpty()).sorted().toList();
    }

    private double middle(Labeled flag) {
        var bounds = timeline.sceneToLocal(flag.localToScene(flag.getLayoutBounds()));
        return bounds.getCenterX();
    }
}
