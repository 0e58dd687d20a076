package org.frameseek.ui.check;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.frameseek.error.UserException;
import org.frameseek.index.IndexException;
import org.frameseek.index.IndexHeader;
import org.frameseek.library.Library;
import org.frameseek.library.OpenVideo;
import org.frameseek.report.LumaReader;
import org.frameseek.search.EvenPictures;
import org.frameseek.search.Inspection;
import org.frameseek.ui.model.LoadedModel;
import org.frameseek.ui.session.Session;
import org.frameseek.ui.task.Latest;
import org.frameseek.ui.task.Tasks;
import org.frameseek.ui.task.Tasks.Lane;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Checks the open video on request. What was found belongs to that video and model, and is forgotten with them.
public final class CheckViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(CheckViewModel.class);

    private final Session session;
    private final ObservableValue<@Nullable LoadedModel> model;
    private final Library library;
    private final Consumer<Exception> problem;
    private final Latest<List<Finding>> checks;
    private final ReadOnlyObjectWrapper<@Nullable List<Finding>> findings =
            new ReadOnlyObjectWrapper<>(this, "findings");

    /// @param problem receives why a video could not be checked
    public CheckViewModel(Session session, ObservableValue<@Nullable LoadedModel> model, Library library,
            Consumer<Exception> problem, Tasks tasks) {
        this.session = session;
        this.model = model;
        this.library = library;
        this.problem = problem;
        checks = new Latest<>(tasks, Lane.CHECK);
        session.indexProperty().subscribe(this::forget);
    }

    /// What was found, in the order of the video; null while the video is not checked.
    public ReadOnlyObjectProperty<@Nullable List<Finding>> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty checkingProperty() {
        return checks.pendingProperty();
    }

    /// Whether the video is indexed to its end, so that it can be checked.
    public ObservableValue<Boolean> possibleProperty() {
        return session.indexedProperty().map(indexed -> indexed != null && session.videoProperty().get() != null
                && indexed.cardinality() == session.videoProperty().get().video().frames().frames()).orElse(false);
    }

    public void check() {
        var open = session.videoProperty().get();
        var index = session.indexProperty().get();
        var used = model.getValue();
        if (open == null || index == null || used == null) {
            return;
        }
        var header = index.header();
        checks.run(() -> check(open, header, used), findings::set, failure -> {
            LOG.warn("{} not checked", open.file(), failure);
            problem.accept(failure);
        });
    }

    /// Stops a running check.
    public void stop() {
        checks.cancel();
    }

    private void forget() {
        checks.cancel();
        findings.set(null);
    }

    /// Reads the index through an own share, because it takes longer than a question may wait.
    private List<Finding> check(OpenVideo open, IndexHeader header, LoadedModel used) throws UserException {
        try (var lease = library.lease(header.key(), header.encoder()).orElseThrow(
                        () -> new IndexException(IndexException.Fault.VANISHED, open.file()));
                var lumas = LumaReader.open(open.video(), Thread.currentThread()::isInterrupted)) {
            return Finding.of(Inspection.of(lease.get(), EvenPictures.of(used.frames()), lumas));
        }
    }
}
