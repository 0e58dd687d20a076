package org.frameseek.export;

import java.nio.file.Path;

/// A file that [OutputGate] permits to be written.
///
/// @param kind determined by the file's ending
/// @param force true when a file of this kind may be replaced
public record Output(OutputGate gate, Path path, OutputKind kind, boolean force) {
    /// Writes the whole file or nothing.
    public void write(AtomicFile.Content content) throws ExportException {
        gate.check(this);
        AtomicFile.write(path, force, content);
    }

    /// Like [#write], for content that needs a file of its own to write into.
    public void fill(AtomicFile.Filling content) throws ExportException {
        gate.check(this);
        var name = path.getFileName().toString();
        AtomicFile.fill(path, force, name.substring(FileNames.withoutEnding(name).length()), content);
    }
}
