package org.frameseek.library;

/// A question that the user saved.
///
/// @param name unique among saved questions
/// @param watched whether every newly indexed video is asked it
public record SavedQuestion(String name, Question question, boolean watched) {
    public SavedQuestion named(String now) {
        return new SavedQuestion(now, question, watched);
    }

    public SavedQuestion watched(boolean now) {
        return new SavedQuestion(name, question, now);
    }

    /// Whether nothing is missing, as it may be in a file that another program wrote.
    boolean isWhole() {
        return name != null && !name.isBlank() && question != null && question.isWhole();
    }
}
