package org.frameseek.ui.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.frameseek.error.Remark;
import org.frameseek.error.UserException;
import org.frameseek.export.FileNames;
import org.frameseek.export.NamePattern;
import org.frameseek.export.OutputGate;
import org.frameseek.export.editlist.EditListFormat;
import org.frameseek.export.editlist.EditLists;
import org.frameseek.export.editlist.EditLists.Range;
import org.frameseek.export.excerpt.Clip;
import org.frameseek.export.excerpt.Excerpt;
import org.frameseek.export.excerpt.ExcerptExporter;
import org.frameseek.export.excerpt.ExcerptMethod;
import org.frameseek.export.excerpt.ExcerptReport;
import org.frameseek.i18n.Formats;
import org.frameseek.i18n.Texts;
import org.frameseek.media.Video;
import org.frameseek.settings.Settings;
import org.frameseek.ui.dialog.Dialogs;
import org.frameseek.ui.dialog.Notices;
import org.frameseek.ui.task.Tasks;
import org.frameseek.ui.task.Tasks.Lane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Exports moments as clips, and as lists for editing programs.
public final class MomentExport {
    private static final Logger LOG = LoggerFactory.getLogger(MomentExport.class);

    private final Settings settings;
    private final List<Path> kept;
    private final ExportFolder folder;
    private final Notices notices;
    private final Texts texts;
    private final Tasks tasks;

    private record SavedList(Path file, List<Remark> remarks) {
    }

    /// @param kept folders that must not be written to, such as the library
    /// @param pictures where the first folder chooser opens
    public MomentExport(Settings settings, List<Path> kept, Path pictures, Dialogs dialogs, Notices notices,
            Texts texts, Tasks tasks) {
        this.settings = settings;
        this.kept = List.copyOf(kept);
        this.folder = new ExportFolder(settings, dialogs, pictures);
        this.notices = notices;
        this.texts = texts;
        this.tasks = tasks;
    }

    public void saveList(Video video, List<Range> ranges, EditListFormat format) {
        folder.get().ifPresent(target ->
                tasks.run(Lane.EXPORT, () -> writeList(video, ranges, format, target), this::report, this::fail));
    }

    private SavedList writeList(Video video, List<Range> ranges, EditListFormat format, Path target)
            throws UserException {
        var gate = new OutputGate(kept);
        gate.folder(target);
        var list = EditLists.of(video, ranges, false);
        var source = FileNames.withoutEnding(video.file().getFileName().toString());
        var output = gate.fresh(target, FileNames.of(source, format.kind().ending()), format.kind());
        var remarks = new ArrayList<>(list.remarks());
        remarks.addAll(format.write(list, output));
        return new SavedList(output.path(), remarks);
    }

    /// Saves clips, and offers to stop while it runs.
    public void saveClips(List<Excerpt> excerpts, ExcerptMethod method) {
        if (excerpts.isEmpty()) {
            return;
        }
        folder.get().ifPresent(target -> {
            var stopped = new AtomicBoolean();
            var exporter = new ExcerptExporter(new OutputGate(kept), method);
            var pattern = new NamePattern(settings.namePatternProperty().get());
            tasks.run(Lane.EXPORT, () -> exporter.estimate(excerpts), bytes -> {
                var running = notices.running(() -> stopped.set(true), "export.clips.running", excerpts.size(),
                        Formats.size(bytes, texts.localeProperty().get()));
                tasks.run(Lane.EXPORT, () -> exporter.export(excerpts, target, pattern, (done, total) -> {
                    running.progress((double) done / total);
                    return !stopped.get();
                }), report -> {
                    running.end();
                    report(report);
                }, failure -> {
                    running.end();
                    fail(failure);
                });
            }, this::fail);
        });
    }

    private void report(SavedList saved) {
        notices.saved(List.of(saved.file()));
        say(saved.remarks());
    }

    private void report(ExcerptReport report) {
        if (!report.clips().isEmpty()) {
            notices.saved(report.clips().stream().map(Clip::file).toList());
        }
        if (!report.missing().isEmpty()) {
            notices.say("export.clips.missing", report.missing().size());
        }
        say(report.remarks());
        if (report.failure() != null) {
            fail(report.failure());
        }
    }

    /// One remark explains what happened to all files.
    private void say(List<Remark> remarks) {
        remarks.stream().findFirst().ifPresent(remark ->
                notices.say("export.remark", remark.message(texts.localeProperty().get())));
    }

    private void fail(Exception failure) {
        LOG.warn("Not exported", failure);
        notices.problem(failure);
    }
}
