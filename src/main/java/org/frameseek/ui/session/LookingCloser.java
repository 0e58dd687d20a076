package org.frameseek.ui.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
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
            var frames = places.moments().stream().map(Moment::frame).toList();
            new Run(shown, sees, new ArrayDeque<>(frames), frames.size(), looked ->
                    results.run(() -> search.closer(index, places, looked), closer -> {
                        progress.set(Double.NaN);
                        use.accept(closer);
                    }, failed), failed).next();
        }, failed);
    }

    private final class Run {
        private final Video shown;
        private final FrameEncoder sees;
        private final Queue<Integer> left;
        private final int all;
        private final Consumer<List<CloseUp>> done;
        private final Consumer<Exception> failed;
        private final List<CloseUp> looked = new ArrayList<>();

        Run(Video shown, FrameEncoder sees, Queue<Integer> left, int all, Consumer<List<CloseUp>> done,
                Consumer<Exception> failed) {
            this.shown = shown;
            this.sees = sees;
            this.left = left;
            this.all = all;
            this.done = done;
            this.failed = failed;
        }

        private void next() {
            while (!left.isEmpty()) {
                int frame = left.remove();
                var seen = known.of(frame);
                if (seen == null) {
                    progress.set((double) (all - left.size() - 1) / all);
                    looks.run(() -> look(frame), this::add, failed);
                    return;
                }
                looked.add(seen);
            }
            progress.set(1);
            done.accept(looked);
        }

        private void add(Optional<CloseUp> seen) {
            seen.ifPresent(closeUp -> {
                known.add(closeUp);
                looked.add(closeUp);
            });
            next();
        }

        /// A frame that cannot be decoded again keeps its place.
        private Optional<CloseUp> look(int frame) throws EncoderException {
            try (var reader = StillReader.open(shown)) {
                return Optional.of(new CloserLook(sees, reader::read).at(frame));
            } catch (MediaException e) {
                LOG.warn("Not looked at: frame {}", frame, e);
                return Optional.empty();
            }
        }
    }
}
