package org.frameseek.ui.search;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.image.Image;
import javafx.util.Subscription;
import org.frameseek.encoder.Reading;
import org.frameseek.library.Question;
import org.frameseek.media.Picture;
import org.frameseek.search.Box;
import org.frameseek.search.Query;
import org.frameseek.search.QueryParser;
import org.frameseek.search.QuerySyntaxException;
import org.frameseek.search.SearchResult;
import org.frameseek.ui.picture.Images;
import org.frameseek.ui.session.Ask;
import org.frameseek.ui.session.AskedPictures;
import org.frameseek.ui.session.LookingCloser;
import org.frameseek.ui.session.Scope;
import org.frameseek.ui.session.Session;
import org.frameseek.ui.task.Listeners;
import org.jspecify.annotations.Nullable;

/// The user's question: a description being typed, or an example frame.
public final class SearchViewModel {
    private final QueryHistory history;
    private final Session session;

    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyObjectWrapper<@Nullable QuerySyntaxException> mistake =
            new ReadOnlyObjectWrapper<>(this, "mistake");
    private final ReadOnlyObjectWrapper<Scope> scope = new ReadOnlyObjectWrapper<>(this, "scope", Scope.VIDEO);
    private final ReadOnlyIntegerWrapper example = new ReadOnlyIntegerWrapper(this, "example", -1);

    private final Listeners<Exception> pictureProblems = new Listeners<>();

    private final Deque<Asked> judgements = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper judged = new ReadOnlyBooleanWrapper(this, "judged");

    /// The question before a judgement.
    private record Asked(String text, int example) {
    }

    public SearchViewModel(QueryHistory history, Session session) {
        this.history = history;
        this.session = session;
        text.subscribe(description -> {
            judgements.clear();
            judged.set(false);
            if (!description.isEmpty()) {
                example.set(-1);
            }
        });
        session.pictures().onChanged(this::ask);
        // A frame can be an example only in its own video.
        session.videoProperty().subscribe(_ -> forgetExample());
    }

    public StringProperty textProperty() {
        return text;
    }

    /// The example frame while there is no description; otherwise -1.
    public ReadOnlyIntegerProperty exampleProperty() {
        return example.getReadOnlyProperty();
    }

    /// The question asked, or null.
    ReadOnlyObjectProperty<@Nullable Ask> askedProperty() {
        return session.askedProperty();
    }

    public ReadOnlyObjectProperty<SearchResult> resultProperty() {
        return session.resultProperty();
    }

    /// How well the model reads the current question, or null.
    public ReadOnlyObjectProperty<@Nullable Reading> readingProperty() {
        return session.readingProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return session.busyProperty();
    }

    public ReadOnlyObjectProperty<Exception> problemProperty() {
        return session.problemProperty();
    }

    /// How far looking closer at the answer is.
    public LookingCloser closer() {
        return session.closer();
    }

    /// Looks closer at the best places of the answer, or takes whole frames again.
    public void lookCloser(boolean wanted) {
        session.lookCloser(wanted);
    }

    /// Why and where the question cannot be read, or null.
    public ReadOnlyObjectProperty<@Nullable QuerySyntaxException> mistakeProperty() {
        return mistake.getReadOnlyProperty();
    }

    /// What questions are asked of.
    public ReadOnlyObjectProperty<Scope> scopeProperty() {
        return scope.getReadOnlyProperty();
    }

    /// Asks the current question there.
    public void askIn(Scope chosen) {
        scope.set(chosen);
        ask();
    }

    public QueryHistory history() {
        return history;
    }

    /// Timecode of a frame of the video on screen; empty when no video is open.
    public String timecode(int frame) {
        var video = session.videoProperty().get();
        return video == null ? "" : video.video().frames().timecode(frame);
    }

    /// Asks the current description.
    public void ask() {
        ask(false);
    }

    /// Asks the current description, and shows its best match as soon as the answer arrives.
    public void jumpToBest() {
        ask(true);
        if (mistake.get() == null) {
            history.remember(text.get().strip());
        }
    }

