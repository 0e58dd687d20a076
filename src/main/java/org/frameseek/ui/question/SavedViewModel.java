package org.frameseek.ui.question;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.frameseek.library.LaneSet;
import org.frameseek.library.SavedQuestion;
import org.frameseek.library.SavedQuestions;
import org.frameseek.library.SavedQuestions.Saved;
import org.frameseek.ui.task.Tasks;
import org.frameseek.ui.task.Tasks.Lane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The questions and sets of lanes that the user saved. Every change is written at once, to what the file holds then.
public final class SavedViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(SavedViewModel.class);

    private final SavedQuestions store;
    private final Tasks tasks;
    private final Consumer<Exception> failed;
    private final ReadOnlyObjectWrapper<Saved> saved = new ReadOnlyObjectWrapper<>(this, "saved", Saved.NOTHING);

    /// @param failed told why questions could not be read or saved
    public SavedViewModel(SavedQuestions store, Tasks tasks, Consumer<Exception> failed) {
        this.store = store;
        this.tasks = tasks;
        this.failed = failed;
    }

    public ReadOnlyObjectProperty<Saved> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /// The question of this name.
    public Optional<SavedQuestion> question(String name) {
        return saved.get().questions().stream().filter(question -> question.name().equals(name)).findFirst();
    }

    /// The set of this name.
    public Optional<LaneSet> set(String name) {
        return saved.get().sets().stream().filter(set -> set.name().equals(name)).findFirst();
    }

    public void load() {
        tasks.run(Lane.FILES, store::read, saved::set, this::fail);
    }

    /// One of the same name is replaced.
    public void save(SavedQuestion question) {
        change(before -> before.with(question));
    }

    /// One of the same name is replaced.
    public void save(LaneSet set) {
        change(before -> before.with(set));
    }

    public void rename(SavedQuestion question, String name) {
        change(before -> before.without(question).with(question.named(name)));
    }

    public void rename(LaneSet set, String name) {
        change(before -> before.without(set).with(set.named(name)));
    }

    public void remove(SavedQuestion question) {
        change(before -> before.without(question));
    }

    public void remove(LaneSet set) {
        change(before -> before.without(set));
    }

    private void change(UnaryOperator<Saved> change) {
        tasks.run(Lane.FILES, () -> {
            var now = change.apply(store.read());
            store.write(now);
            return now;
        }, saved::set, this::fail);
    }

    private void fail(Exception failure) {
        LOG.warn("Saved questions", failure);
        failed.accept(failure);
    }
}
