package org.frameseek.ui.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.frameseek.library.KeptLane;
import org.frameseek.library.LaneSet;
import org.frameseek.library.Question;
import org.frameseek.search.Combination;
import org.frameseek.ui.task.Listeners;
import org.jspecify.annotations.Nullable;

/// Questions that stay beside the present one, each with a lane of its own. JavaFX thread only.
public final class Lanes {
    /// As many as there are colours that everybody can tell apart.
    public static final int MOST = 6;

    private final AskedPictures pictures;
    private final Listeners<Lanes> changed = new Listeners<>();
    private final ObservableList<QuestionLane> lanes = FXCollections.observableArrayList(
            lane -> new Observable[] {lane.nameProperty(), lane.shownProperty(), lane.stateProperty(),
                lane.resultProperty()});
    private final ObservableList<QuestionLane> all = FXCollections.unmodifiableObservableList(lanes);
    private final ObjectProperty<Combination> combination =
            new SimpleObjectProperty<>(this, "combination", Combination.ANY);

    Lanes(AskedPictures pictures) {
        this.pictures = pictures;
        combination.subscribe((_, _) -> changed.tell(this));
    }

    /// In the order in which they were added. A change of a lane, such as a new answer, is told as an update.
    public ObservableList<QuestionLane> all() {
        return all;
    }

    /// The lanes that are switched on.
    public List<QuestionLane> shown() {
        return lanes.stream().filter(lane -> lane.shownProperty().get()).toList();
    }

    /// How the combined lane joins the lanes that are switched on.
    public ObjectProperty<Combination> combinationProperty() {
        return combination;
    }

    /// Called after every change of [#kept].
    public Subscription onChanged(Runnable listener) {
        return changed.add(_ -> listener.run());
    }

    public boolean isFull() {
        return lanes.size() >= MOST;
    }

    /// Adds a lane. One with the same question and model is switched on instead.
    ///
    /// @param folder of the model that answers it; null for the one in use
    /// @return empty when there are as many lanes as there can be
    public Optional<QuestionLane> pin(String name, Question question, @Nullable Path folder) {
        var kept = new KeptLane(name, question, folder == null ? "" : folder.toString(), 0, true);
        var same = lanes.stream().filter(lane -> lane.isSame(kept)).findFirst();
        same.ifPresent(lane -> lane.shownProperty().set(true));
        return same.isPresent() || isFull() ? same : Optional.of(add(kept));
    }

    public void remove(QuestionLane lane) {
        lanes.remove(lane);
        changed.tell(this);
    }

    /// Replaces all lanes by those of a set.
    public void open(LaneSet set) {
        lanes.clear();
        combination.set(set.combination());
        set.lanes().stream().limit(MOST).forEach(this::add);
        changed.tell(this);
    }

    public LaneSet kept() {
        return new LaneSet("", lanes.stream().map(QuestionLane::kept).toList(), combination.get());
    }

    private QuestionLane add(KeptLane kept) {
        var lane = new QuestionLane(new KeptLane(kept.name(), pictures.restore(kept.question()), kept.model(),
                freeColor(kept.color()), kept.shown()));
        lanes.add(lane);
        lane.nameProperty().subscribe((_, _) -> changed.tell(this));
        lane.shownProperty().subscribe((_, _) -> changed.tell(this));
        changed.tell(this);
        return lane;
    }

    private int freeColor(int wanted) {
        var used = lanes.stream().map(QuestionLane::color).collect(Collectors.toSet());
        return IntStream.concat(IntStream.of(wanted), IntStream.range(0, MOST))
                .filter(color -> color < MOST && !used.contains(color)).findFirst().orElseThrow();
    }
}
