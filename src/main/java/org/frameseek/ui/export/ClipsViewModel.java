package org.frameseek.ui.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.frameseek.export.NamePattern;
import org.frameseek.export.excerpt.Excerpt;
import org.frameseek.export.excerpt.ExcerptExporter;
import org.frameseek.export.excerpt.ExcerptMethod;
import org.frameseek.export.excerpt.ExcerptReport;
import org.frameseek.i18n.Formats;
import org.frameseek.i18n.Texts;
import org.frameseek.settings.Settings;
import org.frameseek.ui.dialog.Notices;
import org.frameseek.ui.task.Latest;
import org.frameseek.ui.task.Tasks;
import org.frameseek.ui.task.Tasks.Lane;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Saves moments as clips: which, how, how large they will be, and how far the work is.
public final class ClipsViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(ClipsViewModel.class);

    private final Settings settings;
    private final ExportFolder folder;
    private final Notices notices;
    private final Texts texts;
    private final Tasks tasks;
    private final Executor later;
    private final Latest<Long> estimating;

    private final ObjectProperty<ExcerptMethod> method =
            new SimpleObjectProperty<>(this, "method", ExcerptMethod.H264);
    private final ObjectProperty<Double> before = new SimpleObjectProperty<>(this, "before", 0.0);
    private final ObjectProperty<Double> after = new SimpleObjectProperty<>(this, "after", 0.0);
    private final BooleanProperty joined = new SimpleBooleanProperty(this, "joined");
    private final ObservableList<ClipRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyLongWrapper bytes = new ReadOnlyLongWrapper(this, "bytes");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyObjectWrapper<@Nullable Exception> problem =
            new ReadOnlyObjectWrapper<>(this, "problem");
    private final MadeClips made = new MadeClips();
    private List<Excerpt> moments = List.of();
    private AtomicBoolean stopped = new AtomicBoolean();

    /// @param later runs work on the JavaFX thread
    public ClipsViewModel(Settings settings, ExportFolder folder, Notices notices, Texts texts, Tasks tasks,
            Executor later) {
        this.settings = settings;
        this.folder = folder;
        this.notices = notices;
        this.texts = texts;
        this.tasks = tasks;
        this.later = later;
        estimating = new Latest<>(tasks, Lane.FILES);
        before.subscribe(this::list);
        after.subscribe(this::list);
        method.subscribe(this::estimate);
    }

    ObjectProperty<ExcerptMethod> methodProperty() {
        return method;
    }

    /// Seconds added before each moment.
    ObjectProperty<Double> beforeProperty() {
        return before;
    }

    /// Seconds added after each moment.
    ObjectProperty<Double> afterProperty() {
        return after;
    }

    /// Whether encoded clips become one. Copies stay separate.
    BooleanProperty joinedProperty() {
        return joined;
    }

    ObservableList<ClipRow> rows() {
        return rows;
    }

    /// The estimated size of all clips.
    ReadOnlyLongProperty bytesProperty() {
        return bytes.getReadOnlyProperty();
    }

    /// How much of all clips is written, 0 to 1.
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Why the last clips were not saved, or null.
    ReadOnlyObjectProperty<@Nullable Exception> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The clips that were saved since the program started.
    public MadeClips made() {
        return made;
    }

    /// Lists the moments to save. Does nothing while others are being saved.
    ///
    /// @param chosen all of one video
    public void choose(List<Excerpt> chosen) {
        if (!running.get()) {
            moments = List.copyOf(chosen);
            list();
        }
    }

    private void list() {
        if (running.get()) {
            return;
        }
        rows.setAll(moments.stream()
                .map(moment -> ClipRow.of(moment.widened(before.get(), after.get()))).toList());
        progress.set(0);
        problem.set(null);
        estimate();
    }

    private List<Excerpt> excerpts() {
        return rows.stream().map(ClipRow::excerpt).toList();
    }

    private void estimate() {
        var exporter = exporter();
        var excerpts = excerpts();
        estimating.run(() -> exporter.estimate(excerpts), bytes::set,
                failure -> LOG.warn("Size of clips not estimated", failure));
    }

    private ExcerptExporter exporter() {
        return new ExcerptExporter(folder.gate(), method.get());
    }

    boolean isJoined() {
        return joined.get() && method.get() != ExcerptMethod.COPY && rows.size() > 1;
    }

    void save() {
        if (!running.get() && !rows.isEmpty()) {
            folder.get().ifPresent(this::saveTo);
        }
    }

    private void saveTo(Path target) {
        list();
        running.set(true);
        stopped = new AtomicBoolean();
        var exporter = exporter();
        var excerpts = excerpts();
        var pattern = new NamePattern(settings.namePatternProperty().get());
        var notice = notices.running(this::stop, "export.clips.running", rows.size(),
                Formats.size(bytes.get(), texts.localeProperty().get()));
        var progressed = new ClipProgress(stopped, notice, later, this::show);
        boolean join = isJoined();
        tasks.run(Lane.EXPORT, () -> join ? exporter.join(excerpts, target, pattern, progressed)
                : exporter.export(excerpts, target, pattern, progressed),
                report -> {
                    notice.end();
                    report(report);
                }, failure -> {
                    notice.end();
                    fail(failure);
                });
    }

    /// Ends the work. Finished clips stay.
    void stop() {
        stopped.set(true);
    }

    private void show(long done, long total) {
        if (!running.get()) {
            return;
        }
        progress.set((double) done / total);
        long begin = 0;
        for (int i = 0; i < rows.size(); i++) {
            var now = rows.get(i).written(done - begin);
            if (!now.equals(rows.get(i))) {
                rows.set(i, now);
            }
            begin += now.excerpt().frames();
        }
    }

    private void report(ExcerptReport report) {
        running.set(false);
        progress.set(0);
        var saved = report.clips();
        var now = new ArrayList<ClipRow>();
        for (var row : rows) {
            int clip = isJoined() ? 0 : now.size();
            if (clip < saved.size() && !isJoined()) {
                made.add(moments.get(clip), saved.get(clip).file());
            }
            now.add(clip < saved.size() ? row.saved(saved.get(clip).file()) : row.missing());
        }
        rows.setAll(now);
        if (!saved.isEmpty()) {
            notices.saved(saved.stream().map(clip -> clip.file()).toList());
        }
        if (!report.missing().isEmpty()) {
            notices.say("export.clips.missing", report.missing().size());
        }
        // One remark explains what happened to all files.
        report.remarks().stream().findFirst().ifPresent(remark ->
                notices.say("export.remark", remark.message(texts.localeProperty().get())));
        if (report.failure() != null) {
            tell(report.failure());
        }
    }

    /// Nothing was saved.
    private void fail(Exception failure) {
        running.set(false);
        rows.replaceAll(ClipRow::missing);
        tell(failure);
    }

    private void tell(Exception failure) {
        LOG.warn("Not exported", failure);
        problem.set(failure);
        notices.problem(failure);
    }
}
