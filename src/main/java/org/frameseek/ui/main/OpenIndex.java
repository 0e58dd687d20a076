package org.frameseek.ui.main;

import java.util.BitSet;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.frameseek.index.VideoIndex;
import org.frameseek.library.Lease;
import org.frameseek.library.Library;
import org.frameseek.library.OpenVideo;
import org.frameseek.ui.model.LoadedModel;
import org.frameseek.ui.task.Tasks;
import org.frameseek.ui.task.Tasks.Lane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The index that is searched now. It is opened on the lane for files and read and closed on the lane for queries, so
/// that it is never closed while an answer is being computed from it.
final class OpenIndex {
    private static final Logger LOG = LoggerFactory.getLogger(OpenIndex.class);

    private final Library library;
    private final Tasks tasks;
    private final Consumer<VideoIndex> onChanged;

    private final ReadOnlyObjectWrapper<VideoIndex> index = new ReadOnlyObjectWrapper<>(this, "index");
    private final ReadOnlyObjectWrapper<BitSet> indexed = new ReadOnlyObjectWrapper<>(this, "indexed");

    private Lease<VideoIndex> lease;
    private int generation;
    private boolean counting;

    /// @param onChanged told of the index, or null, before the one of before is closed
    OpenIndex(Library library, Tasks tasks, Consumer<VideoIndex> onChanged) {
        this.library = library;
        this.tasks = tasks;
        this.onChanged = onChanged;
    }

    /// @param lease null when there is none
    private record Found(Lease<VideoIndex> lease, boolean complete) {
        static final Found NOTHING = new Found(null, false);

        Found(Lease<VideoIndex> lease) {
            this(lease, lease.get().complete() && lease.get().intact());
        }
    }

    ReadOnlyObjectProperty<VideoIndex> indexProperty() {
        return index.getReadOnlyProperty();
    }

    /// The frames that are indexed, or null when there is no index.
    ReadOnlyObjectProperty<BitSet> indexedProperty() {
        return indexed.getReadOnlyProperty();
    }

    /// Looks for this video's index under this model; what was being looked for before is forgotten.
    ///
    /// @param complete told whether there is one that lacks nothing
    void find(OpenVideo video, LoadedModel model, Consumer<Boolean> complete, Consumer<Exception> failed) {
        int mine = ++generation;
        tasks.run(Lane.FILES, () -> library.lease(video.key(), model.identity()).map(Found::new).orElse(Found.NOTHING),
                found -> {
                    if (mine == generation) {
                        take(found.lease());
                        complete.accept(found.complete());
                    } else if (found.lease() != null) {
                        found.lease().close();
                    }
                }, failure -> {
                    LOG.warn("Index of {} not opened", video.file(), failure);
                    if (mine == generation) {
                        failed.accept(failure);
                    }
                });
    }

    void forget() {
        generation++;
        take(null);
    }

    private void take(Lease<VideoIndex> found) {
        var before = lease;
        lease = found;
        index.set(found == null ? null : found.get());
        indexed.set(null);
        onChanged.accept(index.get());
        if (before != null) {
            tasks.run(Lane.QUERY, () -> {
                before.close();
                return null;
            }, _ -> { }, failure -> LOG.warn("Index not closed", failure));
        }
        count();
    }

    /// Looks anew at which frames are indexed.
    void count() {
        var counted = index.get();
        if (counting || counted == null) {
            return;
        }
        counting = true;
        tasks.run(Lane.QUERY, () -> IndexedFrames.of(counted), frames -> {
            counting = false;
            if (counted == index.get()) {
                indexed.set(frames);
            } else {
                count();
            }
        }, failure -> {
            counting = false;
            LOG.warn("Indexed frames not counted", failure);
        });
    }

    /// For the end of the program, when no lane runs any more.
    void close() {
        if (lease != null) {
            lease.close();
        }
    }
}
