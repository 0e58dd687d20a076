package org.frameseek.ui.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Asks the user. Texts are message keys.
public interface Dialogs {
    List<Path> chooseVideos();

    /// @param start folder shown first; if absent or gone, the last chosen folder is shown
    Optional<Path> chooseFolder(String titleKey, @Nullable Path start);

    /// Asks for a short text.
    ///
    /// @param suggestion what the field holds at first
    /// @return without spaces around it; empty when there is none, or the user changed their mind
    Optional<String> ask(String titleKey, String suggestion);

    /// @param arguments fill the question's placeholders
    boolean confirm(String questionKey, String yesKey, Object... arguments);
}
