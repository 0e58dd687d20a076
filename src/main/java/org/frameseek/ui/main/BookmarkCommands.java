package org.frameseek.ui.main;

import java.util.List;
import java.util.function.Consumer;
import org.frameseek.export.editlist.EditListFormat;
import org.frameseek.library.Bookmark;
import org.frameseek.ui.bookmark.BookmarkActions;
import org.frameseek.ui.bookmark.BookmarksViewModel;
import org.frameseek.ui.dialog.Notices;
import org.frameseek.ui.player.PlayRange;
import org.frameseek.ui.player.PlayerViewModel;

/// What bookmarks do in the window.
final class BookmarkCommands implements BookmarkActions {
    private final BookmarksViewModel bookmarks;
    private final PlayerViewModel player;
    private final FrameExport stills;
    private final Notices notices;
    private Consumer<Bookmark> writeNote = _ -> { };

    BookmarkCommands(BookmarksViewModel bookmarks, PlayerViewModel player, FrameExport stills, Notices notices) {
        this.bookmarks = bookmarks;
        this.player = player;
        this.stills = stills;
        this.notices = notices;
    }

    /// @param action shows a bookmark and puts the caret into its note
    void onWriteNote(Consumer<Bookmark> action) {
        writeNote = action;
    }

    @Override
    public void addHere() {
        int frame = player.getFrame();
        var loop = player.loop();
        int first = loop.startProperty().get();
        int last = loop.endProperty().get();
        if (frame >= 0) {
            boolean inLoop = loop.isSet() && first <= frame && frame <= last;
            add(inLoop ? first : frame, inLoop ? last : frame, "");
        }
    }

    /// Says what was added, and offers to write a note.
    void add(int first, int last, String note) {
        var added = bookmarks.add(first, last, note);
        notices.offer("bookmark.write", () -> bookmarks.all().stream().filter(added::sameFrames).findFirst()
                .ifPresent(writeNote), "bookmark.added", player.getVideo().frames().timecode(first));
    }

    void addFrame(int frame) {
        add(frame, frame, "");
    }

    @Override
    public void go(Bookmark bookmark) {
        player.stand(bookmark.first());
    }

    @Override
    public void loop(Bookmark bookmark) {
        player.loop(new PlayRange(bookmark.first(), bookmark.last()));
    }

    @Override
    public void remove(List<Bookmark> removed) {
        bookmarks.remove(removed);
        notices.offer("notice.undo", () -> bookmarks.restore(removed), "bookmark.removed", removed.size());
    }

    @Override
    public void export(List<Bookmark> chosen) {
        stills.exportFrames(chosen.stream().map(Bookmark::first).toList(), 0);
    }

    @Override
    public void saveList(List<Bookmark> chosen, EditListFormat format) {
        stills.saveList(chosen, format);
    }
}
