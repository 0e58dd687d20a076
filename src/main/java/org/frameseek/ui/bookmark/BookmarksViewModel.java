package org.frameseek.ui.bookmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.frameseek.library.Bookmark;
import org.frameseek.library.Bookmarks;
import org.frameseek.library.OpenVideo;
import org.frameseek.ui.session.Session;
import org.frameseek.ui.task.Latest;
import org.frameseek.ui.task.Tasks;
import org.frameseek.ui.task.Tasks.Lane;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bookmarks of the open video, in the order of time. Every change is saved at once.
public final class BookmarksViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(BookmarksViewModel.class);

    private final Session session;
    private final Bookmarks store;
    private final Tasks tasks;
    private final Consumer<Exception> failed;
    private final Latest<List<Bookmark>> reading;
    private final ObservableList<Bookmark> bookmarks = FXCollections.observableArrayList();
    /// Held, because a list that only listens to another one may be collected, with its listeners.
    private final ObservableList<Bookmark> all = FXCollections.unmodifiableObservableList(bookmarks);

    /// @param failed told why bookmarks could not be read or saved
    public BookmarksViewModel(Session session, Bookmarks store, Tasks tasks, Consumer<Exception> failed) {
        this.session = session;
        this.store = store;
        this.tasks = tasks;
        this.failed = failed;
        reading = new Latest<>(tasks, Lane.FILES);
        session.videoProperty().subscribe(this::show);
    }

    public ObservableList<Bookmark> all() {
        return all;
    }

    private void show(@Nullable OpenVideo video) {
        bookmarks.clear();
        if (video == null) {
            reading.cancel();
        } else {
            // A bookmark may have been added before the file was read.
            reading.run(() -> store.read(video), this::put, this::fail);
        }
    }

    /// A range that has a bookmark keeps its note.
    ///
    /// @return the bookmark of this range
    public Bookmark add(int first, int last, String note) {
        var added = new Bookmark(first, last, note);
        var there = bookmarks.stream().filter(added::sameFrames).findFirst();
        if (there.isEmpty()) {
            restore(List.of(added));
        }
        return there.orElse(added);
    }

    public void note(Bookmark bookmark, String note) {
        int at = bookmarks.indexOf(bookmark);
        if (at >= 0 && !bookmark.note().equals(note)) {
            bookmarks.set(at, bookmark.withNote(note));
            save();
        }
    }

    public void remove(Collection<Bookmark> removed) {
        bookmarks.removeAll(List.copyOf(removed));
        save();
    }

    /// Adds what was removed.
    public void restore(Collection<Bookmark> removed) {
        put(removed);
        save();
    }

    private void put(Collection<Bookmark> more) {
        var all = new ArrayList<>(bookmarks);
        more.stream().filter(bookmark -> all.stream().noneMatch(bookmark::sameFrames)).toList().forEach(all::add);
        all.sort(Bookmark.BY_TIME);
        bookmarks.setAll(all);
    }

    private void save() {
        var video = session.videoProperty().get();
        if (video != null) {
            // One lane reads and writes in order, so nothing older overtakes.
            var saved = List.copyOf(bookmarks);
            tasks.run(Lane.FILES, () -> {
                store.write(video, saved);
                return true;
            }, _ -> { }, this::fail);
        }
    }

    private void fail(Exception failure) {
        LOG.warn("Bookmarks", failure);
        failed.accept(failure);
    }
}
