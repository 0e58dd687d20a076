package org.frameseek.export;

import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Writes a drawing as PNG.
public final class PngFile {
    private PngFile() {
    }

    public static void write(RenderedImage image, Output output) throws ExportException {
        output.write(out -> write(image, out));
    }

    public static void write(RenderedImage image, OutputStream out) throws IOException {
        // Uses memory, because a temporary file may be on another disk that is full.
        try (var png = new MemoryCacheImageOutputStream(out)) {
            if (!ImageIO.write(image, "png", png)) {
                throw new IOException("no PNG writer");
            }
        }
    }
}
