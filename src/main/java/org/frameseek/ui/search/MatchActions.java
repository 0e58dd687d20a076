package org.frameseek.ui.search;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntSupplier;
import javafx.scene.control.Menu;

/// Actions on matches outside their list.
public interface MatchActions {
    void export(List<MatchRow> rows);

    /// Shows how to save matches as clips.
    void saveClips(List<MatchRow> rows);

    /// Shows the best match, the sharpest and the steadiest frame of the match.
    void bestStill(MatchRow row);

    /// Opens a frame in another player.
    ///
    /// @param frame asked when a player is chosen; negative for none
    Menu playerMenu(IntSupplier frame);

    /// Puts a saved clip on the clipboard.
    void copy(Path clip);

    void copy(MatchRow row);

    /// Bookmarks the match's range with what was asked as its note.
    void bookmark(MatchRow row);

    /// Returns the match to the bounds that were found.
    void reset(MatchRow row);

    /// Plays the match's range once.
    void play(MatchRow row);

    /// Plays the match's range over and over.
    void loop(MatchRow row);

    /// Offers models to download.
    void getModel();
}
