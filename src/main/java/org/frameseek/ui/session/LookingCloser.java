package org.frameseek.ui.session;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.FrameEncoder;
import org.frameseek.index.VideoIndex;
import org.frameseek.media.MediaException;
import org.frameseek.media.StillReader;
import org.frameseek.media.Video;
import org.frameseek.recheck.CloseUps;
import org.frameseek.recheck.CloserLook;
import org.frameseek.recheck.CloserSearch;
import org.frameseek.search.Box;
import org.frameseek.search.CloseUp;
import org.frameseek.search.Moment;
import org.frameseek.search.Query;
import org.frameseek.search.SearchResult;
import org.frameseek.search.VideoSearch;
import org.frameseek.ui.task.Latest;
import org.frameseek.ui.task.Tasks;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks closer at the best places of an answer and ranks them again. Goes place by place, so that it shows progress
/// and ends at once when it is no longer wanted. JavaFX thread only; frames are read and encoded on the lane CLOSER.
public final class LookingCloser {
    private static final Logger LOG = LoggerFactory.getLogger(LookingCloser.class);

    private final ReadOnlyBooleanWrapper wanted = new ReadOnlyBooleanWrapper(this, "wanted");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", Double.NaN);
    private final Latest<Optional<CloseUp>> looks;
    private final Latest<SearchResult> results;
    private final CloseUps known = new CloseUps();
    private @Nullable Video video;
    private @Nullable FrameEncoder encoder;

    LookingCloser(Tasks tasks) {
        looks = new Latest<>(tasks, Tasks.Lane.CLOSER);
        results = new Latest<>(tasks, Tasks.Lane.QUERY);
    }

    /// Whether the current question is answered by looking closer.
    public ReadOnlyBooleanProperty wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    /// Part of the places that are looked at, 0 to 1; NaN while nothing is done.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    boolean isWanted() {
        return wanted.get();
    }

    void show(@Nullable Video shown) {
        video = shown;
        end();
        known.clear();
    }

    void use(FrameEncoder newEncoder) {
        encoder = newEncoder;
        end();
        known.clear();
    }

    /// The question is another one, or is to be answered by whole frames.
    void end() {
        wanted.set(false);
        interrupt();
    }

    /// Ends the run, but not the wish.
    void interrupt() {
        looks.cancel();
        results.cancel();
        progress.set(Double.NaN);
    }

    /// @param use receives the result in its new order
    void look(VideoSearch search, VideoIndex index, Query query, Consumer<SearchResult> use,
            Consumer<Exception> failed) {
        var shown = video;
        var sees = encoder;
        if (shown == null || sees == null) {
            return;
        }
        interrupt();
        wanted.set(true);
        progress.set(0);
        results.run(() -> search.places(index, query, CloserSearch.PLACES), places -> {
            var steps = places.moments().stream().map(Moment::frame)
                    .map(frame -> new Step(frame, null, known.of(frame, null), closer -> closer.at(frame))).toList();
            int all = steps.size() + CloserSearch.NEARER;
            Judge judge = (looked, then) ->
                    results.run(() -> search.closer(index, places, List.copyOf(looked.values())), then, failed);
            new Run(shown, sees, steps, 0, all, looked -> judge.judge(looked, closer ->
                    new Run(shown, sees, nearer(closer, looked), steps.size(), all, nearest -> {
                        looked.putAll(nearest);
                        progress.set(1);
                        judge.judge(looked, result -> {
                            progress.set(Double.NaN);
                            use.accept(result);
                        });
                    }, failed).next()), failed).next();
        }, failed);
    }

    /// Ranks the places by what was seen of them.
    private interface Judge {
        void judge(Map<Integer, CloseUp> looked, Consumer<SearchResult> then);
    }

    private List<Step> nearer(SearchResult closer, Map<Integer, CloseUp> looked) {
        return CloserSearch.unsure(closer).stream().map(moment -> {
            var part = Objects.requireNonNull(moment.part());
            var seen = Objects.requireNonNull(looked.get(moment.frame()));
            return new Step(moment.frame(), part, known.of(moment.frame(), part), look -> look.nearer(seen, part));
        }).toList();
    }

    private interface Look {
        CloseUp with(CloserLook closer) throws MediaException, EncoderException;
    }

    /// A frame to look at.
    ///
    /// @param part to look at even closer, or null
    /// @param seen what is known of it already, or null
    private record Step(int frame, @Nullable Box part, @Nullable CloseUp seen, Look look) {
    }

    /// Takes one step after the other, each as a task of its own.
    private final class Run {
        private final Video shown;
        private final FrameEncoder sees;
        private final Queue<Step> left;
        private final int before;
        private final int all;
        private final Consumer<Map<Integer, CloseUp>> done;
        private final Consumer<Exception> failed;
        private final Map<Integer, CloseUp> looked = new LinkedHashMap<>();
        private int taken;

        /// @param before how many steps were taken by other runs
        /// @param all how many steps all runs have
        Run(Video shown, FrameEncoder sees, List<Step> steps, int before, int all,
                Consumer<Map<Integer, CloseUp>> done, Consumer<Exception> failed) {
            this.shown = shown;
            this.sees = sees;
            this.left = new ArrayDeque<>(steps);
            this.before = before;
            this.all = all;
            this.done = done;
            this.failed = failed;
        }

        private void next() {
            while (!left.isEmpty()) {
                var step = left.remove();
                progress.set((double) (before + taken++) / all);
                if (step.seen() == null) {
                    looks.run(() -> look(step), seen -> add(step, seen), failed);
                    return;
                }
                looked.put(step.frame(), step.seen());
            }
            done.accept(looked);
        }

        private void add(Step step, Optional<CloseUp> seen) {
            seen.ifPresent(closeUp -> {
                known.add(closeUp, step.part());
                looked.put(step.frame(), closeUp);
            });
            next();
        }

        /// A frame that cannot be decoded again keeps its place.
        private Optional<CloseUp> look(Step step) throws EncoderException {
            try (var reader = StillReader.open(shown)) {
                return Optional.of(step.look().with(new CloserLook(sees, reader::read)));
            } catch (MediaException e) {
                LOG.warn("Not looked at: frame {}", step.frame(), e);
                return Optional.empty();
            }
        }
    }
}
