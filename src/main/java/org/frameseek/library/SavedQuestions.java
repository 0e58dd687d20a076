package org.frameseek.library;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.frameseek.storage.JsonFile;
import org.frameseek.storage.StorageException;

/// The file that holds the questions, and the sets of lanes, that the user saved. One thread at a time.
public final class SavedQuestions {
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
        var questions = JsonEntries.read(object.get(QUESTIONS), SavedQuestion.class);
        var sets = JsonEntries.read(object.get(SETS), LaneSet.class);
        return new Saved(questions.stream().filter(SavedQuestion::isWhole).toList(),
                sets.stream().filter(LaneSet::isWhole).toList());
    }

    /// Replaces all questions and sets.
    public void write(Saved saved) throws StorageException {
        var object = new JsonObject();
        object.add(QUESTIONS, JsonEntries.write(saved.questions()));
        object.add(SETS, JsonEntries.write(saved.sets()));
        file.write(object);
    }
}
