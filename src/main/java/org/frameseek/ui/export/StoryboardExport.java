package org.frameseek.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.frameseek.error.Remark;
import org.frameseek.error.UserException;
import org.frameseek.export.FileNames;
import org.frameseek.export.Output;
import org.frameseek.export.OutputKind;
import org.frameseek.export.storyboard.Storyboard;
import org.frameseek.i18n.Texts;
import org.frameseek.index.IndexException;
import org.frameseek.index.IndexHeader;
import org.frameseek.library.Library;
import org.frameseek.media.Video;
import org.frameseek.report.LumaReader;
import org.frameseek.search.Shot;
import org.frameseek.search.ShotList;
import org.frameseek.ui.dialog.Notices;
import org.frameseek.ui.task.Tasks;
import org.frameseek.ui.task.Tasks.Lane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Saves a video's shots as a storyboard.
public final class StoryboardExport {
    private static final Logger LOG = LoggerFactory.getLogger(StoryboardExport.class);

    private final Library library;
    private final ExportFolder folder;
    private final Notices notices;
    private final Texts texts;
    private final Tasks tasks;

    private record Saved(Path file, List<Remark> remarks) {
    }

    public StoryboardExport(Library library, ExportFolder folder, Notices notices, Texts texts, Tasks tasks) {
        this.library = library;
        this.folder = folder;
        this.notices = notices;
        this.texts = texts;
        this.tasks = tasks;
    }

    /// @param index of the video, complete
    /// @param kind one of [Storyboard#kinds]
    public void save(Video video, IndexHeader index, OutputKind kind) {
        folder.get().ifPresent(target -> {
            var stopped = new AtomicBoolean();
            var running = notices.running(() -> stopped.set(true), "export.storyboard.running");
            tasks.run(Lane.EXPORT, () -> {
                var output = output(video, kind, target);
                var storyboard = new Storyboard(video, shots(video, index, stopped::get));
                return new Saved(output.path(), storyboard.write(output, (done, total) -> {
                    running.progress((double) done / total);
                    return !stopped.get();
                }));
            }, saved -> {
                running.end();
                notices.saved(List.of(saved.file()));
                saved.remarks().forEach(remark ->
                        notices.say("export.remark", remark.message(texts.localeProperty().get())));
            }, failure -> {
                running.end();
                if (!stopped.get()) {
                    fail(failure);
                }
            });
        });
    }

    /// Looks at the index through an own share, which takes longer than a question may wait.
    private List<Shot> shots(Video video, IndexHeader index, BooleanSupplier stopped) throws UserException {
        try (var lease = library.lease(index.key(), index.encoder()).orElseThrow(
                        () -> new IndexException(IndexException.Fault.VANISHED, video.file()));
                var lumas = LumaReader.open(video, stopped)) {
            return ShotList.of(lease.get(), lumas).shots();
        }
    }

    private Output output(Video video, OutputKind kind, Path target) throws UserException {
        var source = FileNames.withoutEnding(video.file().getFileName().toString());
        return folder.fresh(target, FileNames.of(source + " storyboard", kind.ending()), kind);
    }

    private void fail(Exception failure) {
        LOG.warn("No storyboard", failure);
        notices.problem(failure);
    }
}
