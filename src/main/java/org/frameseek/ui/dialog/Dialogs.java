package org.frameseek.ui.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks a person. Texts are keys of the messages.
public interface Dialogs {
    List<Path> chooseVideos();

    /// @param start folder shown first; when null or gone, the one chosen last is
    Optional<Path> chooseFolder(String titleKey, Path start);

    /// @param arguments fill the question's placeholders
    boolean confirm(String questionKey, String yesKey, Object... arguments);
}
