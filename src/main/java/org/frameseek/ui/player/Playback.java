package org.frameseek.ui.player;

import java.util.Objects;
import javafx.scene.image.Image;
import javafx.scene.media.MediaPlayer;
import org.frameseek.media.Video;
import org.frameseek.settings.PlaybackChoice;
import org.jspecify.annotations.Nullable;

/// Runs the engine of the open video, and continues with the other engine when it fails.
final class Playback {
    private final EngineChoice engines;
    private final PlaybackSettings settings;
    private final PlaybackEngine.Listener screen;
    private @Nullable Video video;
    private @Nullable PlaybackEngine engine;
    private int frame;
    private int rate;

    /// @param screen receives events of the open video, and only failures that no other engine can handle
    Playback(EngineChoice engines, PlaybackSettings settings, PlaybackEngine.Listener screen) {
        this.engines = engines;
        this.settings = settings;
        this.screen = screen;
        settings.speedProperty().subscribe(this::applySettings);
        settings.volumeProperty().subscribe(this::applySettings);
        settings.mutedProperty().subscribe(this::applySettings);
    }

    void open(Video opened, PlaybackChoice preference) {
        video = opened;
        engines.open(opened, preference, new Events(opened));
    }

    void close() {
        stop();
        video = null;
        engines.close();
    }

    /// Continues with the engine that suits this preference.
    void changeEngine(PlaybackChoice preference) {
        if (video == null) {
            return;
        }
        var open = video;
        boolean goOn = isRunning();
        close();
        open(open, preference);
        if (goOn) {
            start(frame);
        }
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

    /// Plays at this rate instead of the chosen speed; 0 returns to that speed.
    void setRate(int newRate) {
        rate = newRate;
        applySettings();
    }

    private void applySettings() {
        if (engine != null) {
            engine.setSpeed(rate > 0 ? rate : settings.playableSpeed());
            double volume = settings.volumeProperty().get();
            // Half the pressure sounds far more than half as loud.
            engine.setVolume(volume * volume);
            engine.setMuted(settings.mutedProperty().get());
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
