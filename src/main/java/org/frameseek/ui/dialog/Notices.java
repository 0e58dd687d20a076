package org.frameseek.ui.dialog;

import java.nio.file.Path;
import java.util.List;

/// Tells a person something in passing, in a corner of the window.
public interface Notices {
    /// @param arguments fill the message's placeholders
    void say(String key, Object... arguments);

    /// Says something that a person may want to act on.
    void offer(String actionKey, Runnable action, String key, Object... arguments);

    /// Stills were saved; offers to show them in their folder.
    void saved(List<Path> files);

    void problem(Exception failure);
}
