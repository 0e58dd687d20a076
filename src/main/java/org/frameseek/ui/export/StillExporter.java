package org.frameseek.ui.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.frameseek.media.JpegWriter;
import org.frameseek.media.MediaException;
import org.frameseek.media.StillReader;

/// Reads frames and writes them as JPG. Blocks; no JavaFX.
public final class StillExporter {
    /// Writes every still under a free name.
    ///
    /// @param stills all of one video
    /// @param quality 1 to 100
    /// @return the files, in the order of the stills
    /// @throws MediaException when one cannot be read or written; those before it are there
    public List<Path> export(List<Still> stills, Path folder, FileNamePattern pattern, int quality)
            throws MediaException {
        makeFolder(folder);
        var files = new ArrayList<Path>();
        try (var reader = StillReader.open(stills.getFirst().video())) {
            for (var still : stills) {
                var file = pattern.freeFile(folder, still);
                JpegWriter.write(reader.read(still.frame()), still.caption(), file, quality, false);
                files.add(file);
            }
        }
        return files;
    }

    /// Writes one still under this name, over what may be there.
    public void write(Still still, Path file, int quality) throws MediaException {
        makeFolder(file.toAbsolutePath().getParent());
        try (var reader = StillReader.open(still.video())) {
            JpegWriter.write(reader.read(still.frame()), still.caption(), file, quality, true);
        }
    }

    private static void makeFolder(Path folder) throws MediaException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new MediaException("export.folder", folder, e);
        }
    }
}
