package org.frameseek.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

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

    @Test
    void everyTileShowsAFrameOfItsOwnStretch() {
        var scale = scale(0, 600);
        for (var tile : FilmTile.of(scale, LEAST)) {
            double x = scale.centre(tile.frame());
            assertTrue(x >= tile.x() && x <= tile.x() + tile.width(), tile.toString());
        }
    }
}
