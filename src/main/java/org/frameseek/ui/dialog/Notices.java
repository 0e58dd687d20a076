package org.frameseek.ui.dialog;

import java.nio.file.Path;
import java.util.List;

/// Shows brief notices in a corner of the window.
public interface Notices {
    /// @param arguments fill the message's placeholders
    void say(String key, Object... arguments);

    /// Shows a notice with an action.
    void offer(String actionKey, Runnable action, String key, Object... arguments);

    /// Reports saved stills and offers to show them in their folder.
    void saved(List<Path> files);

    void problem(Exception failure);
}
