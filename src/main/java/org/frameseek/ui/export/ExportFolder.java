package org.frameseek.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.Property;
import org.frameseek.export.ExportException;
import org.frameseek.export.Output;
import org.frameseek.export.OutputGate;
import org.frameseek.export.OutputKind;
import org.frameseek.ui.dialog.Dialogs;

/// The folder for saved files: asked for the first time, remembered after that.
///
/// @param remembered the chosen folder, empty before that
/// @param pictures where the first folder chooser opens
/// @param kept folders that must not be written to, such as the library
public record ExportFolder(Property<String> remembered, Dialogs dialogs, Path pictures, List<Path> kept) {
    /// Empty when the user chose nothing.
    Optional<Path> get() {
        if (!remembered.getValue().isEmpty()) {
            return Optional.of(Path.of(remembered.getValue()));
        }
        var chosen = dialogs.chooseFolder("export.choose", pictures);
        chosen.ifPresent(folder -> remembered.setValue(folder.toString()));
        return chosen;
    }

    /// For the files of one piece of work.
    OutputGate gate() {
        return new OutputGate(kept);
    }

    /// A single new file.
    ///
    /// @param name as returned by [org.frameseek.export.FileNames#of]
    Output fresh(Path folder, String name, OutputKind kind) throws ExportException {
        var gate = gate();
        gate.folder(folder);
        return gate.fresh(folder, name, kind);
    }
}
