package org.frameseek.ui.dialog;

import java.nio.file.Path;
import java.util.List;

/// Shows brief notices in a corner of the window.
public interface Notices {
    /// @param arguments fill the message's placeholders
    void say(String key, Object... arguments);

    /// Shows a notice with an action.
    void offer(String actionKey, Runnable action, String key, Object... arguments);

    /// Shows that long work goes on, and offers to stop it. Stays until the work ends.
    ///
    /// @param arguments fill the message's placeholders from 1 on; 0 is the share that is done
    Running running(Runnable stop, String key, Object... arguments);

    /// Work that a notice tells of.
    interface Running {
        /// May be called from any thread, often.
        ///
        /// @param done share of the work, 0 to 1
        void progress(double done);

        /// Removes the notice. May be called from any thread.
        void end();
    }

    /// Reports saved stills and offers to show them in their folder.
    void saved(List<Path> files);

    void problem(Exception failure);
}
