package org.frameseek.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.frameseek.media.FrameTable;
import org.frameseek.media.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilmTileTest {
    private static final double LEAST = 64;

    private static TimeScale scale(double from, double to) {
        return new TimeScale(Tables.constant(30 * 600), new TimeSpan(from, to), 1000);
    }

    @Test
    void tilesFillTheViewWithoutCrowding() {
        var tiles = FilmTile.of(scale(0, 600), LEAST);

        assertEquals(0, tiles.getFirst().x(), 1e-9);
        assertEquals(1000, tiles.getLast().x() + tiles.getLast().width(), 1e-6);
        for (var tile : tiles.subList(0, tiles.size() - 1)) {
            assertTrue(tile.width() >= LEAST && tile.width() < 1.26 * LEAST, tile.toString());
        }
    }

    @Test
    void movingTheViewKeepsItsPictures() {
        var before = FilmTile.of(scale(100, 200), LEAST).stream().map(FilmTile::frame).collect(Collectors.toSet());
        var after = FilmTile.of(scale(110, 210), LEAST).stream().map(FilmTile::frame).collect(Collectors.toSet());

        after.removeAll(before);
        assertTrue(after.size() <= 3, "newly wanted: " + after);
    }

    /// @param distance of keyframes; more than a tile holds, few, one for each frame
    @ParameterizedTest
    @ValueSource(ints = {18000, 2000, 140, 1})
    void everyTileShowsAFrameOfItsOwnStretch(int distance) {
        var keyframes = new boolean[30 * 600];
        for (int frame = 0; frame < keyframes.length; frame += distance) {
            keyframes[frame] = true;
        }
        var table = new FrameTable(new Rational(1, 30), LongStream.range(0, keyframes.length).toArray(), keyframes);
        var scale = new TimeScale(table, new TimeSpan(0, 600), 1000);
        int middles = 0;
        for (var tile : FilmTile.of(scale, LEAST)) {
            double x = scale.centre(tile.frame());
            assertTrue(x >= tile.x() && x <= tile.x() + tile.width(), tile.toString());
            middles += keyframes[tile.frame()] ? 0 : 1;
        }
        assertEquals(distance > 140, middles > 0, "tiles that show no keyframe");
    }
}
