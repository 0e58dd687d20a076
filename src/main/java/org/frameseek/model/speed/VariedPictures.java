package org.frameseek.model.speed;

import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import org.frameseek.encoder.PictureSpec;

/// Pictures that differ in colours, shapes and noise, always the same ones.
final class VariedPictures {
    private static final int CHANNELS = 3;

    private final PictureSpec spec;
    private final ByteBuffer pixels;
    private final int count;

    VariedPictures(PictureSpec spec, int count) {
        this.spec = spec;
        this.count = count;
        pixels = ByteBuffer.allocateDirect(count * spec.bytes());
    }

    /// The pictures of one batch, valid until the next call.
    ByteBuffer batch(int number) {
        pixels.clear();
        for (int i = 0; i < count; i++) {
            draw(new SplittableRandom(number * (long) count + i));
        }
        return pixels.rewind();
    }

    /// A grid of random colours that blend into each other or not, with noise.
    private void draw(SplittableRandom random) {
        int cells = 2 + random.nextInt(7);
        var colours = new int[(cells + 1) * (cells + 1) * CHANNELS];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = random.nextInt(256);
        }
        boolean blended = random.nextBoolean();
        int noise = 1 + random.nextInt(60);
        for (int y = 0; y < spec.height(); y++) {
            for (int x = 0; x < spec.width(); x++) {
                float across = (float) x * cells / spec.width();
                float down = (float) y * cells / spec.height();
                float right = blended ? across - (int) across : 0;
                float below = blended ? down - (int) down : 0;
                int corner = ((int) down * (cells + 1) + (int) across) * CHANNELS;
                int next = corner + (cells + 1) * CHANNELS;
                for (int c = 0; c < CHANNELS; c++) {
                    float upper = colours[corner + c] * (1 - right) + colours[corner + CHANNELS + c] * right;
                    float lower = colours[next + c] * (1 - right) + colours[next + CHANNELS + c] * right;
                    int value = (int) (upper * (1 - below) + lower * below) + random.nextInt(noise) - noise / 2;
                    pixels.put((byte) Math.clamp(value, 0, 255));
                }
            }
        }
    }
}
