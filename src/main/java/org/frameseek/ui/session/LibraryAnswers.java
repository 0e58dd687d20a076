package org.frameseek.ui.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.index.ContentKey;
import org.frameseek.index.VideoIndex;
import org.frameseek.library.Library;
import org.frameseek.library.LibraryRun;
import org.frameseek.library.LibrarySearch;
import org.frameseek.library.LibrarySearch.Answer;
import org.frameseek.library.LibrarySearch.Coverage;
import org.frameseek.library.LibrarySearch.Limits;
import org.frameseek.search.Query;
import org.frameseek.search.VideoSearch;
import org.frameseek.ui.task.Latest;
import org.frameseek.ui.task.Tasks;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the current question of the whole library while that is its scope. Answers arrive in batches; a new question
/// ends the previous one between two videos. JavaFX thread only.
public final class LibraryAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(LibraryAnswers.class);
    private static final Limits LIMITS = new Limits(5, 12);
    /// Short enough to look immediate, long enough that drawing does not dominate.
    private static final long BATCH_NANOS = 80_000_000;

    private final Library library;
    private final ObservableList<Answer> answers = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Coverage> coverage = new ReadOnlyObjectWrapper<>(this, "coverage");
    private final ReadOnlyObjectWrapper<@Nullable Exception> problem = new ReadOnlyObjectWrapper<>(this, "problem");
    private final Latest<Batch> batches;
    private final Map<ContentKey, Answer> byVideo = new LinkedHashMap<>();

    private @Nullable LibrarySearch search;
    private @Nullable Query asked;

    /// @param coverage of the whole run, null while it goes on
    private record Batch(LibraryRun run, List<Answer> answers, @Nullable Coverage coverage) {
    }

    LibraryAnswers(Library library, Tasks tasks) {
        this.library = library;
        batches = new Latest<>(tasks, Tasks.Lane.LIBRARY);
    }

    /// One answer per video that was asked, best first.
    public ObservableList<Answer> answers() {
        return answers;
    }

    /// How much of the library was asked; null until all of it was.
    public ReadOnlyObjectProperty<@Nullable Coverage> coverageProperty() {
        return coverage.getReadOnlyProperty();
    }

    /// Why the question could not be answered, or null.
    public ReadOnlyObjectProperty<@Nullable Exception> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether answers are still arriving.
    public ReadOnlyBooleanProperty busyProperty() {
        return batches.pendingProperty();
    }

    /// What answers; null without a model.
    @Nullable LibrarySearch search() {
        return search;
    }

    /// What is asked, or null.
    @Nullable Query asked() {
        return asked;
    }

    void use(VideoSearch engine, EncoderIdentity model) {
        search = new LibrarySearch(library, engine, model);
        ask(asked);
    }

    /// @param open the index that example frames in the question belong to
    void follow(@Nullable Ask ask, @Nullable VideoIndex open) {
        var query = ask == null || ask.scope() != Scope.LIBRARY ? Optional.<Query>empty()
                : VideoSearch.portable(ask.query(), open);
        if (!query.equals(Optional.ofNullable(asked))) {
            ask(query.orElse(null));
        }
    }

    /// Asks the same question again because there is more to search. Answers are replaced as they arrive.
    public void refresh() {
        if (asked != null && !batches.isPending()) {
            start(asked);
        }
    }

    private void ask(@Nullable Query query) {
        asked = query;
        byVideo.clear();
        answers.clear();
        coverage.set(null);
        if (query == null) {
            problem.set(null);
            batches.cancel();
        } else {
            start(query);
        }
    }

    private void start(Query query) {
        problem.set(null);
        var started = search;
        if (started != null) {
            batches.run(() -> batch(started.start(query, LIMITS)), this::show, this::fail);
        }
    }

    private static Batch batch(LibraryRun run) throws Exception {
        var found = new ArrayList<Answer>();
        long began = System.nanoTime();
        while (run.hasNext() && System.nanoTime() - began < BATCH_NANOS) {
            run.next().ifPresent(found::add);
        }
        return new Batch(run, found, run.hasNext() ? null : run.coverage());
    }

    private void show(Batch batch) {
        batch.answers().forEach(answer -> byVideo.put(answer.header().key(), answer));
        answers.setAll(byVideo.values().stream()
                .sorted(Comparator.comparingDouble(answer -> -answer.brief().logOdds())).toList());
        if (batch.coverage() == null) {
            batches.run(() -> batch(batch.run()), this::show, this::fail);
        } else {
            coverage.set(batch.coverage());
        }
    }

    private void fail(Exception failure) {
        LOG.warn("The library gives no answer", failure);
        problem.set(failure);
    }
}
