package org.frameseek.recheck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.frameseek.media.Picture;
import org.frameseek.model.StillImage;
import org.frameseek.search.Box;
import org.junit.jupiter.api.Test;

class BlackBarsTest {
    private static final int WIDTH = 200;
    private static final int HEIGHT = 100;

    /// A bright picture between bars, whose noise is that of compression.
    private static StillImage boxed(int above, int beside, int picture) {
        var random = new Random(3);
        var rgb = new byte[WIDTH * HEIGHT * 3];
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int x = i % WIDTH;
            int y = i / WIDTH;
            boolean bar = y < above || y >= HEIGHT - above || x < beside || x >= WIDTH - beside;
            for (int channel = 0; channel < 3; channel++) {
                rgb[3 * i + channel] = (byte) (bar ? random.nextInt(12) : picture);
            }
        }
        return StillImage.of(new Picture(WIDTH, HEIGHT, rgb));
    }

    @Test
    void barsAreTakenOff() {
        assertEquals(Box.WHOLE, BlackBars.without(boxed(0, 0, 150)));
        assertEquals(new Box(0, 0.12, 1, 0.76), BlackBars.without(boxed(12, 0, 150)));
        assertEquals(new Box(0.1, 0, 0.8, 1), BlackBars.without(boxed(0, 20, 150)));
        assertEquals(new Box(0.1, 0.2, 0.8, 0.6), BlackBars.without(boxed(20, 20, 150)));
    }

    @Test
    void aDarkPictureStaysWhole() {
        assertEquals(Box.WHOLE, BlackBars.without(boxed(0, 0, 5)));
        assertEquals(Box.WHOLE, BlackBars.without(boxed(40, 0, 150)));
        assertEquals(Box.WHOLE, BlackBars.without(StillImage.of(new Picture(1, 1, new byte[3]))));
    }
}
