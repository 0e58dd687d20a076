package org.frameseek.ui.export;

import java.io.IOException;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import org.frameseek.media.MediaException;
import org.frameseek.media.StillName;

/// Writes a picture of the timeline as PNG, replacing nothing.
final class HeatmapFile {
    private HeatmapFile() {
    }

    static Path write(Image picture, Path folder) throws MediaException {
        var file = StillName.free(folder.resolve("heatmap.png"));
        try {
            if (!ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", file.toFile())) {
                throw new IOException("no PNG writer");
            }
            return file;
        } catch (IOException e) {
            throw new MediaException("media.cannot-write", file, e);
        }
    }
}
