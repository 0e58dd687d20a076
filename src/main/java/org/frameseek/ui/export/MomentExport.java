package org.frameseek.ui.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.frameseek.error.Remark;
import org.frameseek.error.UserException;
import org.frameseek.export.FileNames;
import org.frameseek.export.editlist.EditListFormat;
import org.frameseek.export.editlist.EditLists;
import org.frameseek.export.editlist.EditLists.Range;
import org.frameseek.i18n.Texts;
import org.frameseek.media.Video;
import org.frameseek.ui.dialog.Notices;
import org.frameseek.ui.task.Tasks;
import org.frameseek.ui.task.Tasks.Lane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Exports moments as lists for editing programs.
public final class MomentExport {
    private static final Logger LOG = LoggerFactory.getLogger(MomentExport.class);

    private final ExportFolder folder;
    private final Notices notices;
    private final Texts texts;
    private final Tasks tasks;

    private record SavedList(Path file, List<Remark> remarks) {
    }

    public MomentExport(ExportFolder folder, Notices notices, Texts texts, Tasks tasks) {
        this.folder = folder;
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
        var list = EditLists.of(video, ranges, false);
        var source = FileNames.withoutEnding(video.file().getFileName().toString());
        var output = folder.fresh(target, FileNames.of(source, format.kind().ending()), format.kind());
        var remarks = new ArrayList<>(list.remarks());
        remarks.addAll(format.write(list, output));
        return new SavedList(output.path(), remarks);
    }

    private void report(SavedList saved) {
        notices.saved(List.of(saved.file()));
        say(saved.remarks());
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
