package org.frameseek.ui.lane;

import java.nio.file.Path;
import java.util.List;
import org.frameseek.library.Question;
import org.frameseek.ui.session.QuestionLane;

/// What the heads of lanes ask of the rest of the window.
public interface LaneActions {
    /// Makes its question the present one.
    void ask(QuestionLane lane);

    /// Makes the combination of the lanes that are switched on the present question.
    void askCombined();

    /// Asks for a name.
    void rename(QuestionLane lane);

    /// Saves its question under its name.
    void save(QuestionLane lane);

    void remove(QuestionLane lane);

    /// What the model in this folder is called.
    String modelName(Path folder);

    /// The models other than the one in use.
    List<ModelChoice> otherModels();

    /// Adds a lane that this model answers. A model without an index of the open video becomes the one in use, which
    /// indexes it, and the one until now answers the lane.
    void askWith(ModelChoice model, String name, Question question);
}
