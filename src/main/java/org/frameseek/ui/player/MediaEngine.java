package org.frameseek.ui.player;

import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.media.Media;
import javafx.scene.media.MediaException;
import javafx.scene.media.MediaPlayer;
import javafx.util.Duration;
import org.frameseek.media.Video;
import org.jspecify.annotations.Nullable;

/// Plays with the platform's own decoders through JavaFX Media, which draws by itself and reports its time only ten
/// times a second; between two reports a clock fills in. Any failure is reported to the listener once.
final class MediaEngine implements PlaybackEngine {
    /// A longer silence counts as a failure.
    private static final Duration PATIENCE = Duration.seconds(5);

    /// Seconds by which the clock may differ from the platform's time before it is reset.
    private static final double FAR = 0.3;
    /// Seconds by which no real-time player runs ahead.
    private static final double RUNAWAY = 1;

    private final Video video;
    private final Listener listener;
    private final Runnable ready;
    private final PauseTransition watchdog = new PauseTransition(PATIENCE);
    private final Pulse pulse = new Pulse(this::tellFrame);
    private @Nullable MediaPlayer player;
    private @Nullable PlaybackClock clock;
    /// The machine's clock, never steered.
    private PlaybackClock wall;
    private int startFrame;
    private int frame;
    private double speed = 1;
    private double volume = 1;
    private boolean muted;
    private boolean usable;
    private boolean closed;

    /// Starts opening the file in the background.
    ///
    /// @param ready called when this engine can play
    MediaEngine(Video video, Listener listener, Runnable ready) {
        this.video = video;
        this.listener = listener;
        this.ready = ready;
        wall = clockAt(0);
        watchdog.setOnFinished(late -> fail(new IllegalStateException("no sign of life from the platform's player")));
        watchdog.play();
        Thread.ofVirtual().start(this::open);
    }

    private void open() {
        try {
            var opened = new MediaPlayer(new Media(video.file().toUri().toString()));
            Platform.runLater(() -> attach(opened));
        } catch (MediaException | IllegalArgumentException | UnsupportedOperationException e) {
            Platform.runLater(() -> fail(e));
        }
    }

    private void attach(MediaPlayer opened) {
        player = opened;
        if (closed) {
            dispose(opened);
            return;
        }
        opened.setOnError(() -> fail(opened.getError()));
        opened.getMedia().setOnError(() -> fail(opened.getMedia().getError()));
        opened.setOnHalted(() -> fail(opened.getError()));
        opened.setOnEndOfMedia(this::end);
        opened.currentTimeProperty().subscribe((before, time) -> follow(time));
        whenReady(opened);
    }

    /// The player may be ready before the listener is added.
    private void whenReady(MediaPlayer opened) {
        opened.statusProperty().subscribe(status -> {
            if (status == MediaPlayer.Status.READY && !usable && !closed) {
                checkPicture(opened);
            }
        });
    }

    /// Without a decoder for the picture, the platform would play a film as sound only.
    private void checkPicture(MediaPlayer opened) {
        if (opened.getMedia().getWidth() <= 0) {
            fail(new IllegalStateException("the platform's player finds no picture"));
            return;
        }
        usable = true;
        watchdog.stop();
        ready.run();
    }

    boolean isUsable() {
        return usable && !closed;
    }

    @Nullable MediaPlayer player() {
        return player;
    }

    private MediaPlayer usable() {
        return Objects.requireNonNull(player, "not usable yet");
    }

    @Override
    public void play(int from) {
        startFrame = from;
        frame = from;
        clock = clockAt(video.frames().seconds(from));
        wall = clockAt(video.frames().seconds(from));
        wall.start();
        var platform = usable();
        platform.setRate(speed);
        platform.setVolume(volume);
        platform.setMute(muted);
        // The middle of the frame, so that rounding never shows the frame before it.
        platform.seek(Duration.seconds(video.frames().seconds(from) + offset() + halfFrame()));
        platform.play();
        watchdog.playFromStart();
        pulse.start();
    }

    @Override
    public void pause() {
        pulse.stop();
        watchdog.stop();
        clock = null;
        usable().pause();
    }

    private void follow(Duration time) {
        if (clock == null || usable().getStatus() != MediaPlayer.Status.PLAYING) {
            return;
        }
        double seconds = time.toSeconds() - offset();
        if (seconds < video.frames().seconds(startFrame)) {
            return;
        }
        if (seconds > wall.seconds() + RUNAWAY) {
            failRunaway();
            return;
        }
        watchdog.playFromStart();
        if (!clock.isRunning() || Math.abs(clock.seconds() - seconds) > FAR) {
            clock = clockAt(seconds);
            clock.start();
        }
        clock.steer(seconds);
    }

    private void tellFrame() {
        if (clock != null && clock.isRunning()) {
            // Resetting the clock must not look like moving backwards.
            frame = Math.max(frame, video.frames().frameAt(clock.seconds()));
            listener.shown(frame, null);
        }
    }

    private void end() {
        if (clock == null) {
            return;
        }
        if (video.frames().duration() > wall.seconds() + RUNAWAY) {
            failRunaway();
            return;
        }
        pause();
        listener.ended(video.frames().frames() - 1);
    }

    /// Some sound devices consume all sound at once, and the platform's player follows the sound.
    private void failRunaway() {
        fail(new IllegalStateException("the platform's player does not keep time"));
    }

    private PlaybackClock clockAt(double seconds) {
        return new PlaybackClock(System::nanoTime, seconds, speed);
    }

    private void fail(Exception cause) {
        if (closed) {
            return;
        }
        close();
        listener.failed(cause);
    }

    /// The platform's clock starts at the file's zero, the frame table's at the first frame.
    private double offset() {
        var base = video.frames().timeBase();
        return (double) video.frames().time(0) * base.numerator() / base.denominator();
    }

    private double halfFrame() {
        return video.frames().duration() / video.frames().frames() / 2;
    }

    @Override
    public void setSpeed(double newSpeed) {
        speed = newSpeed;
        if (clock != null) {
            usable().setRate(newSpeed);
            clock.setSpeed(newSpeed);
            wall.setSpeed(newSpeed);
        }
    }

    @Override
    public void setVolume(double newVolume) {
        volume = newVolume;
        if (player != null) {
            player.setVolume(newVolume);
        }
    }

    @Override
    public void setMuted(boolean nowMuted) {
        muted = nowMuted;
        if (player != null) {
            player.setMute(nowMuted);
        }
    }

    /// The platform does not report them.
    @Override
    public long droppedFrames() {
        return UNKNOWN;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        clock = null;
        pulse.stop();
        watchdog.stop();
        if (player != null) {
            dispose(player);
        }
    }

    private static void dispose(MediaPlayer opened) {
        // Waits for the platform's threads.
        Thread.ofVirtual().start(opened::dispose);
    }
}
