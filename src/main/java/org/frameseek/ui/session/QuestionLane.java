package org.frameseek.ui.session;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.frameseek.library.KeptLane;
import org.frameseek.library.OpenVideo;
import org.frameseek.library.Question;
import org.frameseek.search.SearchResult;
import org.jspecify.annotations.Nullable;

/// A question with a lane of its own, and its answer in the open video. JavaFX thread only.
public final class QuestionLane {
    private final Question question;
    private final @Nullable Path model;
    private final int color;
    private final StringProperty name = new SimpleStringProperty(this, "name");
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
    private final ReadOnlyObjectWrapper<LaneState> state =
            new ReadOnlyObjectWrapper<>(this, "state", LaneState.IDLE);
    private final ReadOnlyObjectWrapper<@Nullable SearchResult> result = new ReadOnlyObjectWrapper<>(this, "result");

    QuestionLane(KeptLane kept) {
        this.question = kept.question();
        this.model = kept.model().isEmpty() ? null : Path.of(kept.model());
        this.color = kept.color();
        name.set(kept.name());
        shown.set(kept.shown());
    }

    public Question question() {
        return question;
    }

    /// Folder of the model that answers it; empty for the one in use.
    public Optional<Path> model() {
        return Optional.ofNullable(model);
    }

    /// Which of the lanes' colours, from 0. No two lanes have the same.
    public int color() {
        return color;
    }

    public StringProperty nameProperty() {
        return name;
    }

    /// Whether it is switched on. Only then it is asked, and part of the combined lane.
    public BooleanProperty shownProperty() {
        return shown;
    }

    public ReadOnlyObjectProperty<LaneState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The newest answer, or null. While the index grows, an outdated one stays until the next arrives.
    public ReadOnlyObjectProperty<@Nullable SearchResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// Whether its question means something in this video.
    boolean isOf(OpenVideo video) {
        return question.isOfAnyVideo() || question.video().equals(video.key().hex());
    }

    /// Without an answer.
    void become(LaneState now) {
        result.set(null);
        state.set(now);
    }

    /// Keeps the answer that it has.
    void await(LaneState now) {
        if (result.get() == null) {
            state.set(now);
        }
    }

    void answer(SearchResult answer) {
        result.set(answer);
        state.set(LaneState.ANSWERED);
    }

    boolean isSame(KeptLane other) {
        return question.equals(other.question()) && (model == null ? "" : model.toString()).equals(other.model());
    }

    KeptLane kept() {
        return new KeptLane(name.get(), question, model == null ? "" : model.toString(), color, shown.get());
    }
}
