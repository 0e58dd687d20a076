package org.frameseek.export.still;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.frameseek.export.AtomicFile;
import org.frameseek.export.ExportException;
import org.frameseek.export.FileNames;
import org.frameseek.export.NamePattern;
import org.frameseek.media.MediaException;
import org.frameseek.media.StillReader;

/// Reads frames exactly and saves them.
public final class StillExporter {
    private static final String ENDING = ".jpg";

    /// Writes every still under a free name.
    ///
    /// @param stills all of one video
    /// @param quality 1 to 100
    /// @return the files, in the order of the stills
    /// @throws MediaException when one cannot be read
    /// @throws ExportException when one cannot be written; those before it are there
    public List<Path> export(List<Still> stills, Path folder, NamePattern pattern, int quality)
            throws MediaException, ExportException {
        AtomicFile.makeFolder(folder);
        var files = new ArrayList<Path>();
        try (var reader = StillReader.open(stills.getFirst().video())) {
            for (var still : stills) {
                var caption = still.caption();
                var file = FileNames.free(folder.resolve(pattern.name(caption.fields(), ENDING)));
                StillWriter.write(reader.read(still.frame()), caption, file, quality, false);
                files.add(file);
            }
        }
        return files;
    }

    /// Writes one still under this name, over what may be there.
    public void write(Still still, Path file, int quality) throws MediaException, ExportException {
        AtomicFile.makeFolder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        try (var reader = StillReader.open(still.video())) {
            StillWriter.write(reader.read(still.frame()), still.caption(), file, quality, true);
        }
    }
}
