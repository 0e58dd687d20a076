package org.frameseek.ui.search;

import java.util.List;

/// What can be done with matches outside of their list.
public interface MatchActions {
    void export(List<MatchRow> rows);

    void copy(MatchRow row);

    /// Plays the stretch that the match spans, once.
    void play(MatchRow row);
}
