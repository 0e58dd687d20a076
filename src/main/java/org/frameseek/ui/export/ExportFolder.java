package org.frameseek.ui.export;

import java.nio.file.Path;
import java.util.Optional;
import org.frameseek.settings.Settings;
import org.frameseek.ui.dialog.Dialogs;

/// The folder for saved files: asked for the first time, remembered after that.
///
/// @param pictures where the first folder chooser opens
record ExportFolder(Settings settings, Dialogs dialogs, Path pictures) {
    /// Empty when the user chose nothing.
    Optional<Path> get() {
        var remembered = settings.exportFolderProperty().get();
        if (!remembered.isEmpty()) {
            return Optional.of(Path.of(remembered));
        }
        var chosen = dialogs.chooseFolder("export.choose", pictures);
        chosen.ifPresent(folder -> settings.exportFolderProperty().set(folder.toString()));
        return chosen;
    }
}
