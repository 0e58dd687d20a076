package org.frameseek.ui.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.frameseek.library.Library;
import org.frameseek.library.OpenVideo;
import org.frameseek.search.Curve;
import org.frameseek.search.QuerySyntaxException;
import org.frameseek.search.SearchResult;
import org.frameseek.ui.model.LoadedModel;
import org.frameseek.ui.task.Latest;
import org.frameseek.ui.task.Tasks;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers the lanes that are switched on, and combines their answers. Lanes are asked one at a time, so that the
/// present question never waits for more than one of them. JavaFX thread only.
final class LaneAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(LaneAnswers.class);

    final ReadOnlyObjectWrapper<@Nullable Combined> combined = new ReadOnlyObjectWrapper<>(this, "combined");

    private final Lanes lanes;
    private final LongSupplier nanoTime;
    private final OtherModels others;
    private final Latest<Optional<SearchResult>> answering;
    private final Latest<Combined> combining;
    private final SequencedSet<QuestionLane> waiting = new LinkedHashSet<>();

    private List<QuestionLane> asked = List.of();
    private @Nullable OpenVideo video;
    private @Nullable Path model;
    private @Nullable LaneSource present;
    private long refreshed;

    /// @param loader makes the work that loads a model's folder
    /// @param nanoTime a clock as [System#nanoTime]
    LaneAnswers(Lanes lanes, Library library, Tasks tasks, Function<Path, Callable<LoadedModel>> loader,
            AskedPictures pictures, LongSupplier nanoTime) {
        this.lanes = lanes;
        this.nanoTime = nanoTime;
        others = new OtherModels(library, tasks, loader, pictures, this::ask);
        answering = new Latest<>(tasks, Tasks.Lane.QUERY);
        combining = new Latest<>(tasks, Tasks.Lane.QUERY);
        pictures.onChanged(this::askAll);
        lanes.onChanged(this::follow);
    }

    /// Asks lanes that were switched on, or added.
    private void follow() {
        var before = asked;
        asked = lanes.shown();
        need();
        waiting.retainAll(asked);
        before.stream().filter(lane -> !asked.contains(lane)).forEach(lane -> lane.become(LaneState.IDLE));
        asked.stream().filter(lane -> !before.contains(lane)).forEach(this::ask);
        combine();
    }

    /// From now on, this model answers lanes that name no other.
    ///
    /// @param source null while the open video has no index for it
    void use(@Nullable Path folder, @Nullable LaneSource source) {
        model = folder;
        present = source;
        startOver();
    }

    void show(@Nullable OpenVideo opened) {
        video = opened;
        others.show(opened);
        startOver();
    }

    private void startOver() {
        answering.cancel();
        combining.cancel();
        combined.set(null);
        asked.forEach(lane -> lane.become(LaneState.IDLE));
        need();
        askAll();
    }

    /// Asks again because the index has grown, at most twice per second.
    ///
    /// @param finished whether it will not grow further
    void refresh(boolean finished) {
        boolean resting = !answering.isPending() && nanoTime.getAsLong() - refreshed >= Asking.REFRESH_NANOS;
        if (finished || resting) {
            refreshed = nanoTime.getAsLong();
            askAll();
        }
    }

    private void askAll() {
        asked.forEach(this::ask);
    }

    private void ask(Path folder) {
        asked.stream().filter(lane -> folder.equals(lane.model().orElse(null))).forEach(this::ask);
    }

    private void ask(QuestionLane lane) {
        waiting.remove(lane);
        if (source(lane).isPresent()) {
            lane.await(LaneState.ASKING);
            waiting.add(lane);
            next();
        } else {
            lane.become(obstacle(lane));
            combine();
        }
    }

    private Optional<LaneSource> source(QuestionLane lane) {
        if (video == null || !lane.isOf(video)) {
            return Optional.empty();
        }
        return isPresent(lane) ? Optional.ofNullable(present) : lane.model().flatMap(others::source);
    }

    /// Whether the model in use answers it.
    private boolean isPresent(QuestionLane lane) {
        return lane.model().isEmpty() || lane.model().get().equals(model);
    }

    private LaneState obstacle(QuestionLane lane) {
        if (video == null || model == null) {
            return LaneState.IDLE;
        }
        if (!lane.isOf(video)) {
            return LaneState.OTHER_VIDEO;
        }
        return isPresent(lane) ? LaneState.NOT_INDEXED : lane.model().map(others::state).orElse(LaneState.IDLE);
    }

    private void next() {
        if (answering.isPending()) {
            return;
        }
        if (waiting.isEmpty()) {
            combine();
            return;
        }
        var lane = waiting.removeFirst();
        var source = source(lane);
        if (source.isEmpty()) {
            next();
            return;
        }
        var from = source.get();
        var pictures = from.pictures().get();
        answering.run(() -> from.answer(lane.question().text(), pictures),
                answer -> end(lane, () ->
                        answer.ifPresentOrElse(lane::answer, () -> lane.become(LaneState.NOT_INDEXED))),
                failure -> end(lane, () -> fail(lane, failure)));
    }

    private static void fail(QuestionLane lane, Exception failure) {
        LOG.warn("No answer to the lane \"{}\"", lane.question().text(), failure);
        lane.become(failure instanceof QuerySyntaxException ? LaneState.UNREADABLE : LaneState.FAILED);
    }

    /// @param outcome of the lane, unless it was switched off meanwhile
    private void end(QuestionLane lane, Runnable outcome) {
        if (asked.contains(lane)) {
            outcome.run();
        }
        next();
    }

    private void combine() {
        var answers = new ArrayList<Curve>();
        for (var lane : asked) {
            var result = lane.resultProperty().get();
            if (result != null) {
                answers.add(result.curve());
            } else if (lane.stateProperty().get().isPending()) {
                // Comes back with its answer; until then, what is shown stays.
                return;
            }
        }
        if (answers.size() < 2) {
            combining.cancel();
            combined.set(null);
            return;
        }
        var how = lanes.combinationProperty().get();
        combining.run(() -> {
            var curve = how.ofCurves(answers);
            return new Combined(curve, curve.heat());
        }, combined::set, failure -> LOG.warn("Lanes not combined", failure));
    }

    /// Loads other models that lanes need, once it is known which is in use.
    private void need() {
        others.need(video == null || model == null ? Set.of() : asked.stream()
                .filter(lane -> !isPresent(lane))
                .flatMap(lane -> lane.model().stream())
                .collect(Collectors.toSet()));
    }

    /// Called when the program ends and no lane is running.
    void close() {
        others.close();
    }
}
