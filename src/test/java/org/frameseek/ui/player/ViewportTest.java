package org.frameseek.ui.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewportTest {
    private final Viewport viewport = new Viewport();

    private PictureSize sizeFor(int width, int height) {
        return viewport.sizeFor(new PictureSize(width, height));
    }

    @ParameterizedTest
    @CsvSource({"1920, 1080", "3840, 2160", "720, 1280", "320, 180", "1, 1", "8192, 16"})
    void pictureIsAsLargeAsItIsShownOrAsItIs(int width, int height) {
        for (int room = 100; room <= 2400; room += 100) {
            viewport.set(room, room * 0.6);
            var size = sizeFor(width, height);
            double shown = Math.min((double) room / width, room * 0.6 / height);
            double wanted = Math.min(Math.min(1, shown), 1920.0 / Math.max(width, height));
            assertTrue(size.width() >= Math.floor(width * wanted), size + " in " + room);
            assertTrue(size.width() <= Math.max(2, Math.ceil(width * (wanted + 1.0 / 8))), size + " in " + room);
            assertTrue(size.height() <= Math.max(2, height));
        }
    }

    @Test
    void unknownRoomIsTakenForALargeOne() {
        assertEquals(new PictureSize(1920, 1080), sizeFor(3840, 2160));
    }

    @Test
    void proportionsStay() {
        viewport.set(950, 530);
        assertEquals(new PictureSize(960, 540), sizeFor(1920, 1080));
    }
}