    /// A question that cannot be read yet keeps the previous answer: half a word is not a mistake.
    private void ask(boolean jump) {
        try {
            var query = query();
            mistake.set(null);
            query.ifPresentOrElse(asked -> session.ask(new Ask(
                    asked, scope.get(), jump && scope.get() == Scope.VIDEO)), session::clear);
        } catch (QuerySyntaxException e) {
            mistake.set(e);
        }
    }

    /// The current question.
    private Optional<Query> query() throws QuerySyntaxException {
        if (!text.get().isBlank()) {
            return Optional.of(QueryParser.parse(text.get(), session.pictures()));
        }
        return example.get() < 0 ? Optional.empty() : Optional.of(new Query.Example(example.get()));
    }

    /// Asks a question again, with its pictures.
    public void ask(Question question) {
        text.set(session.pictures().restore(question).text());
        ask();
    }

    /// Asks a description from elsewhere, such as an example, and shows its best match.
    public void askAndJump(String description) {
        text.set(description);
        jumpToBest();
    }

    /// Searches for frames like this one, instead of a description.
    ///
    /// @return false when this frame is not indexed yet, so nothing is asked
    public boolean askLike(int frame) {
        var index = session.indexProperty().get();
        if (index == null || frame < 0 || !index.hasVector(frame)) {
            return false;
        }
        text.set("");
        example.set(frame);
        ask();
        return true;
    }

    /// Called when a picture cannot be part of a question.
    public Subscription onPictureProblem(Consumer<Exception> listener) {
        return pictureProblems.add(listener);
    }

    /// Makes a picture file part of the question.
    public void addPicture(Path file) {
        session.pictures().add(file, this::askWith, pictureProblems::tell);
    }

    /// Makes a picture without a file part of the question.
    public void addPicture(Image picture) {
        session.pictures().add("picture", Images.still(picture), this::askWith, pictureProblems::tell);
    }

    /// Searches for frames that look like a part of a frame, instead of a description.
    ///
    /// @param name what the question calls the part
    public void askPart(String name, Picture frame, Box part) {
        session.pictures().add(name, frame, part, added -> {
            text.set("");
            askWith(added);
        }, pictureProblems::tell);
    }

    /// Ranks frames like this one higher, or lower, from now on. The same judgement again takes it back.
    public void judge(int frame, boolean like) {
        rewrite(asked -> {
            judgements.push(new Asked(text.get(), example.get()));
            return asked.refined(new Query.Example(frame), like);
        });
    }

    /// Asks the current question in another form, which becomes its text.
    void rewrite(UnaryOperator<Query> form) {
        try {
            query().ifPresent(asked -> {
                put(form.apply(asked).text());
                ask();
            });
        } catch (QuerySyntaxException e) {
            mistake.set(e);
        }
    }

    /// Takes the last judgement back.
    public void undoJudgement() {
        if (!judgements.isEmpty()) {
            var before = judgements.pop();
            put(before.text());
            example.set(before.example());
            ask();
        }
    }

    /// Whether there is a judgement to take back.
    public ReadOnlyBooleanProperty judgedProperty() {
        return judged.getReadOnlyProperty();
    }

    /// Changes the text, but keeps the judgements, which any other change of it forgets.
    private void put(String refined) {
        var kept = List.copyOf(judgements);
        text.set(refined);
        judgements.clear();
        judgements.addAll(kept);
        judged.set(!kept.isEmpty());
    }

    private void askWith(String picture) {
        var words = text.get().strip();
        text.set((words.isEmpty() ? "" : words + " AND ") + AskedPictures.inText(picture));
        ask();
    }

    public void clear() {
        example.set(-1);
        text.set("");
        ask(false);
    }

    private void forgetExample() {
        if (!judgements.isEmpty()) {
            text.set(judgements.getLast().text());
            ask();
        }
        if (example.get() >= 0) {
            clear();
        }
    }

    public void older() {
        text.set(history.older(text.get()));
        ask();
    }

    public void newer() {
        text.set(history.newer(text.get()));
        ask();
    }
}
