package org.frameseek.ui.export;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.image.Image;
import org.frameseek.export.still.BestStill;
import org.frameseek.media.MediaException;
import org.frameseek.media.StillReader;
import org.frameseek.media.Video;
import org.frameseek.search.Moment;
import org.frameseek.ui.picture.Images;
import org.frameseek.ui.task.Latest;
import org.frameseek.ui.task.Tasks;
import org.frameseek.ui.task.Tasks.Lane;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The best match, the sharpest and the steadiest frame of a moment, to choose from.
public final class BestStillViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(BestStillViewModel.class);
    /// Enough for a screen with small pixels.
    private static final int SIDE = 560;

    private final ObservableList<Choice> choices = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Exception> problem =
            new ReadOnlyObjectWrapper<>(this, "problem");
    private final Latest<List<Choice>> looking;

    /// @param picture small enough for the window
    public record Choice(BestStill kind, int frame, String timecode, Image picture) {
    }

    public BestStillViewModel(Tasks tasks) {
        looking = new Latest<>(tasks, Lane.PICTURE);
    }

    /// One of each kind, or none while they are looked for.
    public ObservableList<Choice> choices() {
        return choices;
    }

    public ReadOnlyBooleanProperty lookingProperty() {
        return looking.pendingProperty();
    }

    /// Why the frames could not be read, or null.
    public ReadOnlyObjectProperty<@Nullable Exception> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Looks for the frames of a moment.
    public void look(Video video, Moment moment) {
        choices.clear();
        problem.set(null);
        looking.run(() -> read(video, moment), choices::setAll, failure -> {
            LOG.warn("No stills of {}", moment, failure);
            problem.set(failure);
        });
    }

    /// Ends the work: nobody waits for it any more.
    public void cancel() {
        looking.cancel();
    }

    private static List<Choice> read(Video video, Moment moment) throws MediaException {
        try (var reader = StillReader.open(video)) {
            var found = BestStill.all(reader, moment.startFrame(), moment.endFrame(), moment.frame());
            var choices = new ArrayList<Choice>();
            for (var kind : BestStill.values()) {
                int frame = found.of(kind);
                choices.add(new Choice(kind, frame, video.frames().timecode(frame),
                        Images.of(reader.read(frame, SIDE, SIDE))));
            }
            return choices;
        }
    }
}
