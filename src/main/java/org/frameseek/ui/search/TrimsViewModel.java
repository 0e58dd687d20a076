package org.frameseek.ui.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.frameseek.library.OpenVideo;
import org.frameseek.library.Trims;
import org.frameseek.search.Moment;
import org.frameseek.search.Trim;
import org.frameseek.ui.session.Session;
import org.frameseek.ui.task.Latest;
import org.frameseek.ui.task.Tasks;
import org.frameseek.ui.task.Tasks.Lane;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The in and out points of moments that the user set in the open video. Every change is saved at once, and can be
/// undone and redone.
public final class TrimsViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(TrimsViewModel.class);

    private final Session session;
    private final Trims store;
    private final Tasks tasks;
    private final Consumer<Exception> failed;
    private final Latest<List<Trim>> reading;
    /// What was set before each change, the newest first.
    private final Deque<List<Trim>> before = new ArrayDeque<>();
    /// What was taken back since the last change, the last step first.
    private final Deque<List<Trim>> after = new ArrayDeque<>();

    /// @param failed told why they could not be read or saved
    public TrimsViewModel(Session session, Trims store, Tasks tasks, Consumer<Exception> failed) {
        this.session = session;
        this.store = store;
        this.tasks = tasks;
        this.failed = failed;
        reading = new Latest<>(tasks, Lane.FILES);
        session.videoProperty().subscribe(this::show);
    }

    private void show(@Nullable OpenVideo video) {
        before.clear();
        after.clear();
        session.trimsProperty().set(List.of());
        if (video == null) {
            reading.cancel();
        } else {
            reading.run(() -> store.read(video), this::add, this::fail);
        }
    }

    private void add(List<Trim> read) {
        if (before.isEmpty()) {
            session.trimsProperty().set(read);
        } else {
            // Something was set before the file was read.
            var all = new ArrayList<>(session.trimsProperty().get());
            all.addAll(read);
            put(List.copyOf(all));
        }
    }

    /// Whether the user set the bounds of this moment of the current answer.
    public boolean isTrimmed(Moment moment) {
        return session.trimsProperty().get().stream().anyMatch(trim -> trim.bounds(question(), moment));
    }

    /// Gives a moment of the current answer other bounds.
    ///
    /// @param last inclusive
    public void trim(Moment moment, int first, int last) {
        if (first != moment.startFrame() || last != moment.endFrame()) {
            var now = without(moment);
            now.addFirst(new Trim(question(), moment.frame(), first, last));
            change(now);
        }
    }

    /// Returns a moment of the current answer to the bounds that were found.
    public void reset(Moment moment) {
        var now = without(moment);
        if (now.size() < session.trimsProperty().get().size()) {
            change(now);
        }
    }

    /// Takes back the last change of this video's moments.
    ///
    /// @return false when there is none
    public boolean undo() {
        return step(before, after);
    }

    /// Makes the change that was taken back last.
    ///
    /// @return false when there is none
    public boolean redo() {
        return step(after, before);
    }

    private boolean step(Deque<List<Trim>> from, Deque<List<Trim>> to) {
        if (from.isEmpty()) {
            return false;
        }
        to.push(session.trimsProperty().get());
        put(from.pop());
        return true;
    }

    private List<Trim> without(Moment moment) {
        var now = new ArrayList<>(session.trimsProperty().get());
        now.removeIf(trim -> trim.bounds(question(), moment));
        return now;
    }

    private String question() {
        var answer = session.resultProperty().get();
        return answer == null ? "" : answer.query().text();
    }

    private void change(List<Trim> now) {
        before.push(session.trimsProperty().get());
        after.clear();
        put(List.copyOf(now));
    }

    private void put(List<Trim> now) {
        session.trimsProperty().set(now);
        var video = session.videoProperty().get();
        if (video != null && !reading.isPending()) {
            // One lane reads and writes in order, so nothing older overtakes.
            tasks.run(Lane.FILES, () -> {
                store.write(video, now);
                return true;
            }, _ -> { }, this::fail);
        }
    }

    private void fail(Exception failure) {
        LOG.warn("In and out points", failure);
        failed.accept(failure);
    }
}
