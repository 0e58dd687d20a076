package org.frameseek.ui.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.frameseek.media.Picture;
import org.junit.jupiter.api.Test;

class ImagesTest {
    @Test
    void everyPixelIsInItsPlace() {
        var image = Images.of(new Picture(2, 2, new byte[] {-1, 0, 0, 0, -1, 0, 0, 0, -1, -1, -1, -1}));
        assertEquals(0xFFFF0000, image.getPixelReader().getArgb(0, 0));
        assertEquals(0xFF00FF00, image.getPixelReader().getArgb(1, 0));
        assertEquals(0xFF0000FF, image.getPixelReader().getArgb(0, 1));
        assertEquals(0xFFFFFFFF, image.getPixelReader().getArgb(1, 1));
    }

    @Test
    void singlePixelsAreDoubled() {
        var image = Images.of(new Picture(1, 3, new byte[] {-1, 0, 0, 0, -1, 0, 0, 0, -1}));
        assertEquals(2, image.getWidth());
        assertEquals(3, image.getHeight());
        for (int x = 0; x < 2; x++) {
            assertEquals(0xFFFF0000, image.getPixelReader().getArgb(x, 0));
            assertEquals(0xFF0000FF, image.getPixelReader().getArgb(x, 2));
        }
    }
}
