package org.frameseek.library;

import org.jspecify.annotations.Nullable;

/// A question with a lane of its own on the timeline.
///
/// @param model folder of the model that answers it; empty for the one in use
/// @param color which of the lanes' colours, from 0
/// @param shown whether it is switched on
public record KeptLane(String name, Question question, String model, int color, boolean shown) {
    /// @param model null, as in a file that lacks it, counts as empty
    public KeptLane(String name, Question question, @Nullable String model, int color, boolean shown) {
        this.name = name;
        this.question = question;
        this.model = model == null ? "" : model;
        this.color = color;
        this.shown = shown;
    }

    /// Whether nothing is missing, as it may be in a file that another program wrote.
    boolean isWhole() {
        return name != null && question != null && question.isWhole() && color >= 0
                && (model.isEmpty() || Question.isPath(model));
    }
}
