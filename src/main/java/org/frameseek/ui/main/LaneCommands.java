package org.frameseek.ui.main;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.frameseek.i18n.Texts;
import org.frameseek.library.IndexEntry;
import org.frameseek.library.Question;
import org.frameseek.search.Query;
import org.frameseek.search.QueryParser;
import org.frameseek.search.QuerySyntaxException;
import org.frameseek.ui.dialog.Dialogs;
import org.frameseek.ui.dialog.Notices;
import org.frameseek.ui.lane.LaneActions;
import org.frameseek.ui.lane.ModelChoice;
import org.frameseek.ui.lane.OtherModelMenu.Named;
import org.frameseek.ui.library.LibraryViewModel;
import org.frameseek.ui.model.ModelNames;
import org.frameseek.ui.model.ModelViewModel;
import org.frameseek.ui.search.SearchViewModel;
import org.frameseek.ui.session.Ask;
import org.frameseek.ui.session.Lanes;
import org.frameseek.ui.session.QuestionLane;
import org.frameseek.ui.session.Session;
import org.jspecify.annotations.Nullable;

/// What lanes do in the window.
final class LaneCommands implements LaneActions {
    private final Session session;
    private final SearchViewModel search;
    private final ModelViewModel models;
    private final LibraryViewModel library;
    private final Path pictures;
    private final Dialogs dialogs;
    private final Notices notices;
    private final Texts texts;
    private BiConsumer<String, Question> save = (_, _) -> { };

    /// @param pictures folder for pictures in questions that have no file
    LaneCommands(Session session, SearchViewModel search, ModelViewModel models, LibraryViewModel library,
            Path pictures, Dialogs dialogs, Notices notices, Texts texts) {
        this.session = session;
        this.search = search;
        this.models = models;
        this.library = library;
        this.pictures = pictures;
        this.dialogs = dialogs;
        this.notices = notices;
        this.texts = texts;
    }

    /// @param action saves a question, with a name to suggest
    void onSave(BiConsumer<String, Question> action) {
        save = action;
    }

    /// The present question, with the name of its lane.
    Optional<Named> present() {
        return Optional.ofNullable(session.askedProperty().get()).map(Ask::query).map(query -> new Named(
                query instanceof Query.Example(int frame) ? texts.get("search.like", search.timecode(frame))
                        : query.text(), session.kept(query)));
    }

    /// Gives the present question a lane.
    void pin() {
        // Perhaps it was typed a moment ago.
        search.ask();
        present().ifPresentOrElse(named -> pin(named.name(), named.question(), null),
                () -> notices.say("lane.nothing"));
    }

    /// @param model that answers it; null for the one in use
    void pin(String name, Question question, @Nullable Path model) {
        keep(question, kept -> {
            if (session.lanes().pin(name, kept, model).isEmpty()) {
                notices.say("lane.full", Lanes.MOST);
            }
        });
    }

    /// Makes a question last, with the pictures that were pasted or cut out of a frame.
    void keep(Question question, Consumer<Question> kept) {
        session.pictures().keep(question, pictures, kept, notices::problem);
    }

    void ask(Question question) {
        var open = session.videoProperty().get();
        if (!question.isOfAnyVideo() && (open == null || !open.key().hex().equals(question.video()))) {
            notices.say("question.other-video");
        } else {
            search.ask(question);
        }
    }

    @Override
    public void ask(QuestionLane lane) {
        ask(lane.question());
    }

    @Override
    public void askCombined() {
        try {
            var parts = new LinkedHashSet<Query>();
            for (var lane : session.lanes().shown()) {
                if (lane.resultProperty().get() != null) {
                    parts.add(QueryParser.parse(lane.question().text(), session.pictures()));
                }
            }
            if (!parts.isEmpty()) {
                ask(session.kept(parts.size() == 1 ? parts.getFirst()
                        : session.lanes().combinationProperty().get().of(List.copyOf(parts))));
            }
        } catch (QuerySyntaxException e) {
            notices.problem(e);
        }
    }

    @Override
    public void rename(QuestionLane lane) {
        dialogs.ask("lane.rename", lane.nameProperty().get()).ifPresent(lane.nameProperty()::set);
    }

    @Override
    public void save(QuestionLane lane) {
        save.accept(lane.nameProperty().get(), lane.question());
    }

    @Override
    public void remove(QuestionLane lane) {
        session.lanes().remove(lane);
    }

    @Override
    public List<ModelChoice> otherModels() {
        var used = models.modelProperty().get();
        var indexed = indexedModels();
        return models.choices().stream()
                .filter(folder -> used == null || !folder.equals(used.folder()))
                .map(folder -> new ModelChoice(folder, modelName(folder), isIn(indexed, folder)))
                .toList();
    }

    /// Whether the open video has an index for the model in this folder.
    boolean isIndexed(Path folder) {
        return isIn(indexedModels(), folder);
    }

    /// A model's name is that of its folder, and only loading it would tell more.
    private static boolean isIn(Set<String> models, Path folder) {
        return models.contains(String.valueOf(folder.getFileName()));
    }

    private Set<String> indexedModels() {
        var open = session.videoProperty().get();
        return library.all().stream()
                .filter(item -> open != null && item.file().equals(open.file()))
                .flatMap(item -> item.indexes().stream())
                .map(IndexEntry::header)
                .filter(Objects::nonNull)
                .map(header -> header.encoder().model())
                .collect(Collectors.toSet());
    }

    @Override
    public String modelName(Path folder) {
        return new ModelNames(models, texts).of(folder);
    }

    @Override
    public void askWith(ModelChoice model, String name, Question question) {
        var used = models.modelProperty().get();
        if (model.indexed() || used == null) {
            pin(name, question, model.folder());
            return;
        }
        pin(name, question, used.folder());
        ask(question);
        models.choose(model.folder());
        notices.say("lane.index-started", model.name(), modelName(used.folder()));
    }
}
