package org.frameseek.recheck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.frameseek.media.Picture;
import org.frameseek.model.StillImage;
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

    private static void assertSize(int width, int height, StillImage picture) {
        assertEquals(width + " × " + height, picture.width() + " × " + picture.height());
    }

    @Test
    void barsAreTakenOff() {
        assertSize(WIDTH, HEIGHT, BlackBars.without(boxed(0, 0, 150)));
        assertSize(WIDTH, 76, BlackBars.without(boxed(12, 0, 150)));
        assertSize(160, HEIGHT, BlackBars.without(boxed(0, 20, 150)));
        var content = BlackBars.without(boxed(20, 20, 150));
        assertSize(160, 60, content);
        for (byte value : content.planes()[0]) {
            assertEquals((byte) 150, value);
        }
    }

    @Test
    void aDarkPictureStaysWhole() {
        assertSize(WIDTH, HEIGHT, BlackBars.without(boxed(0, 0, 5)));
        assertSize(WIDTH, HEIGHT, BlackBars.without(boxed(40, 0, 150)));
        assertSize(1, 1, BlackBars.without(StillImage.of(new Picture(1, 1, new byte[3]))));
    }
}
