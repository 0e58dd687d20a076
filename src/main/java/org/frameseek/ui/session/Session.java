package org.frameseek.ui.session;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.frameseek.encoder.Reading;
import org.frameseek.index.VideoIndex;
import org.frameseek.library.Library;
import org.frameseek.library.OpenVideo;
import org.frameseek.library.Question;
import org.frameseek.library.Videos;
import org.frameseek.search.Query;
import org.frameseek.search.SearchResult;
import org.frameseek.search.Trim;
import org.frameseek.search.VideoSearch;
import org.frameseek.ui.model.LoadedModel;
import org.frameseek.ui.task.Tasks;
import org.jspecify.annotations.Nullable;

/// What is open and what is asked of it: a video, its index for the current model, a question and its answer. All
/// questions go through here, so there is only one at a time, and it is busy while its answer is pending.
public final class Session {
    private final ReadOnlyObjectWrapper<@Nullable OpenVideo> video = new ReadOnlyObjectWrapper<>(this, "video");
    private final OpenIndex index;
    private final Asking asking;
    private final LibraryAnswers everywhere;
    private final AskedPictures pictures;
    private final CopiedFrom copies;
    private final Lanes lanes;
    private final LaneAnswers laneAnswers;
    private @Nullable LoadedModel model;

    /// @param loader makes the work that loads a folder's model beside the one in use
    /// @param nanoTime a clock as [System#nanoTime]
    public Session(Library library, Videos videos, Tasks tasks, Function<Path, Callable<LoadedModel>> loader,
            LongSupplier nanoTime) {
        asking = new Asking(library, tasks, nanoTime);
        index = new OpenIndex(library, tasks, this::search);
        everywhere = new LibraryAnswers(library, tasks);
        pictures = new AskedPictures(tasks);
        copies = new CopiedFrom(videos, everywhere, pictures, tasks);
        lanes = new Lanes(pictures);
        laneAnswers = new LaneAnswers(lanes, library, tasks, loader, pictures, nanoTime);
        asking.judged.add(_ -> laneAnswers.refresh(true));
        asking.asked.subscribe(ask -> everywhere.follow(ask, index.index.get()));
    }

    /// The video on screen, or null.
    public ReadOnlyObjectProperty<@Nullable OpenVideo> videoProperty() {
        return video.getReadOnlyProperty();
    }

    /// The open video's index for the current model, complete or not, or null.
    public ReadOnlyObjectProperty<@Nullable VideoIndex> indexProperty() {
        return index.index.getReadOnlyProperty();
    }

    /// The indexed frames, or null when there is no index.
    public ReadOnlyObjectProperty<@Nullable BitSet> indexedProperty() {
        return index.indexed.getReadOnlyProperty();
    }

    /// The indexed frames that could not be decoded completely, or null when there is no index.
    public ReadOnlyObjectProperty<@Nullable BitSet> damagedProperty() {
        return index.damaged.getReadOnlyProperty();
    }

    /// The current question, answered or not, or null.
    public ReadOnlyObjectProperty<@Nullable Ask> askedProperty() {
        return asking.asked.getReadOnlyProperty();
    }

    /// How well the model reads the current question, or null.
    public ReadOnlyObjectProperty<@Nullable Reading> readingProperty() {
        return asking.reading.getReadOnlyProperty();
    }

    /// The newest answer, or null. While another is pending, it still answers the previous question.
    public ReadOnlyObjectProperty<@Nullable SearchResult> resultProperty() {
        return asking.result.getReadOnlyProperty();
    }

    /// The in and out points that answers give to moments of the open video.
    public ObjectProperty<List<Trim>> trimsProperty() {
        return asking.trims;
    }

    /// Whether an answer is pending.
    public ReadOnlyBooleanProperty busyProperty() {
        return asking.answer.pendingProperty();
    }

    /// Why the question could not be answered, or null.
    public ReadOnlyObjectProperty<@Nullable Exception> problemProperty() {
        return asking.problem.getReadOnlyProperty();
    }

