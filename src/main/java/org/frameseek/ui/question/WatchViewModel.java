package org.frameseek.ui.question;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.frameseek.index.IndexHeader;
import org.frameseek.index.IndexReport;
import org.frameseek.library.Library;
import org.frameseek.library.SavedQuestion;
import org.frameseek.library.Watch;
import org.frameseek.ui.index.IndexEvent;
import org.frameseek.ui.index.IndexQueue;
import org.frameseek.ui.session.Session;
import org.frameseek.ui.task.Listeners;
import org.frameseek.ui.task.Tasks;
import org.frameseek.ui.task.Tasks.Lane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks every video that the queue has just indexed the watched questions. Without any, nothing is asked.
public final class WatchViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(WatchViewModel.class);

    private final Session session;
    private final SavedViewModel saved;
    private final Library library;
    private final Tasks tasks;
    private final Listeners<Found> found = new Listeners<>();
    private final Map<Path, IndexHeader> prepared = new HashMap<>();

    /// A match of a watched question in a new video.
    ///
    /// @param timecode of its best frame
    public record Found(Path video, Watch.Hit hit, String timecode) {
    }

    public WatchViewModel(IndexQueue queue, Session session, SavedViewModel saved, Library library, Tasks tasks) {
        this.session = session;
        this.saved = saved;
        this.library = library;
        this.tasks = tasks;
        queue.onEvent(this::follow);
    }

    /// Called for each match.
    public Subscription onFound(Consumer<Found> listener) {
        return found.add(listener);
    }

    private void follow(IndexEvent event) {
        switch (event) {
            case IndexEvent.Prepared(Path file, IndexHeader header) -> prepared.put(file, header);
            case IndexEvent.Indexed(Path file, IndexReport report) -> {
                var header = prepared.remove(file);
                if (header != null && report.complete() && report.encoded() > 0) {
                    ask(file, header, saved.savedProperty().get().watched());
                }
            }
            case IndexEvent.Failed(Path file, _) -> prepared.remove(file);
            case IndexEvent.Changed _ -> { }
        }
    }

    private void ask(Path file, IndexHeader header, List<SavedQuestion> watched) {
        var search = session.search();
        if (watched.isEmpty() || search == null) {
            return;
        }
        var asked = watched.stream().map(saved -> new SavedQuestion(
                saved.name(), session.pictures().restore(saved.question()), true)).toList();
        var pictures = session.pictures().seenNow();
        tasks.run(Lane.LIBRARY, () -> {
            var lease = library.lease(header.key(), header.encoder());
            if (lease.isEmpty()) {
                return List.<Found>of();
            }
            try (var held = lease.get()) {
                var frames = held.get().frames();
                return Watch.in(held.get(), asked, search, _ -> pictures).stream()
                        .map(hit -> new Found(file, hit, frames.timecode(hit.best().frame()))).toList();
            }
        }, hits -> hits.forEach(found::tell), failure -> LOG.warn("{} is not watched", file, failure));
    }
}
