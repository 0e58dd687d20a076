package org.frameseek.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Writes a drawing as PNG.
public final class PngFile {
    private PngFile() {
    }

    public static void write(BufferedImage image, Output output) throws ExportException {
        output.write(out -> {
            // Uses memory, because a temporary file may be on another disk that is full.
            try (var png = new MemoryCacheImageOutputStream(out)) {
                if (!ImageIO.write(image, "png", png)) {
                    throw new IOException("no PNG writer");
                }
            }
        });
    }
}
