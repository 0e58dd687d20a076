package org.frameseek.ui.index;

import java.nio.file.Path;
import javafx.application.Platform;
import javafx.concurrent.Task;
import org.frameseek.index.IndexReport;
import org.frameseek.index.Indexer;
import org.frameseek.media.Video;
import org.frameseek.ui.model.LoadedModel;

/// An `IndexJob` as a JavaFX task: cancelling the task cancels the job, and the job's progress is the task's.
public final class IndexTask extends Task<IndexReport> {
    private final Path file;
    private final LoadedModel model;
    private final Indexer indexer;
    private final IndexRun.Callbacks callbacks;

    public IndexTask(Path file, LoadedModel model, Indexer indexer, IndexRun.Callbacks callbacks) {
        this.file = file;
        this.model = model;
        this.indexer = indexer;
        this.callbacks = callbacks;
    }

    @Override
    protected IndexReport call() throws Exception {
        var video = Video.open(file);
        try (var job = indexer.prepare(video, model.frames()); var index = job.index()) {
            var header = index.header();
            tell(() -> callbacks.prepared().accept(header));
            return job.run(progress -> {
                updateProgress(progress.done(), progress.frames());
                tell(() -> callbacks.progress().accept(progress));
            }, this::isCancelled);
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
