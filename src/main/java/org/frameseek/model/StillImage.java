package org.frameseek.model;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.PictureSpec;
import org.frameseek.encoder.Resampling;
import org.frameseek.media.Picture;

/// A picture read from a file. It keeps the stored values and ignores the alpha channel, like the RGB conversion of the
/// reference library's image library.
///
/// @param planes red, green and blue, each `height × width`, 8-bit
public record StillImage(int width, int height, byte[][] planes) {
    /// Reading takes about ten bytes per pixel.
    private static final long LARGEST = 80_000_000;
    private static final Set<String> ENDINGS = Set.of("png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff");

    /// Whether the file's name is that of a picture. Its content decides when it is read.
    public static boolean looksLikePicture(Path file) {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

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
            // ImageIO's readers throw unchecked exceptions for some damaged files.
            throw new EncoderException("image.damaged", file, e);
        }
    }

    public static StillImage of(Picture picture) {
        int pixels = picture.width() * picture.height();
        var planes = new byte[3][pixels];
        byte[] rgb = picture.rgb();
        for (int i = 0; i < pixels; i++) {
            for (int channel = 0; channel < 3; channel++) {
                planes[channel][i] = rgb[3 * i + channel];
            }
        }
        return new StillImage(picture.width(), picture.height(), planes);
    }

    private static StillImage of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        var planes = new byte[3][width * height];
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
                planes[0][at] = (byte) (row[x] >> 16);
                planes[1][at] = (byte) (row[x] >> 8);
                planes[2][at] = (byte) row[x];
            }
        }
        return new StillImage(width, height, planes);
    }

    /// The picture as a PNG file's bytes.
    public byte[] png() {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int at = 0; at < width * height; at++) {
            image.setRGB(at % width, at / width,
                    (planes[0][at] & 0xFF) << 16 | (planes[1][at] & 0xFF) << 8 | planes[2][at] & 0xFF);
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    /// A part of the picture, at least one pixel, given in fractions of its width and height.
    public StillImage part(double x, double y, double partWidth, double partHeight) {
        int left = Math.clamp((int) Math.round(x * width), 0, width - 1);
        int top = Math.clamp((int) Math.round(y * height), 0, height - 1);
        int columns = Math.clamp(Math.round(partWidth * width), 1, width - left);
        int rows = Math.clamp(Math.round(partHeight * height), 1, height - top);
        var cut = new byte[3][rows * columns];
        for (int channel = 0; channel < 3; channel++) {
            for (int row = 0; row < rows; row++) {
                System.arraycopy(planes[channel], (top + row) * width + left, cut[channel], row * columns, columns);
            }
        }
        return new StillImage(columns, rows, cut);
    }

    /// The picture resized and cropped for an encoder, with black where it is smaller than the crop.
    ///
    /// @return direct buffer, `height × width × 3`
    ByteBuffer prepared(PictureSpec spec) {
        int toWidth = spec.scaledWidth(width, height);
        int toHeight = spec.scaledHeight(width, height);
        int top = Math.floorDiv(toHeight - spec.height(), 2);
        int left = Math.floorDiv(toWidth - spec.width(), 2);
        var rgb = ByteBuffer.allocateDirect(spec.bytes());
        var resampling = new Resampling(spec.filter());
        for (int channel = 0; channel < 3; channel++) {
            byte[] plane = resampling.resize(
                    ByteBuffer.wrap(planes[channel]), width, width, height, toWidth, toHeight, false);
            for (int y = Math.max(0, -top); y < Math.min(spec.height(), toHeight - top); y++) {
                for (int x = Math.max(0, -left); x < Math.min(spec.width(), toWidth - left); x++) {
                    rgb.put((y * spec.width() + x) * 3 + channel, plane[(y + top) * toWidth + x + left]);
                }
            }
        }
        return rgb;
    }

    /// Reads stored values because Java treats grey values as linear light and brightens them.
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
