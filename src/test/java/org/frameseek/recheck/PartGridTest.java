package org.frameseek.recheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.frameseek.encoder.PictureSpec;
import org.frameseek.encoder.PictureSpec.Filter;
import org.frameseek.search.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartGridTest {
    private static final PictureSpec SQUASHING = new PictureSpec(96, 96, 96, 96, 0, Filter.BICUBIC);
    private static final PictureSpec CROPPING = new PictureSpec(224, 224, 0, 0, 224, Filter.BICUBIC);

    @Test
    void aModelThatSeesWholePicturesGetsTwoTimesTwoAndThreeTimesThree() {
        var parts = PartGrid.of(1920, 1080, SQUASHING);
        assertEquals(4 + 9, parts.size());
        for (var part : parts) {
            assertEquals(part.width(), part.height(), 1e-9);
        }
    }

    @ParameterizedTest
    @CsvSource({"1920, 1080", "640, 480", "1080, 1920", "300, 300", "2000, 20", "1, 1"})
    void everyPlaceIsWhollyInAPartThatTheModelSees(int width, int height) {
        for (var spec : new PictureSpec[] {SQUASHING, CROPPING}) {
            var parts = PartGrid.of(width, height, spec);
            double pixel = Math.min(width, height);
            for (double x = 0; x <= 1; x += 0.01) {
                for (double y = 0; y <= 1; y += 0.05) {
                    // A thing of a tenth of the shorter side.
                    double wide = 0.1 * pixel / width;
                    double tall = 0.1 * pixel / height;
                    var thing = new Box(x * (1 - wide), y * (1 - tall), wide, tall);
                    assertTrue(parts.stream().anyMatch(part -> holds(part, thing)), thing + " of " + width);
                }
            }
            if (spec == CROPPING) {
                for (var part : parts) {
                    assertEquals(part.width() * width, part.height() * height, 1e-6);
                }
            }
        }
    }

    private static boolean holds(Box part, Box thing) {
        double slack = 1e-9;
        return thing.x() >= part.x() - slack && thing.y() >= part.y() - slack
                && thing.x() + thing.width() <= part.x() + part.width() + slack
                && thing.y() + thing.height() <= part.y() + part.height() + slack;
    }

    @Test
    void aPartIsCoveredByNineOfItsShape() {
        var part = new Box(0.3, 0.4, 0.42, 0.21);
        var within = PartGrid.within(part);
        assertEquals(9, within.size());
        for (var one : within) {
            assertEquals(2, one.width() / one.height(), 1e-9);
        }
        assertEquals(part.x(), within.getFirst().x(), 1e-9);
        assertEquals(part.x() + part.width(), within.getLast().x() + within.getLast().width(), 1e-9);
        assertEquals(part.y() + part.height(), within.getLast().y() + within.getLast().height(), 1e-9);
    }
}
