package org.frameseek.ui.player;

import javafx.scene.image.Image;
import javafx.scene.media.MediaPlayer;
import org.frameseek.media.Video;

/// The moving part of the player: runs the engine of the open video, and goes on with the other one when it fails.
final class Playback {
    private final EngineChoice engines;
    private final PlaybackEngine.Listener screen;
    private Video video;
    private PlaybackEngine engine;
    private int frame;
    private double speed = 1;
    private double volume = 1;
    private boolean muted;

    /// @param screen told what happens to the open video; of failures only those that no other engine can make good
    Playback(EngineChoice engines, PlaybackEngine.Listener screen) {
        this.engines = engines;
        this.screen = screen;
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
        if (engine == null) {
            engine = engines.best();
        }
        engine.setVolume(volume);
        engine.setMuted(muted);
        engine.setSpeed(speed);
        engine.play(from);
    }

    void stop() {
        if (engine != null) {
            engine.pause();
            engine = null;
        }
    }

    void setSpeed(double newSpeed) {
        speed = newSpeed;
        if (engine != null) {
            engine.setSpeed(newSpeed);
        }
    }

    void setVolume(double newVolume) {
        volume = newVolume;
        if (engine != null) {
            engine.setVolume(newVolume);
        }
    }

    void setMuted(boolean nowMuted) {
        muted = nowMuted;
        if (engine != null) {
            engine.setMuted(nowMuted);
        }
    }

    long droppedFrames() {
        return engines.droppedFrames();
    }

    MediaPlayer platformPlayer() {
        return engines.platformPlayer();
    }

    /// Bound to its video, so that the last words of a closed engine are not taken for the next video's.
    private final class Events implements PlaybackEngine.Listener {
        private final Video of;

        Events(Video of) {
            this.of = of;
        }

        @Override
        public void shown(int shown, Image picture) {
            if (video == of && engine != null) {
                frame = shown;
                screen.shown(shown, picture);
            }
        }

        @Override
        public void ended() {
            if (video == of && engine != null) {
                engine = null;
                screen.ended();
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