    /// Called for every answer after [#resultProperty] has it, and again when an answered question is repeated in order
    /// to jump.
    public Subscription onAnswer(Consumer<Answer> listener) {
        return asking.answers.add(listener);
    }

    /// How far looking closer at the answer is.
    public LookingCloser closer() {
        return asking.closer;
    }

    /// Looks closer at the best places of the answer, part by part, or takes whole frames again.
    public void lookCloser(boolean wanted) {
        asking.lookCloser(wanted);
    }

    /// The pictures that questions may name.
    public AskedPictures pictures() {
        return pictures;
    }

    /// Which film of the library the picture of the question is copied from.
    public CopiedFrom copies() {
        return copies;
    }

    /// What the library answers to questions in its scope.
    public LibraryAnswers everywhere() {
        return everywhere;
    }

    /// Whether another model than the one in use answers this lane.
    public boolean isByOtherModel(QuestionLane lane) {
        var used = model;
        return used != null && lane.model().filter(folder -> !folder.equals(used.folder())).isPresent();
    }

    /// Answers questions with the model in use, on any thread; null without one.
    public @Nullable VideoSearch search() {
        return asking.engine;
    }

    /// The question as it can be asked again at another time.
    public Question kept(Query query) {
        var open = video.get();
        boolean framed = query.singles().anyMatch(Query.Example.class::isInstance);
        var files = new LinkedHashMap<String, String>();
        query.singles().forEach(single -> {
            if (single instanceof Query.Picture(String name, _)) {
                files.put(name, pictures.file(name).map(Path::toString).orElse(""));
            }
        });
        return new Question(query.text(), framed && open != null ? open.key().hex() : "", files);
    }

    /// The questions that stay beside the present one.
    public Lanes lanes() {
        return lanes;
    }

    /// The lanes that are switched on as one; null for fewer than two with an answer.
    public ReadOnlyObjectProperty<@Nullable Combined> combinedProperty() {
        return laneAnswers.combined.getReadOnlyProperty();
    }

    private void search(@Nullable VideoIndex opened) {
        asking.search(opened);
        tellLanes();
    }

    private void tellLanes() {
        var opened = index.index.get();
        var engine = asking.engine;
        laneAnswers.use(model == null ? null : model.folder(), opened == null || engine == null ? null
                : new LaneSource(engine, opened, pictures::known));
    }

    /// Replaces all earlier questions. Repeating the same question cancels nothing: its answer arrives as before, and
    /// jumps if either request wanted to.
    public void ask(Ask ask) {
        asking.ask(ask);
    }

    /// Ends the current question.
    public void clear() {
        asking.ask(null);
    }

    /// Replaces the video on screen; null for none.
    public void show(@Nullable OpenVideo opened) {
        index.forget();
        asking.closer.show(opened == null ? null : opened.video());
        video.set(opened);
        laneAnswers.show(opened);
    }

    /// From now on, this model indexes and reads questions.
    public void use(LoadedModel newModel) {
        index.forget();
        model = newModel;
        forgetPictures();
        pictures.use(newModel.frames());
        asking.closer.use(newModel.frames());
        everywhere.use(asking.use(newModel.texts()), newModel.identity());
        tellLanes();
    }

    /// The vectors of another model mean nothing to the new one.
    private void forgetPictures() {
        var asked = asking.asked.get();
        if (asked != null && asked.query().singles().anyMatch(single -> single instanceof Query.Picture)) {
            asking.ask(null);
        }
    }

    /// Looks for the index of the open video if there are a video and a model.
    ///
    /// @param complete receives whether there is a complete index
    public void findIndex(Consumer<Boolean> complete, Consumer<Exception> failed) {
        var open = video.get();
        if (open != null && model != null) {
            index.find(open, model, complete, failed);
        }
    }

    /// The open index has new frames.
    ///
    /// @param finished whether they were the last ones
    public void grew(boolean finished) {
        index.count();
        if (finished) {
            asking.refreshNow();
        } else {
            asking.refresh();
        }
        laneAnswers.refresh(finished);
    }

    /// Releases the index when the program ends and no lane is running.
    public void close() {
        index.close();
        laneAnswers.close();
    }
}
