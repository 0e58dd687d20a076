package org.frameseek.ui.index;

import java.nio.file.Path;
import javafx.application.Platform;
import javafx.concurrent.Task;
import org.frameseek.index.IndexOptions;
import org.frameseek.index.IndexReport;
import org.frameseek.library.Change;
import org.frameseek.library.Library;
import org.frameseek.library.Videos;
import org.frameseek.ui.model.LoadedModel;

/// Fills an index as a JavaFX task. Cancelling the task cancels the job, and the job's progress is the task's.
public final class IndexTask extends Task<IndexReport> {
    private final Path file;
    private final LoadedModel model;
    private final Videos videos;
    private final Library library;
    private final IndexOptions options;
    private final IndexRun.Callbacks callbacks;

    public IndexTask(
            Path file, LoadedModel model, Videos videos, Library library, IndexOptions options,
            IndexRun.Callbacks callbacks) {
        this.file = file;
        this.model = model;
        this.videos = videos;
        this.library = library;
        this.options = options;
        this.callbacks = callbacks;
    }

    @Override
    protected IndexReport call() throws Exception {
        var video = videos.open(file);
        try (var _ = library.listen(this::tellPrepared)) {
            return library.fill(video, model.frames(), options, progress -> {
                updateProgress(progress.done(), progress.frames());
                tell(() -> callbacks.progress().accept(progress));
            }, this::isCancelled);
        }
    }

    private void tellPrepared(Change change) {
        if (change instanceof Change.Prepared(var header, var video) && video.equals(file)) {
            tell(() -> callbacks.prepared().accept(header));
        }
    }

    private void tell(Runnable news) {
        Platform.runLater(() -> {
            if (!isCancelled()) {
                news.run();
            }
        });
    }
}
