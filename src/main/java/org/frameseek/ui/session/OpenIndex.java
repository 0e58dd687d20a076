package org.frameseek.ui.session;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.frameseek.index.VideoIndex;
import org.frameseek.library.Lease;
import org.frameseek.library.Library;
import org.frameseek.library.OpenVideo;
import org.frameseek.ui.model.LoadedModel;
import org.frameseek.ui.task.Coalesced;
import org.frameseek.ui.task.Latest;
import org.frameseek.ui.task.Tasks;
import org.frameseek.ui.task.Tasks.Lane;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The index being searched. It is opened on the lane for files, and read and closed on the lane for queries, so that
/// it never closes while an answer is being computed.
final class OpenIndex {
    private static final Logger LOG = LoggerFactory.getLogger(OpenIndex.class);

    final ReadOnlyObjectWrapper<@Nullable VideoIndex> index = new ReadOnlyObjectWrapper<>(this, "index");
    final ReadOnlyObjectWrapper<@Nullable BitSet> indexed = new ReadOnlyObjectWrapper<>(this, "indexed");
    final ReadOnlyObjectWrapper<@Nullable BitSet> damaged = new ReadOnlyObjectWrapper<>(this, "damaged");

    private final Library library;
    private final Tasks tasks;
    private final Consumer<@Nullable VideoIndex> onChanged;
    private final Latest<Optional<Found>> search;
    private final Coalesced counts = new Coalesced(this::count);

    private @Nullable Lease<VideoIndex> lease;

    /// @param onChanged receives the new index, or null, before the previous one closes
    OpenIndex(Library library, Tasks tasks, Consumer<@Nullable VideoIndex> onChanged) {
        this.library = library;
        this.tasks = tasks;
        this.onChanged = onChanged;
        this.search = new Latest<>(tasks, Lane.FILES, late -> late.ifPresent(found -> found.lease().close()));
    }

    private record Found(Lease<VideoIndex> lease, boolean complete) {
        Found(Lease<VideoIndex> lease) {
            this(lease, lease.get().complete() && lease.get().intact());
        }
    }

    /// Looks for this video's index for this model.
    ///
    /// @param complete receives whether there is a complete index
    void find(OpenVideo video, LoadedModel model, Consumer<Boolean> complete, Consumer<Exception> failed) {
        search.run(() -> library.lease(video, model.identity()).map(Found::new), found -> {
            take(found.map(Found::lease).orElse(null));
            complete.accept(found.isPresent() && found.get().complete());
        }, failure -> {
            LOG.warn("Index of {} not opened", video.file(), failure);
            failed.accept(failure);
        });
    }

    void forget() {
        search.cancel();
        take(null);
    }

    private void take(@Nullable Lease<VideoIndex> found) {
        var before = lease;
        lease = found;
        index.set(found == null ? null : found.get());
        indexed.set(null);
        damaged.set(null);
        onChanged.accept(index.get());
        if (before != null) {
            tasks.run(Lane.QUERY, () -> {
                before.close();
                return true;
            }, _ -> { }, failure -> LOG.warn("Index not closed", failure));
        }
        count();
    }

    /// Reads again which frames are indexed.
    void count() {
        counts.run();
    }

    private void count(Runnable ended) {
        var counted = index.get();
        if (counted == null) {
            ended.run();
            return;
        }
        tasks.run(Lane.QUERY, () -> KnownFrames.of(counted), frames -> {
            if (counted == index.get()) {
                damaged.set(frames.damaged());
                indexed.set(frames.done());
            }
            ended.run();
        }, failure -> {
            LOG.warn("Indexed frames not counted", failure);
            ended.run();
        });
    }

    /// Called when the program ends and no lane is running.
    void close() {
        if (lease != null) {
            lease.close();
        }
    }
}
