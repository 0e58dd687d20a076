package org.frameseek.ui.main;

import org.frameseek.ui.dialog.Notices;
import org.frameseek.ui.library.RecentVideos;
import org.frameseek.ui.search.QueryHistory;

/// Clears what the program remembers of its use. Each step is done at once and can be undone from its notice.
record Clearing(RecentVideos recents, QueryHistory history, Notices notices) {
    void clearRecents() {
        notices.offer("notice.undo", recents.clear(), "recent.cleared");
    }

    void clearHistory() {
        int count = history.queries().size();
        if (count == 0) {
            notices.say("search.nothing-to-forget");
        } else {
            notices.offer("notice.undo", history.clear(), "search.forgotten", count);
        }
    }
}
