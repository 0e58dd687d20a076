package org.frameseek.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Writes a drawing as PNG.
public final class PngFile {
    private PngFile() {
    }

    /// @param overwrite whether a file of that name may be replaced; otherwise it is left alone and an error thrown
    public static void write(BufferedImage image, Path target, boolean overwrite) throws ExportException {
        AtomicFile.write(target, overwrite, out -> {
            // Without a file between, which may lie on another disk that is full.
            try (var png = new MemoryCacheImageOutputStream(out)) {
                if (!ImageIO.write(image, "png", png)) {
                    throw new IOException("no PNG writer");
                }
            }
        });
    }
}
