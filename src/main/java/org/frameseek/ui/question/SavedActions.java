package org.frameseek.ui.question;

import org.frameseek.library.LaneSet;
import org.frameseek.library.SavedQuestion;

/// What the menu of saved questions asks of the rest of the window.
public interface SavedActions {
    /// Saves the present question under a name that it asks for.
    void saveQuestion();

    /// Saves the lanes as a set under a name that it asks for.
    void saveLanes();

    void ask(SavedQuestion question);

    /// Adds a lane for it.
    void pin(SavedQuestion question);

    /// Asks it of every newly indexed video, or no longer.
    void watch(SavedQuestion question, boolean watched);

    /// Asks for another name.
    void rename(SavedQuestion question);

    /// Removes it, and offers to bring it back.
    void remove(SavedQuestion question);

    /// Replaces the lanes by those of the set.
    void open(LaneSet set);

    /// Asks for another name.
    void rename(LaneSet set);

    /// Removes it, and offers to bring it back.
    void remove(LaneSet set);
}
