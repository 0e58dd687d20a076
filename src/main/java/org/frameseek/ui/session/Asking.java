package org.frameseek.ui.session;

import java.util.List;
import java.util.function.LongSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.frameseek.encoder.Reading;
import org.frameseek.encoder.TextEncoder;
import org.frameseek.index.VideoIndex;
import org.frameseek.library.Library;
import org.frameseek.search.SearchResult;
import org.frameseek.search.Trim;
import org.frameseek.search.VideoSearch;
import org.frameseek.ui.task.Latest;
import org.frameseek.ui.task.Listeners;
import org.frameseek.ui.task.Tasks;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the current question of the current index. A jump belongs to its question: it happens when that question is
/// answered, never for another one.
final class Asking {
    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);
    /// The most moments of an answer, whichever model gives it.
    static final int MOMENTS = 50;
    /// Between two answers while the index grows.
    static final long REFRESH_NANOS = 500_000_000;

    final ReadOnlyObjectWrapper<@Nullable Ask> asked = new ReadOnlyObjectWrapper<>(this, "asked");
    final ReadOnlyObjectWrapper<@Nullable Reading> reading = new ReadOnlyObjectWrapper<>(this, "reading");
    final ReadOnlyObjectWrapper<@Nullable SearchResult> result = new ReadOnlyObjectWrapper<>(this, "result");
    final ReadOnlyObjectWrapper<@Nullable Exception> problem = new ReadOnlyObjectWrapper<>(this, "problem");
    final Latest<SearchResult> answer;
    final Listeners<Answer> answers = new Listeners<>();
    final ObjectProperty<List<Trim>> trims = new SimpleObjectProperty<>(this, "trims", List.of());
    /// Told of an engine that judges its answers differently from now on.
    final Listeners<VideoSearch> judged = new Listeners<>();
    private final Latest<Reading> readings;
    final LookingCloser closer;
    private final Library library;
    private final Tasks tasks;
    private final LongSupplier nanoTime;

    @Nullable VideoSearch engine;
    private @Nullable VideoIndex index;
    /// The result before trimming.
    private @Nullable SearchResult found;
    private long refreshed;

    /// @param nanoTime a clock as [System#nanoTime]
    Asking(Library library, Tasks tasks, LongSupplier nanoTime) {
        this.library = library;
        this.tasks = tasks;
        this.answer = new Latest<>(tasks, Tasks.Lane.QUERY);
        this.readings = new Latest<>(tasks, Tasks.Lane.QUERY);
        this.closer = new LookingCloser(tasks);
        this.nanoTime = nanoTime;
        trims.subscribe((_, _) -> trim());
    }

    /// @return what answers from now on
    VideoSearch use(TextEncoder encoder) {
        var search = new VideoSearch(encoder);
        engine = search;
        read();
        start(null);
        if (search.wantsBackground()) {
            judge(search, encoder);
        }
        return search;
    }

    /// Scoring unrelated sentences takes seconds the first time. Until then, answers are judged without them.
    private void judge(VideoSearch search, TextEncoder encoder) {
        tasks.run(Tasks.Lane.CALIBRATION, () -> library.background(encoder), background -> {
            search.judgeBy(background);
            if (engine == search) {
                refreshNow();
                judged.tell(search);
            }
        }, failure -> LOG.warn("Answers are judged without unrelated sentences", failure));
    }

    void search(@Nullable VideoIndex newIndex) {
        index = newIndex;
        start(null);
    }

    /// @param ask null to ask nothing
    void ask(@Nullable Ask ask) {
        var before = asked.get();
        if (ask == null || before == null || !ask.sameQuestion(before)) {
            asked.set(ask);
            closer.end();
            read();
            start(null);
        } else if (answer.isPending() || result.get() == null) {
            asked.set(ask.jumping(ask.jump() || before.jump()));
            if (!answer.isPending()) {
                start(null);
            }
        } else if (ask.jump()) {
            answers.tell(new Answer(ask, result.get(), result.get()));
        }
    }

    /// Reads the question even before anything is indexed.
    private void read() {
        reading.set(null);
        var ask = asked.get();
        var asks = engine;
        if (ask == null || asks == null) {
            readings.cancel();
        } else {
            readings.run(() -> asks.reading(ask.query()), reading::set,
                    failure -> LOG.warn("\"{}\" not read", ask.query().text(), failure));
        }
    }

    /// Looks closer at the moments of the answer, or answers by whole frames again.
    void lookCloser(boolean wanted) {
        if (wanted) {
            look();
        } else if (closer.isWanted()) {
            closer.end();
            refreshNow();
        }
    }

    private void look() {
        var ask = asked.get();
        if (ask != null && engine != null && index != null && VideoSearch.canLookCloser(ask.query())) {
            closer.look(engine, index, ask.query(), seen -> {
                found = seen;
                tell(ask.jumping(false), seen.trimmed(trims.get()), null);
            }, this::closerFailed);
        }
    }

    private void closerFailed(Exception failure) {
        LOG.warn("No closer look", failure);
        closer.end();
        problem.set(failure);
    }

    /// Asks again because the index has grown, at most twice per second, so that typing stays responsive. A closer look
    /// stands until the index is complete.
    void refresh() {
        if (!closer.isWanted() && !answer.isPending() && nanoTime.getAsLong() - refreshed >= REFRESH_NANOS) {
            refreshNow();
        }
    }

    void refreshNow() {
        // While the first answer is pending, there is nothing to update.
        start(answer.isPending() ? null : result.get());
    }

    private void start(@Nullable SearchResult before) {
        problem.set(null);
        closer.interrupt();
        var ask = asked.get();
        var searched = index;
        var asks = engine;
        if (ask == null || asks == null || searched == null) {
            answer.cancel();
            found = null;
            result.set(null);
            return;
        }
        refreshed = nanoTime.getAsLong();
        answer.run(() -> asks.search(searched, ask.query(), MOMENTS), found -> show(found, before), failure -> {
            LOG.warn("No answer to \"{}\"", ask.query().text(), failure);
            asked.set(ask.jumping(false));
            problem.set(failure);
        });
    }

    private void show(SearchResult newest, @Nullable SearchResult before) {
        // Enter may have been pressed after the question was asked.
        var ask = asked.get();
        if (ask != null) {
            asked.set(ask.jumping(false));
            found = newest;
            tell(ask, newest.trimmed(trims.get()), before);
            if (closer.isWanted()) {
                look();
            }
        }
    }

    private void trim() {
        var ask = asked.get();
        var shown = result.get();
        if (ask != null && found != null && shown != null) {
            var trimmed = found.trimmed(trims.get());
            if (!trimmed.moments().equals(shown.moments())) {
                tell(ask.jumping(false), trimmed, shown);
            }
        }
    }

    private void tell(Ask ask, SearchResult now, @Nullable SearchResult before) {
        result.set(now);
        answers.tell(new Answer(ask, now, before));
    }
}
