package org.frameseek.ui.export;

import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import org.frameseek.media.MediaException;
import org.frameseek.media.PngWriter;
import org.frameseek.media.StillName;

/// Writes a picture of the timeline as PNG, replacing nothing.
final class HeatmapFile {
    private HeatmapFile() {
    }

    static Path write(Image picture, Path folder) throws MediaException {
        var file = StillName.free(folder.resolve("heatmap.png"));
        PngWriter.write(SwingFXUtils.fromFXImage(picture, null), file, false);
        return file;
    }
}
