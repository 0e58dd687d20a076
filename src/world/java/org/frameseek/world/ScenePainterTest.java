package org.frameseek.world;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ScenePainterTest {
    private static final int SIZE = 96;

    private static byte[] picture(Plot plot, double time) {
        var scene = SceneComposer.compose(plot, SceneComposer.Company.NONE, new SplittableRandom(5));
        var rgb = new byte[SIZE * SIZE * 3];
        new Canvas(SIZE).draw(scene, 16 / 9.0, time, rgb, 0);
        return rgb;
    }

    @Test
    void theSameSeedDrawsTheSamePictureAndTimeMovesIt() {
        var plot = Plot.random(new SplittableRandom(3));
        assertArrayEquals(picture(plot, 1), picture(plot, 1));
        assertFalse(Arrays.equals(picture(plot, 1), picture(plot, 1.4)));
    }

    @Test
    void everyPartOfThePlotShows() {
        var random = new SplittableRandom(4);
        for (int i = 0; i < 200; i++) {
            var plot = Plot.random(random);
            for (var part : Plot.Part.values()) {
                assertFalse(Arrays.equals(picture(plot, 1), picture(plot.with(part, random), 1)), plot + " " + part);
            }
        }
    }

    @Test
    void aColourNameIsTheColourThatPrevails() {
        for (var colour : Colour.values()) {
            var plot = new Plot(Thing.BALL, colour, Action.RESTING, Place.BEDROOM, Daytime.DAY, Weather.CLEAR,
                    Style.FLAT);
            var scene = SceneComposer.compose(plot, SceneComposer.Company.NONE, new SplittableRandom(5));
            var rgb = picture(plot, 0);
            var shade = new Color(scene.main().rgb());
            int near = 0;
            for (int i = 0; i < rgb.length; i += 3) {
                int distance = Math.abs((rgb[i] & 255) - shade.getRed())
                        + Math.abs((rgb[i + 1] & 255) - shade.getGreen())
                        + Math.abs((rgb[i + 2] & 255) - shade.getBlue());
                near += distance < 30 ? 1 : 0;
            }
            assertTrue(near > 100, colour + " covers " + near + " pixels");
        }
    }
}
