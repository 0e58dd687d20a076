package org.frameseek.ui.session;

import java.util.BitSet;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.frameseek.index.VideoIndex;
import org.frameseek.library.Library;
import org.frameseek.library.OpenVideo;
import org.frameseek.search.SearchResult;
import org.frameseek.ui.model.LoadedModel;
import org.frameseek.ui.task.Tasks;
import org.jspecify.annotations.Nullable;

/// What is open and what is asked of it: a video, its index under the model in use, a question and its answer. Whoever
/// asks, asks here; so there is one question at a time, and it is busy while its answer is pending.
public final class Session {
    private final ReadOnlyObjectWrapper<@Nullable OpenVideo> video = new ReadOnlyObjectWrapper<>(this, "video");
    private final OpenIndex index;
    private final Asking asking;
    private @Nullable LoadedModel model;

    /// @param nanoTime a clock as [System#nanoTime]
    public Session(Library library, Tasks tasks, LongSupplier nanoTime) {
        asking = new Asking(library, tasks, nanoTime);
        index = new OpenIndex(library, tasks, asking::search);
    }

    /// The video on screen, or null.
    public ReadOnlyObjectProperty<@Nullable OpenVideo> videoProperty() {
        return video.getReadOnlyProperty();
    }

    /// The open video's index under the model in use, complete or not, or null.
    public ReadOnlyObjectProperty<@Nullable VideoIndex> indexProperty() {
        return index.index.getReadOnlyProperty();
    }

    /// The frames that are indexed, or null when there is no index.
    public ReadOnlyObjectProperty<@Nullable BitSet> indexedProperty() {
        return index.indexed.getReadOnlyProperty();
    }

    /// The frames of the index that could not be decoded whole, or null when there is no index.
    public ReadOnlyObjectProperty<@Nullable BitSet> damagedProperty() {
        return index.damaged.getReadOnlyProperty();
    }

    /// What is asked now, answered or not, or null.
    public ReadOnlyObjectProperty<@Nullable Ask> askedProperty() {
        return asking.asked.getReadOnlyProperty();
    }

    /// The newest answer, or null. While another is pending it is still that to the question before.
    public ReadOnlyObjectProperty<@Nullable SearchResult> resultProperty() {
        return asking.result.getReadOnlyProperty();
    }

    /// Whether an answer is pending.
    public ReadOnlyBooleanProperty busyProperty() {
        return asking.answer.pendingProperty();
    }

    /// Why the question could not be answered, or null.
    public ReadOnlyObjectProperty<@Nullable Exception> problemProperty() {
        return asking.problem.getReadOnlyProperty();
    }

    /// Told of every answer, after [#resultProperty] has it; and again when a question that is answered is asked again
    /// in order to jump.
    public Subscription onAnswer(Consumer<Answer> listener) {
        return asking.answers.add(listener);
    }

    /// Asks this instead of all before. The same question once more calls nothing off: its answer comes as it would
    /// have, and jumps when either of them wanted to.
    public void ask(Ask ask) {
        asking.ask(ask);
    }

    /// Asks nothing any more.
    public void clear() {
        asking.ask(null);
    }

    /// Another video takes the place of the one on screen; null for none.
    public void show(@Nullable OpenVideo opened) {
        index.forget();
        video.set(opened);
    }

    /// This model indexes and reads what is asked from now on.
    public void use(LoadedModel newModel) {
        index.forget();
        model = newModel;
        asking.use(newModel.texts());
    }

    /// Looks for the index of the open video, if there are a video and a model.
    ///
    /// @param complete told whether there is one that lacks nothing
    public void findIndex(Consumer<Boolean> complete, Consumer<Exception> failed) {
        var open = video.get();
        if (open != null && model != null) {
            index.find(open, model, complete, failed);
        }
    }

    /// The open index has got more frames.
    ///
    /// @param finished whether they were the last
    public void grew(boolean finished) {
        index.count();
        if (finished) {
            asking.refreshNow();
        } else {
            asking.refresh();
        }
    }

    /// Lets go of the index; for the end of the program, when no lane runs any more.
    public void close() {
        index.close();
    }
}
