package org.frameseek.model;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.frameseek.encoder.EncoderException;
import org.frameseek.media.Picture;

/// A picture read from a file: the values that are stored, without regard to an alpha channel, as the reference
/// library's image library converts to RGB.
///
/// @param rgb direct, `3 × height × width`, 8-bit
public record StillImage(int width, int height, ByteBuffer rgb) {
    private static final long LARGEST = 200_000_000;

    public static StillImage read(Path file) throws EncoderException {
        if (!Files.isRegularFile(file)) {
            throw new EncoderException("image.missing", file);
        }
        try (var input = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new EncoderException("image.unknown", file);
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > LARGEST) {
                    throw new EncoderException("image.too-large", file);
                }
                return of(reader.read(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // ImageIO's readers answer some damaged files with unchecked exceptions.
            throw new EncoderException("image.damaged", file, e);
        }
    }

    public static StillImage of(Picture picture) {
        int pixels = picture.width() * picture.height();
        var planes = ByteBuffer.allocateDirect(3 * pixels);
        byte[] rgb = picture.rgb();
        for (int i = 0; i < pixels; i++) {
            for (int channel = 0; channel < 3; channel++) {
                planes.put(channel * pixels + i, rgb[3 * i + channel]);
            }
        }
        return new StillImage(picture.width(), picture.height(), planes);
    }

    private static StillImage of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        var planes = ByteBuffer.allocateDirect(3 * width * height);
        boolean grey = image.getColorModel().getNumColorComponents() == 1;
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            if (grey) {
                greyRow(image, y, row);
            } else {
                image.getRGB(0, y, width, 1, row, 0, width);
            }
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                planes.put(at, (byte) (row[x] >> 16));
                planes.put(at + width * height, (byte) (row[x] >> 8));
                planes.put(at + 2 * width * height, (byte) row[x]);
            }
        }
        return new StillImage(width, height, planes);
    }

    /// Java takes grey values for linear light and would brighten them.
    private static void greyRow(BufferedImage image, int y, int[] row) {
        image.getRaster().getSamples(0, y, row.length, 1, 0, row);
        int bits = image.getSampleModel().getSampleSize(0);
        int largest = (1 << bits) - 1;
        for (int x = 0; x < row.length; x++) {
            int value = row[x] * 255 / largest;
            row[x] = value << 16 | value << 8 | value;
        }
    }
}
