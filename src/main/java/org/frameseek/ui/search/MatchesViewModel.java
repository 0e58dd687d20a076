package org.frameseek.ui.search;

import java.util.ArrayList;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.frameseek.search.Moment;
import org.frameseek.search.Query;
import org.frameseek.search.SearchResult;
import org.frameseek.ui.session.Answer;
import org.frameseek.ui.session.Session;
import org.frameseek.ui.task.Listeners;

/// The moments of the newest answer, and the way through them.
public final class MatchesViewModel {
    private final Session session;
    private final ObservableList<MatchRow> rows = FXCollections.observableArrayList();
    private final ChosenMoments chosen = new ChosenMoments();
    private final ReadOnlyIntegerWrapper jumpedTo = new ReadOnlyIntegerWrapper(this, "jumpedTo", -1);
    private final Listeners<Integer> jumps = new Listeners<>();

    public MatchesViewModel(Session session) {
        this.session = session;
        session.onAnswer(this::show);
        session.resultProperty().subscribe(result -> {
            if (result == null) {
                forget();
            }
        });
    }

    /// The moments, and under those that were opened the further frames of their shot.
    public ObservableList<MatchRow> rows() {
        return rows;
    }

    /// Rank of the moment jumped to last, or 0.
    public ReadOnlyIntegerProperty selectedRankProperty() {
        return chosen.selectedProperty();
    }

    /// The frame jumped to last in this answer, or -1.
    public ReadOnlyIntegerProperty jumpedToProperty() {
        return jumpedTo.getReadOnlyProperty();
    }

    /// Told of the frame to show.
    public Subscription onJump(Consumer<Integer> listener) {
        return jumps.add(listener);
    }

    private void show(Answer answer) {
        var now = answer.result();
        if (answer.before() == null) {
            chosen.forget();
            jumpedTo.set(-1);
        } else {
            chosen.keepOpen(answer.before(), now);
        }
        showRows();
        if (answer.before() != null) {
            chosen.keepSelected(answer.before(), now);
        } else if (now.query() instanceof Query.Example(int frame)) {
            // The example itself is on screen: what comes next is another.
            chosen.selectAt(frame, now);
        }
        if (answer.ask().jump()) {
            jumpToRank(1);
        }
    }

    private void forget() {
        chosen.forget();
        jumpedTo.set(-1);
        rows.clear();
    }

    /// Does nothing when there is no such moment.
    public void jumpToRank(int rank) {
        var answer = session.resultProperty().get();
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
        jumps.tell(frame);
        jumpedTo.set(frame);
    }

    public void next() {
        jumpToRank(chosen.selectedProperty().get() + 1);
    }

    public void previous() {
        jumpToRank(chosen.selectedProperty().get() - 1);
    }

    /// Shows or hides further frames of the row's shot.
    public void toggleShot(MatchRow row) {
        chosen.toggle(row.moment());
        showRows();
    }

    private void showRows() {
        var answer = session.resultProperty().get();
        if (answer == null) {
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
