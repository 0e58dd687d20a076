package org.frameseek.ui.main;

import java.util.Optional;
import org.frameseek.library.LaneSet;
import org.frameseek.library.Question;
import org.frameseek.library.SavedQuestion;
import org.frameseek.ui.dialog.Dialogs;
import org.frameseek.ui.dialog.Notices;
import org.frameseek.ui.question.SavedActions;
import org.frameseek.ui.question.SavedViewModel;
import org.frameseek.ui.session.Session;

/// What saved questions and sets of lanes do in the window.
final class QuestionCommands implements SavedActions {
    private final Session session;
    private final SavedViewModel saved;
    private final LaneCommands lanes;
    private final Dialogs dialogs;
    private final Notices notices;

    QuestionCommands(Session session, SavedViewModel saved, LaneCommands lanes,
            Dialogs dialogs, Notices notices) {
        this.session = session;
        this.saved = saved;
        this.lanes = lanes;
        this.dialogs = dialogs;
        this.notices = notices;
    }

    @Override
    public void saveQuestion() {
        lanes.present().ifPresentOrElse(named -> save(named.name(), named.question()),
                () -> notices.say("lane.nothing"));
    }

    /// @param suggestion the name that the question has without being saved
    void save(String suggestion, Question question) {
        dialogs.ask("question.save", suggestion).filter(this::mayBeQuestion).ifPresent(name ->
                lanes.keep(question, kept -> {
                    boolean watched = saved.question(name).map(SavedQuestion::watched).orElse(false);
                    saved.save(new SavedQuestion(name, kept, watched && kept.isOfAnyVideo()));
                    notices.say("question.saved", name);
                }));
    }

    private boolean mayBeQuestion(String name) {
        return saved.question(name).isEmpty() || mayReplace(name);
    }

    private boolean mayBeSet(String name) {
        return saved.set(name).isEmpty() || mayReplace(name);
    }

    private boolean mayReplace(String name) {
        return dialogs.confirm("question.replace", "question.replace.yes", name);
    }

    @Override
    public void saveLanes() {
        var kept = session.lanes().kept();
        if (kept.lanes().isEmpty()) {
            notices.say("lane.nothing");
            return;
        }
        dialogs.ask("question.save-lanes", kept.lanes().getFirst().name()).filter(this::mayBeSet).ifPresent(name -> {
            saved.save(kept.named(name));
            notices.say("question.saved", name);
        });
    }

    @Override
    public void ask(SavedQuestion question) {
        lanes.ask(question.question());
    }

    @Override
    public void pin(SavedQuestion question) {
        lanes.pin(question.name(), question.question(), null);
    }

    @Override
    public void watch(SavedQuestion question, boolean watched) {
        saved.save(question.watched(watched));
    }

    @Override
    public void rename(SavedQuestion question) {
        newName(question.name()).filter(this::mayBeQuestion).ifPresent(name -> saved.rename(question, name));
    }

    @Override
    public void rename(LaneSet set) {
        newName(set.name()).filter(this::mayBeSet).ifPresent(name -> saved.rename(set, name));
    }

    private Optional<String> newName(String before) {
        return dialogs.ask("question.rename", before).filter(name -> !name.equals(before));
    }

    @Override
    public void remove(SavedQuestion question) {
        saved.remove(question);
        notices.offer("notice.undo", () -> saved.save(question), "question.removed", question.name());
    }

    @Override
    public void open(LaneSet set) {
        session.lanes().open(set);
    }

    @Override
    public void remove(LaneSet set) {
        saved.remove(set);
        notices.offer("notice.undo", () -> saved.save(set), "question.removed", set.name());
    }
}
