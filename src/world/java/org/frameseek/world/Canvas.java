package org.frameseek.world;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/// A reusable square picture at the model's input size. One thread at a time.
final class Canvas {
    private final int size;
    private final BufferedImage image;
    private final Graphics2D graphics;

    Canvas(int size) {
        this.size = size;
        image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
    }

    /// Draws a scene as the model sees a video of this aspect, into `size × size × 3` bytes from `offset`.
    void draw(Scene scene, double aspect, double time, byte[] rgb, int offset) {
        ScenePainter.draw(graphics, scene, size, size, aspect, time);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            rgb[offset + 3 * i] = (byte) (pixels[i] >> 16);
            rgb[offset + 3 * i + 1] = (byte) (pixels[i] >> 8);
            rgb[offset + 3 * i + 2] = (byte) pixels[i];
        }
    }
}
