package org.frameseek.ui.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.frameseek.search.Moment;
import org.frameseek.search.Query;
import org.frameseek.search.SearchResult;
import org.frameseek.ui.session.Answer;
import org.frameseek.ui.session.Session;
import org.frameseek.ui.task.Listeners;
import org.jspecify.annotations.Nullable;

/// The matches of the newest answer, and navigation through them. The nearest others are listed separately, and visited
/// only on request.
public final class MatchesViewModel {
    private final Session session;
    private final ObservableList<MatchRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<MatchOrder> order = new SimpleObjectProperty<>(this, "order", MatchOrder.FIT);
    private final BooleanProperty onlyMatches = new SimpleBooleanProperty(this, "onlyMatches");
    private final ReadOnlyObjectWrapper<@Nullable MatchLines> lines = new ReadOnlyObjectWrapper<>(this, "lines");
    private final ChosenMoments chosen = new ChosenMoments();
    private final ReadOnlyIntegerWrapper jumpedTo = new ReadOnlyIntegerWrapper(this, "jumpedTo", -1);
    private final Listeners<Integer> jumps = new Listeners<>();
    private final Listeners<SearchResult> unmatched = new Listeners<>();
    private final DoubleBinding coverage;
    private boolean nearestAsked;

    public MatchesViewModel(Session session) {
        this.session = session;
        coverage = Bindings.createDoubleBinding(this::coverage, session.indexProperty(), session.indexedProperty());
        session.onAnswer(this::show);
        session.resultProperty().subscribe(result -> {
            if (result == null) {
                forget();
            }
        });
        order.subscribe(this::showRows);
        onlyMatches.subscribe(this::showRows);
    }

    /// The matches, then the nearest others. Below each opened moment are further frames of its shot.
    public ObservableList<MatchRow> rows() {
        return rows;
    }

    /// One row for each match.
    public List<MatchRow> matchRows() {
        return rows.stream().filter(row -> !row.more() && !row.moment().weak()).toList();
    }

    /// Changes with the answer and with the order.
    ReadOnlyObjectProperty<@Nullable MatchLines> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    public ObjectProperty<MatchOrder> orderProperty() {
        return order;
    }

    /// Whether the list shows matches only.
    public BooleanProperty onlyMatchesProperty() {
        return onlyMatches;
    }

    /// Rank of the moment last jumped to, or 0.
    public ReadOnlyIntegerProperty selectedRankProperty() {
        return chosen.selectedProperty();
    }

    /// The frame last jumped to in this answer, or -1.
    public ReadOnlyIntegerProperty jumpedToProperty() {
        return jumpedTo.getReadOnlyProperty();
    }

    /// Called with the frame to show.
    public Subscription onJump(Consumer<Integer> listener) {
        return jumps.add(listener);
    }

    /// Called with the answer when it has no match to show.
    public Subscription onUnmatched(Consumer<SearchResult> listener) {
        return unmatched.add(listener);
    }

    /// Part of the video's frames that answers can cover yet, 0 to 1.
    public ObservableDoubleValue coverageProperty() {
        return coverage;
    }

    private double coverage() {
        var index = session.indexProperty().get();
        var indexed = session.indexedProperty().get();
        int frames = index == null ? 0 : index.frames().frames();
        return indexed == null || frames == 0 ? 1 : (double) indexed.cardinality() / frames;
    }

    private void show(Answer answer) {
        var now = answer.result();
        if (answer.before() == null) {
            chosen.forget();
            jumpedTo.set(-1);
            nearestAsked = false;
        } else {
            chosen.keepOpen(answer.before(), now);
        }
        showRows();
        if (answer.before() != null) {
            chosen.keepSelected(answer.before(), now);
        } else if (now.query() instanceof Query.Example(int frame)) {
            // The example frame is already on screen, so the next jump goes to another.
            chosen.selectAt(frame, now);
        }
        if (answer.ask().jump()) {
            jumpToBest(now);
        }
    }

    private void forget() {
        chosen.forget();
        jumpedTo.set(-1);
        lines.set(null);
        rows.clear();
    }

    private void jumpToBest(SearchResult answer) {
        if (answer.weak()) {
            unmatched.tell(answer);
        } else {
            jumpToRank(1);
        }
    }

    /// Does nothing if there is no such moment.
    public void jumpToRank(int rank) {
        var answer = session.resultProperty().get();
        if (answer != null && rank >= 1 && rank <= answer.moments().size()) {
            jumpTo(rank, answer.moments().get(rank - 1).frame());
        }
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
        walk(1);
    }

    public void previous() {
        walk(-1);
    }

    /// Shows the best of the nearest others, and lets [#next] continue from there.
    public void showNearest() {
        nearestAsked = true;
        onlyMatches.set(false);
        var listed = lines.get();
        if (listed != null && !listed.others().isEmpty()) {
            jumpToRank(listed.others().getFirst().rank());
        }
    }

    /// The match selected in the list, or else the best one.
    public Optional<Moment> chosen() {
        var listed = lines.get();
        if (listed == null) {
            return Optional.empty();
        }
        int rank = chosen.selectedProperty().get();
        return listed.all().stream().filter(moment -> moment.rank() == rank).findFirst()
                .or(() -> listed.answer().moments().stream().filter(moment -> !moment.weak()).findFirst());
    }

    /// The first match that has its best frame after this frame.
    public void nextInTime(int frame) {
        jumpInTime(matches -> matches.filter(moment -> moment.frame() > frame)
                .min(Comparator.comparingInt(Moment::frame)));
    }

    public void previousInTime(int frame) {
        jumpInTime(matches -> matches.filter(moment -> moment.frame() < frame)
                .max(Comparator.comparingInt(Moment::frame)));
    }

    private void jumpInTime(Function<Stream<Moment>, Optional<Moment>> choice) {
        var listed = lines.get();
        if (listed == null) {
            return;
        }
        if (path(listed).isEmpty()) {
            unmatched.tell(listed.answer());
        }
        choice.apply(path(listed).stream()).ifPresent(moment -> jumpToRank(moment.rank()));
    }

    private void walk(int by) {
        var listed = lines.get();
        if (listed == null) {
            return;
        }
        var path = path(listed);
        if (path.isEmpty()) {
            unmatched.tell(listed.answer());
            return;
        }
        int at = path.stream().map(Moment::rank).toList().indexOf(chosen.selectedProperty().get());
        int to = at + by;
        if (to >= 0 && to < path.size()) {
            jumpToRank(path.get(to).rank());
        }
    }

    private List<Moment> path(MatchLines listed) {
        int rank = chosen.selectedProperty().get();
        boolean amongOthers = listed.others().stream().anyMatch(moment -> moment.rank() == rank);
        return nearestAsked || amongOthers ? listed.all() : listed.matches();
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
        var now = MatchLines.of(answer, order.get());
        lines.set(now);
        var shown = now.rows(chosen::isOpen, onlyMatches.get());
        if (!shown.equals(rows)) {
            rows.setAll(shown);
        }
    }
}
