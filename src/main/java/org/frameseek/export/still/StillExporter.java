package org.frameseek.export.still;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.frameseek.export.ExportException;
import org.frameseek.export.NamePattern;
import org.frameseek.export.OutputGate;
import org.frameseek.media.MediaException;
import org.frameseek.media.StillReader;

/// Reads frames exactly and saves them.
///
/// @param gate decides where files may be written
public record StillExporter(OutputGate gate) {
    /// Saves each still under a free name.
    ///
    /// @param stills all of one video, at least one
    /// @return the files, in the order of the stills
    /// @throws MediaException when one cannot be read; those before it are saved
    /// @throws ExportException when one cannot be written; those before it are saved
    public List<Path> export(List<Still> stills, Path folder, NamePattern pattern, StillWriter writer)
            throws MediaException, ExportException {
        gate.folder(folder);
        var files = new ArrayList<Path>();
        try (var reader = StillReader.open(stills.getFirst().video())) {
            for (var still : stills) {
                var caption = still.caption();
                var kind = writer.format().kind();
                var output = gate.fresh(folder, pattern.name(caption.fields(), kind.ending()), kind);
                writer.write(reader, still.frame(), caption, output);
                files.add(output.path());
            }
        }
        return files;
    }

    /// Saves one still under this name, replacing a picture of the same kind.
    public void write(Still still, Path file, StillWriter writer) throws MediaException, ExportException {
        gate.folder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        var output = gate.file(file, true, writer.format().kind());
        try (var reader = StillReader.open(still.video())) {
            writer.write(reader, still.frame(), still.caption(), output);
        }
    }
}
