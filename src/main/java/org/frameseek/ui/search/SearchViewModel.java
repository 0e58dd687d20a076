package org.frameseek.ui.search;

import java.util.ArrayList;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.frameseek.encoder.TextEncoder;
import org.frameseek.index.VideoIndex;
import org.frameseek.search.Moment;
import org.frameseek.search.Query;
import org.frameseek.search.SearchResult;
import org.frameseek.search.VideoSearch;
import org.frameseek.ui.task.Tasks;
import org.frameseek.ui.task.Tasks.Lane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A description or an example, its answer in the video that is open, and the way through the answer's moments.
public final class SearchViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(SearchViewModel.class);
    private static final int MOMENTS = 50;
    private static final long REFRESH_NANOS = 500_000_000;

    private final QueryHistory history;
    private final Tasks tasks;
    private final LongSupplier nanoTime;

    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyIntegerWrapper example = new ReadOnlyIntegerWrapper(this, "example", -1);
    private final ReadOnlyObjectWrapper<SearchResult> result = new ReadOnlyObjectWrapper<>(this, "result");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyObjectWrapper<Exception> problem = new ReadOnlyObjectWrapper<>(this, "problem");
    private final ReadOnlyIntegerWrapper jumpedTo = new ReadOnlyIntegerWrapper(this, "jumpedTo", -1);
    private final ObservableList<MatchRow> rows = FXCollections.observableArrayList();
    private final ChosenMoments chosen = new ChosenMoments();

    private IntConsumer onJump = _ -> { };
    private VideoSearch search;
    private VideoIndex index;
    private Tasks.Handle asking;
    private String asked = "";
    private int generation;
    private boolean jumpWhenAnswered;
    private long refreshed;

    /// @param nanoTime a clock as [System#nanoTime]
    public SearchViewModel(QueryHistory history, Tasks tasks, LongSupplier nanoTime) {
        this.history = history;
        this.tasks = tasks;
        this.nanoTime = nanoTime;
        text.subscribe(description -> {
            if (!description.isEmpty()) {
                example.set(-1);
            }
        });
    }

    public StringProperty textProperty() {
        return text;
    }

    /// The frame that others are to look like, while no description is given; else -1.
    public ReadOnlyIntegerProperty exampleProperty() {
        return example.getReadOnlyProperty();
    }

    /// The answer to the last query, or null.
    public ReadOnlyObjectProperty<SearchResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Exception> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Rank of the moment jumped to last, or 0.
    public ReadOnlyIntegerProperty selectedRankProperty() {
        return chosen.selectedProperty();
    }

    /// The frame jumped to last in this answer, or -1.
    public ReadOnlyIntegerProperty jumpedToProperty() {
        return jumpedTo.getReadOnlyProperty();
    }

    /// The moments, and under those that were opened the further frames of their shot.
    public ObservableList<MatchRow> rows() {
        return rows;
    }

    /// Of a frame of the video that is searched; empty when there is none.
    public String timecode(int frame) {
        return index == null ? "" : index.frames().timecode(frame);
    }

    public QueryHistory history() {
        return history;
    }

    /// Told of the frame to show.
    public void setOnJump(IntConsumer listener) {
        onJump = listener;
    }

    /// The model that reads the descriptions from now on, or null.
    public void use(TextEncoder encoder) {
        search = encoder == null ? null : new VideoSearch(encoder);
        startAfresh();
    }

    /// The index that is searched from now on, or null. It must stay open until another one is set and the query lane
    /// has done what it was given before.
    public void search(VideoIndex newIndex) {
        index = newIndex;
        example.set(-1);
        startAfresh();
    }

    /// Answers the description as it is now, unless that is what was asked last.
    public void ask() {
        if (text.get().equals(asked)) {
            return;
        }
        asked = text.get();
        jumpWhenAnswered = false;
        startAfresh();
    }

    /// Looks for frames like this one, instead of a description.
    ///
    /// @return false when this frame is not indexed yet, and nothing was done
    public boolean askLike(int frame) {
        if (search == null || index == null || frame < 0 || !index.hasVector(frame)) {
            return false;
        }
        text.set("");
        asked = "";
        jumpWhenAnswered = false;
        example.set(frame);
        startAfresh();
        return true;
    }

    private void startAfresh() {
        chosen.forget();
        jumpedTo.set(-1);
        start();
    }

    /// Answers once more, because the index has grown; at most twice per second, so that it does not crowd out typing.
    public void refresh() {
        if (!busy.get() && nanoTime.getAsLong() - refreshed >= REFRESH_NANOS) {
            start();
        }
    }

    /// Answers once more, because the index is now complete.
    public void refreshNow() {
        start();
    }

    /// Asks a description given elsewhere, such as an example, and jumps to its best moment.
    public void askAndJump(String description) {
        text.set(description);
        ask();
        jumpToBest();
    }

    private void start() {
        int mine = ++generation;
        if (asking != null) {
            asking.cancel();
            asking = null;
        }
        problem.set(null);
        var query = query();
        if (query == null || search == null || index == null) {
            busy.set(false);
            show(null);
            return;
        }
        refreshed = nanoTime.getAsLong();
        busy.set(true);
        var searched = index;
        var engine = search;
        asking = tasks.run(Lane.QUERY, () -> engine.search(searched, query, MOMENTS), answer -> {
            if (mine == generation) {
                busy.set(false);
                show(answer);
            }
        }, failure -> {
            if (mine == generation) {
                LOG.warn("No answer to \"{}\"", query.text(), failure);
                busy.set(false);
                jumpWhenAnswered = false;
                problem.set(failure);
            }
        });
    }

    /// What is looked for now, or null.
    private Query query() {
        var description = text.get().strip();
        if (!description.isEmpty()) {
            return new Query.Words(description);
        }
        return example.get() < 0 ? null : new Query.Example(example.get());
    }

    private void show(SearchResult answer) {
        var before = result.get();
        boolean again = before != null && answer != null && before.query().equals(answer.query());
        if (again) {
            chosen.keepOpen(before, answer);
        }
        result.set(answer);
        showRows();
        if (again) {
            chosen.keepSelected(before, answer);
        } else if (answer != null && answer.query() instanceof Query.Example(int frame)) {
            // The example itself is on screen: what comes next is another.
            chosen.selectAt(frame, answer);
        }
        if (jumpWhenAnswered && answer != null) {
            jumpWhenAnswered = false;
            jumpToRank(1);
        }
    }

    /// Stands on the best moment, as soon as the description as it is now has been answered.
    public void jumpToBest() {
        var query = query();
        if (query == null) {
            return;
        }
        if (query instanceof Query.Words) {
            history.remember(query.text());
        }
        var answered = result.get();
        if (!busy.get() && answered != null && answered.query().equals(query)) {
            jumpToRank(1);
            return;
        }
        jumpWhenAnswered = true;
        if (!busy.get()) {
            start();
        }
    }

    /// Does nothing when there is no such moment.
    public void jumpToRank(int rank) {
        var answer = result.get();
        if (answer == null || rank < 1 || rank > answer.moments().size()) {
            return;
        }
        jumpTo(rank, answer.moments().get(rank - 1).frame());
    }

    public void jumpTo(MatchRow row) {
        jumpTo(row.moment().rank(), row.frame());
    }

    private void jumpTo(int rank, int frame) {
        chosen.select(rank);
        onJump.accept(frame);
        jumpedTo.set(frame);
    }

    public void next() {
        jumpToRank(chosen.selectedProperty().get() + 1);
    }

    public void previous() {
        jumpToRank(chosen.selectedProperty().get() - 1);
    }

    public void clear() {
        jumpWhenAnswered = false;
        example.set(-1);
        text.set("");
        asked = "";
        startAfresh();
    }

    public void older() {
        text.set(history.older(text.get()));
        ask();
    }

    public void newer() {
        text.set(history.newer(text.get()));
        ask();
    }

    /// Shows or hides further frames of the row's shot.
    public void toggleShot(MatchRow row) {
        chosen.toggle(row.moment());
        showRows();
    }

    private void showRows() {
        var answer = result.get();
        if (answer == null) {
            rows.clear();
            return;
        }
        var shown = new ArrayList<MatchRow>();
        for (var moment : answer.moments()) {
            shown.add(row(answer, moment, moment.frame(), false));
            if (chosen.isOpen(moment)) {
                ShotFrames.of(answer, moment).forEach(frame -> shown.add(row(answer, moment, frame, true)));
            }
        }
        if (!shown.equals(rows)) {
            rows.setAll(shown);
        }
    }

    private static MatchRow row(SearchResult answer, Moment moment, int frame, boolean more) {
        return new MatchRow(moment, frame, answer.scores()[frame], answer.heat()[frame], more);
    }
}
