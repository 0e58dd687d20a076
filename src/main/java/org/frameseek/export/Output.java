package org.frameseek.export;

import java.nio.file.Path;

/// A file that [OutputGate] lets be written.
///
/// @param kind chosen by its ending
/// @param force whether a file of this kind may be replaced
public record Output(OutputGate gate, Path path, OutputKind kind, boolean force) {
    /// Writes the whole file or nothing.
    public void write(AtomicFile.Content content) throws ExportException {
        gate.check(this);
        AtomicFile.write(path, force, content);
    }

    /// As [#write], for content that must be written into a file of its own.
    public void fill(AtomicFile.Filling content) throws ExportException {
        gate.check(this);
        var name = path.getFileName().toString();
        AtomicFile.fill(path, force, name.substring(FileNames.withoutEnding(name).length()), content);
    }
}
