package org.frameseek.world;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.frameseek.export.still.JpegEncoder;
import org.frameseek.export.still.PictureImage;
import org.frameseek.media.Picture;

/// A frame as others pass it on: changed, and saved as a JPEG of any quality.
final class CopiedStill {
    /// What happened to it.
    enum Change { COMPRESSED, SCALED, BOXED, LOGO, ENCODED_AGAIN }

    private CopiedStill() {
    }

    /// @param frame of the film encoded again, where that is the change
    static Picture of(Picture frame, Change change, SplittableRandom random) throws IOException {
        var image = PictureImage.of(frame);
        var changed = switch (change) {
            case COMPRESSED, ENCODED_AGAIN -> image;
            case SCALED -> scaled(image, random.nextDouble(0.3, 1.5));
            case BOXED -> boxed(image, random.nextBoolean(), random.nextDouble(0.08, 0.2));
            case LOGO -> marked(image, random.nextBoolean(), random.nextBoolean());
        };
        return picture(ImageIO.read(new ByteArrayInputStream(JpegEncoder.encode(changed, random.nextInt(30, 91)))));
    }

    static Picture picture(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var rgb = new byte[pixels.length * 3];
        for (int i = 0; i < pixels.length; i++) {
            rgb[3 * i] = (byte) (pixels[i] >> 16);
            rgb[3 * i + 1] = (byte) (pixels[i] >> 8);
            rgb[3 * i + 2] = (byte) pixels[i];
        }
        return new Picture(image.getWidth(), image.getHeight(), rgb);
    }

    private static BufferedImage scaled(BufferedImage image, double scale) {
        int width = (int) (image.getWidth() * scale);
        int height = (int) (image.getHeight() * scale);
        var small = image.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING);
        return drawn(width, height, graphics -> graphics.drawImage(small, 0, 0, null));
    }

    /// With bars above and below, or at both sides.
    private static BufferedImage boxed(BufferedImage image, boolean above, double share) {
        int bar = (int) (share * (above ? image.getHeight() : image.getWidth()));
        int x = above ? 0 : bar;
        int y = above ? bar : 0;
        return drawn(image.getWidth() + 2 * x, image.getHeight() + 2 * y,
                graphics -> graphics.drawImage(image, x, y, null));
    }

    /// With a channel's logo in a corner.
    private static BufferedImage marked(BufferedImage image, boolean left, boolean top) {
        int width = image.getWidth() / 7;
        int height = image.getHeight() / 9;
        int x = left ? width / 4 : image.getWidth() - width - width / 4;
        int y = top ? height / 4 : image.getHeight() - height - height / 4;
        return drawn(image.getWidth(), image.getHeight(), graphics -> {
            graphics.drawImage(image, 0, 0, null);
            graphics.setColor(new Color(255, 255, 255, 210));
            graphics.fillRoundRect(x, y, width, height, 8, 8);
            graphics.setColor(new Color(200, 30, 30));
            graphics.fillOval(x + width / 3, y + height / 6, height * 2 / 3, height * 2 / 3);
        });
    }

    private static BufferedImage drawn(int width, int height, Consumer<Graphics2D> drawing) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        drawing.accept(graphics);
        graphics.dispose();
        return image;
    }
}
