package org.frameseek.ui.index;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.frameseek.index.IndexHeader;
import org.frameseek.index.IndexProgress;
import org.frameseek.index.IndexReport;
import org.frameseek.ui.model.LoadedModel;
import org.frameseek.ui.task.Tasks;

/// Starts indexing one video in the background. Callbacks arrive on the JavaFX thread, none after a cancellation.
@FunctionalInterface
public interface IndexRun {
    /// @param prepared called when the index exists, and can be found in the store and searched
    /// @param done called when the video is indexed
    record Callbacks(Consumer<IndexHeader> prepared, Consumer<IndexProgress> progress, Consumer<IndexReport> done,
            Consumer<Exception> failed) {
    }

    /// @param exact whether every frame is computed, near duplicates of others too
    Tasks.Handle start(Path video, LoadedModel model, boolean exact, Callbacks callbacks);
}
