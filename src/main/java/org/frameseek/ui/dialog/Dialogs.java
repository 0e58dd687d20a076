package org.frameseek.ui.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Asks a person. Texts are keys of the messages.
public interface Dialogs {
    List<Path> chooseVideos();

    /// @param start folder shown first; without one, or when it is gone, the one chosen last is
    Optional<Path> chooseFolder(String titleKey, @Nullable Path start);

    /// @param arguments fill the question's placeholders
    boolean confirm(String questionKey, String yesKey, Object... arguments);
}
