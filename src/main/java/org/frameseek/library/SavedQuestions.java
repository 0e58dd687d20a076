package org.frameseek.library;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.frameseek.storage.JsonFile;
import org.frameseek.storage.StorageException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The file that holds the questions, and the sets of lanes, that the user saved. One thread at a time.
public final class SavedQuestions {
    private static final Gson GSON = new Gson();
    private static final Logger LOG = LoggerFactory.getLogger(SavedQuestions.class);
    private static final String QUESTIONS = "questions";
    private static final String SETS = "sets";

    private final JsonFile file;

    /// @param questions in the order of the menu
    /// @param sets in the order of the menu
    public record Saved(List<SavedQuestion> questions, List<LaneSet> sets) {
        public static final Saved NOTHING = new Saved(List.of(), List.of());

        public Saved {
            questions = List.copyOf(questions);
            sets = List.copyOf(sets);
        }

        /// A question of the same name is replaced.
        public Saved with(SavedQuestion question) {
            return new Saved(put(questions, question, SavedQuestion::name), sets);
        }

        /// A set of the same name is replaced.
        public Saved with(LaneSet set) {
            return new Saved(questions, put(sets, set, LaneSet::name));
        }

        public Saved without(SavedQuestion question) {
            return new Saved(questions.stream().filter(other -> !other.name().equals(question.name())).toList(), sets);
        }

        public Saved without(LaneSet set) {
            return new Saved(questions, sets.stream().filter(other -> !other.name().equals(set.name())).toList());
        }

        private static <T> List<T> put(List<T> entries, T entry, Function<T, String> name) {
            var more = new ArrayList<>(entries);
            for (int i = 0; i < more.size(); i++) {
                if (name.apply(more.get(i)).equals(name.apply(entry))) {
                    more.set(i, entry);
                    return more;
                }
            }
            more.add(entry);
            return more;
        }

        /// The questions that every newly indexed video is asked.
        public List<SavedQuestion> watched() {
            return questions.stream().filter(SavedQuestion::watched).toList();
        }
    }

    /// @param file created with the first question
    public SavedQuestions(Path file) {
        this.file = new JsonFile(file);
    }

    /// Entries that are no question, or no set, are left out.
    ///
    /// @throws StorageException if there is a file that cannot be read
    public Saved read() throws StorageException {
        var object = file.read().object();
        return new Saved(
                entries(object.get(QUESTIONS), SavedQuestion.class).stream().filter(SavedQuestion::isWhole).toList(),
                entries(object.get(SETS), LaneSet.class).stream().filter(LaneSet::isWhole).toList());
    }

    private static <T> List<T> entries(@Nullable JsonElement array, Class<T> type) {
        var entries = new ArrayList<T>();
        if (array instanceof JsonArray all) {
            for (var json : all) {
                try {
                    var entry = GSON.fromJson(json, type);
                    if (entry != null) {
                        entries.add(entry);
                    }
                } catch (JsonParseException e) {
                    LOG.warn("Left out: {} ({})", json, e.getMessage());
                }
            }
        }
        return entries;
    }

    /// Replaces all questions and sets.
    public void write(Saved saved) throws StorageException {
        var object = new JsonObject();
        object.add(QUESTIONS, GSON.toJsonTree(saved.questions()));
        object.add(SETS, GSON.toJsonTree(saved.sets()));
        file.write(object);
    }
}
