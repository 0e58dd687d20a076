package org.frameseek.ui.bookmark;

import java.util.List;
import org.frameseek.export.editlist.EditListFormat;
import org.frameseek.library.Bookmark;

/// What the list of bookmarks asks of the rest of the window.
public interface BookmarkActions {
    /// Bookmarks the frame on screen, or the A–B loop around it.
    void addHere();

    /// Shows the bookmark's first frame.
    void go(Bookmark bookmark);

    /// Plays a range over and over.
    void loop(Bookmark bookmark);

    /// Removes bookmarks and offers to bring them back.
    void remove(List<Bookmark> bookmarks);

    /// Saves the first frame of each bookmark.
    void export(List<Bookmark> bookmarks);

    /// Saves bookmarks as a list for an editing program.
    void saveList(List<Bookmark> bookmarks, EditListFormat format);
}
