package org.frameseek.ui.player;

import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.image.Image;
import javafx.scene.media.MediaPlayer;
import org.frameseek.media.Video;
import org.jspecify.annotations.Nullable;

/// Runs the engine of the open video, and continues with the other engine when it fails.
final class Playback {
    static final double SLOWEST = 0.25;
    static final double FASTEST = 4;

    private final DoubleProperty speed = new SimpleDoubleProperty(this, "speed", 1);
    private final DoubleProperty volume = new SimpleDoubleProperty(this, "volume", 1);
    private final BooleanProperty muted = new SimpleBooleanProperty(this, "muted");
    private final EngineChoice engines;
    private final PlaybackEngine.Listener screen;
    private @Nullable Video video;
    private @Nullable PlaybackEngine engine;
    private int frame;
    private int rate;

    /// @param screen receives events of the open video, and only failures that no other engine can handle
    Playback(EngineChoice engines, PlaybackEngine.Listener screen) {
        this.engines = engines;
        this.screen = screen;
        speed.subscribe(this::applySettings);
        volume.subscribe(this::applySettings);
        muted.subscribe(this::applySettings);
    }

    void open(Video opened, PlaybackPreference preference) {
        video = opened;
        engines.open(opened, preference, new Events(opened));
    }

    void close() {
        stop();
        video = null;
        engines.close();
    }

    boolean isRunning() {
        return engine != null;
    }

    /// Starts at, or moves to, exactly this frame.
    void start(int from) {
        frame = from;
        var playing = engine == null ? Objects.requireNonNull(engines.best(), "nothing is open") : engine;
        engine = playing;
        applySettings();
        playing.play(from);
    }

    void stop() {
        if (engine != null) {
            engine.pause();
            engine = null;
        }
    }

    DoubleProperty speedProperty() {
        return speed;
    }

    DoubleProperty volumeProperty() {
        return volume;
    }

    BooleanProperty mutedProperty() {
        return muted;
    }

    /// Plays at this rate instead of the chosen speed; 0 returns to that speed.
    void setRate(int newRate) {
        rate = newRate;
        applySettings();
    }

    private void applySettings() {
        if (engine != null) {
            engine.setSpeed(rate > 0 ? rate : Math.clamp(speed.get(), SLOWEST, FASTEST));
            // Half the pressure sounds far more than half as loud.
            engine.setVolume(volume.get() * volume.get());
            engine.setMuted(muted.get());
        }
    }

    long droppedFrames() {
        return engines.droppedFrames();
    }

    @Nullable MediaPlayer platformPlayer() {
        return engines.platformPlayer();
    }

    /// Bound to its video, so that the last events of a closed engine are not applied to the next video.
    private final class Events implements PlaybackEngine.Listener {
        private final Video of;

        Events(Video of) {
            this.of = of;
        }

        @Override
        public void shown(int shown, @Nullable Image picture) {
            if (video == of && engine != null) {
                frame = shown;
                screen.shown(shown, picture);
            }
        }

        @Override
        public void ended(int last) {
            if (video == of && engine != null) {
                engine = null;
                screen.ended(last);
            }
        }

        @Override
        public void failed(Exception cause) {
            if (video != of) {
                return;
            }
            var failedEngine = engine;
            boolean another = engines.fallBack(cause);
            if (another && (failedEngine == null || failedEngine == engines.best())) {
                return;
            }
            engine = null;
            if (another) {
                start(frame);
            } else {
                screen.failed(cause);
            }
        }
    }
}
