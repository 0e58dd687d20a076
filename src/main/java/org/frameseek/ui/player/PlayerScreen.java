package org.frameseek.ui.player;

import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.image.Image;
import javafx.scene.media.MediaPlayer;
import org.frameseek.error.UserException;
import org.frameseek.media.Video;
import org.frameseek.search.Box;
import org.frameseek.search.Curve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The state of the player that views read. [PlayerViewModel] changes it.
public abstract sealed class PlayerScreen permits PlayerViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(PlayerScreen.class);

    final ReadOnlyObjectWrapper<Video> video = new ReadOnlyObjectWrapper<>(this, "video");
    final ReadOnlyIntegerWrapper frame = new ReadOnlyIntegerWrapper(this, "frame", -1);
    final ReadOnlyObjectWrapper<Image> picture = new ReadOnlyObjectWrapper<>(this, "picture");
    final ReadOnlyObjectWrapper<MediaPlayer> platformPlayer =
            new ReadOnlyObjectWrapper<>(this, "platformPlayer");
    final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
    final ReadOnlyStringWrapper engine = new ReadOnlyStringWrapper(this, "engine");
    final ReadOnlyLongWrapper droppedFrames = new ReadOnlyLongWrapper(this, "droppedFrames");
    final ObjectProperty<Curve> curve = new SimpleObjectProperty<>(this, "curve");
    final ObjectProperty<Map<Integer, Box>> parts = new SimpleObjectProperty<>(this, "parts", Map.of());
    private final PartSelection part = new PartSelection();
    private final AbLoop loop = new AbLoop();
    final ObjectProperty<UserException> problem = new SimpleObjectProperty<>(this, "problem");

    public ReadOnlyObjectProperty<Video> videoProperty() {
        return video.getReadOnlyProperty();
    }

    public Video getVideo() {
        return video.get();
    }

    /// Position of the frame on screen, -1 if there is none.
    public ReadOnlyIntegerProperty frameProperty() {
        return frame.getReadOnlyProperty();
    }

    public int getFrame() {
        return frame.get();
    }

    /// The picture of [#frameProperty]. During playback it is reused two frames later: show it, but do not keep it.
    public ReadOnlyObjectProperty<Image> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /// The platform's player while it draws, otherwise null: then [#pictureProperty] is the picture.
    public ReadOnlyObjectProperty<MediaPlayer> platformPlayerProperty() {
        return platformPlayer.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    public boolean isPlaying() {
        return playing.get();
    }

    /// Which engine plays this video, and why, for the details.
    public ReadOnlyStringProperty engineProperty() {
        return engine.getReadOnlyProperty();
    }

    /// Dropped frames since the video was opened; negative if the engine does not know.
    public ReadOnlyLongProperty droppedFramesProperty() {
        return droppedFrames.getReadOnlyProperty();
    }

    public AbLoop loop() {
        return loop;
    }

    /// How well each frame fits what is asked, or null while nothing is asked.
    public ObjectProperty<Curve> curveProperty() {
        return curve;
    }

    /// The parts of frames that show what is asked, where a closer look found any.
    public ObjectProperty<Map<Integer, Box>> partsProperty() {
        return parts;
    }

    public PartSelection part() {
        return part;
    }

    /// How likely the frame on screen shows what is asked, 0 to 1; NaN if it is not indexed or nothing is asked.
    public float getProbability() {
        var asked = curve.get();
        int shown = frame.get();
        return asked != null && shown >= 0 && shown < asked.frames() ? asked.probability(shown) : Float.NaN;
    }

    /// The last problem with this video, or null.
    public ObjectProperty<UserException> problemProperty() {
        return problem;
    }

    /// @param image of the frame, or null where the platform's player draws it
    final void showFrame(@Nullable Image image, int shown, @Nullable MediaPlayer drawing) {
        problem.set(null);
        platformPlayer.set(drawing);
        if (image != null) {
            picture.set(image);
        }
        frame.set(shown);
    }

    final void showProblem(Exception cause) {
        if (cause instanceof UserException understood) {
            problem.set(understood);
            LOG.info(understood.getMessage());
        } else {
            LOG.warn("A frame can't be shown", cause);
        }
    }

    final void showNothing() {
        frame.set(-1);
        picture.set(null);
        platformPlayer.set(null);
        droppedFrames.set(0);
        problem.set(null);
        video.set(null);
    }
}
