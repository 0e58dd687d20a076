package org.frameseek.ui.player;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import javafx.util.Subscription;
import org.frameseek.i18n.Texts;
import org.frameseek.media.Picture;
import org.frameseek.media.Video;
import org.frameseek.settings.PlaybackChoice;
import org.frameseek.ui.task.Tasks;
import org.jspecify.annotations.Nullable;

/// The video on screen: which frame is shown, whether it plays, and every way to move. When paused, the picture is
/// exactly the decoded frame that [#frameProperty] names. JavaFX thread only; nothing here blocks.
public final class PlayerViewModel extends PlayerScreen implements AutoCloseable {
    private final Tasks tasks;
    private final Shuttle shuttle = new Shuttle(this::shuttleTo);
    private final ObservableValue<PlaybackChoice> preference;
    private final Subscription preferenceChanges;
    private final Viewport viewport = new Viewport();
    private final PlaybackSettings settings = new PlaybackSettings();
    private final Playback playback;

    private @Nullable Stills stills;
    /// The requested frame. The frame on screen follows as soon as it is decoded.
    private int target;
    private boolean playAfterScrub;
    /// Playback reached the end. In a damaged file, that may be before the last frame of the table.
    private boolean ended;
    /// The range being played, or null to play to the end.
    private @Nullable PlayRange range;

    public PlayerViewModel(Tasks tasks, ObservableValue<PlaybackChoice> preference, Texts texts) {
        this.tasks = tasks;
        this.preference = preference;
        var engines = new EngineChoice(texts, viewport);
        this.playback = new Playback(engines, settings, new Screen());
        engine.bind(engines.descriptionProperty());
        engine.subscribe(_ -> droppedFrames.set(playback.droppedFrames()));
        this.preferenceChanges = preference.subscribe((_, now) -> {
            platformPlayer.set(null);
            playback.changeEngine(now);
        });
        shuttle.rateProperty().subscribe(rate -> playback.setRate(rate.intValue()));
    }

    /// Speed factor while the shuttle keys are in use: 1, 2, 4 or 8, negative for backwards; otherwise 0.
    public ReadOnlyIntegerProperty shuttleRateProperty() {
        return shuttle.rateProperty();
    }

    /// Called by the view with the size of the picture.
    Viewport viewport() {
        return viewport;
    }

    /// Speed and sound of what is played, kept from video to video.
    public PlaybackSettings settings() {
        return settings;
    }

    /// Shows the first frame, paused.
    public void open(Video opened) {
        unload();
        video.set(opened);
        var frames = new Stills(tasks, opened, (image, shown) -> showFrame(image, shown, null), this::failed);
        stills = frames;
        playback.open(opened, preference.getValue());
        frames.request(0);
    }

    public void unload() {
        if (stills == null) {
            return;
        }
        halt();
        stills.close();
        stills = null;
        playback.close();
        target = 0;
        loop().clear();
        part().clear();
        showNothing();
    }

    public void play() {
        if (stills != null && !playing.get()) {
            startPlaying(ended || target >= lastFrame() ? 0 : target);
        }
    }

    /// Plays one range once.
    public void play(PlayRange part) {
        if (stills != null) {
            halt();
            startPlaying(part.first());
            range = part;
        }
    }

    /// Plays one range over and over, until the loop is cleared.
    public void loop(PlayRange part) {
        if (stills != null && part.last() > part.first()) {
            halt();
            loop().set(part.first(), part.last());
            startPlaying(part.first());
        }
    }

    public void pause() {
        if (playing.get()) {
            halt();
            target = frame.get();
            stills().request(target);
        }
    }

    public void togglePlay() {
        if (playing.get()) {
            pause();
        } else {
            play();
        }
    }

    /// Moves by a number of frames, paused.
    public void step(int frames) {
        stand(target + frames);
    }

    /// Goes to exactly this frame, paused. The frame being left is not decoded first.
    public void stand(int wanted) {
        if (stills != null) {
            halt();
            seek(wanted);
        }
    }

    public void skip(double seconds) {
        if (stills != null) {
            var frames = video.get().frames();
            seek(frames.frameAt(frames.seconds(target) + seconds));
        }
    }

    /// Goes to exactly this frame (or the nearest) and keeps playing if it was playing.
    public void seek(int wanted) {
        if (stills == null) {
            return;
        }
        shuttle.stop();
        target = Math.clamp(wanted, 0, lastFrame());
        ended = false;
        range = null;
        if (playback.isRunning()) {
            startPlaying(target);
        } else {
            playing.set(false);
            stills.request(target);
        }
    }

    /// Follows a dragged pointer: a nearby picture at once, the exact one when the pointer rests.
    public void scrub(int wanted, boolean resting) {
        if (stills == null) {
            return;
        }
        playAfterScrub |= playing.get();
        halt();
        target = Math.clamp(wanted, 0, lastFrame());
        if (resting) {
            stills.request(target);
        } else {
            stills.requestNear(target);
        }
    }

    /// Ends a drag on exactly this frame. Playback resumes if it was running before the drag.
    public void endScrub(int wanted) {
        if (stills == null) {
            return;
        }
        target = Math.clamp(wanted, 0, lastFrame());
        if (playAfterScrub) {
            playAfterScrub = false;
            startPlaying(target);
        } else {
            stills.request(target);
        }
    }

    /// The keys J (-1), K (0) and L (+1). Each repeat in the same direction doubles the rate.
    public void shuttle(int direction) {
        if (stills == null || direction == 0) {
            pause();
            return;
        }
        int rate = shuttle.nextRate(direction);
        if (rate < 1 || rate > PlaybackSettings.FASTEST) {
            playback.stop();
            stills.cancel();
            playing.set(true);
            shuttle.start(rate, video.get().frames(), target);
            return;
        }
        shuttle.mark(rate);
        if (!playback.isRunning()) {
            startPlaying(target);
        }
    }

    /// Reads the frame on screen at full size.
    public void currentPicture(Consumer<Picture> ready, Consumer<Exception> failed) {
        if (stills != null && frame.get() >= 0) {
            stills.read(frame.get(), ready, failed);
        }
    }

    @Override
    public void close() {
        unload();
        preferenceChanges.unsubscribe();
    }

    private void startPlaying(int from) {
        ended = false;
        stills().cancel();
        target = from;
        playing.set(true);
        playback.start(from);
    }

    /// Stops all motion.
    private void halt() {
        range = null;
        shuttle.stop();
        playback.stop();
        playing.set(false);
    }

    private void shuttleTo(int wanted) {
        target = wanted;
        // Leaving one end does not count as reaching it.
        if (target == (shuttle.rateProperty().get() < 0 ? 0 : lastFrame())) {
            halt();
            stills().request(target);
        } else {
            stills().requestNear(target);
        }
    }

    private void failed(Exception cause) {
        halt();
        showProblem(cause);
    }

    /// Callers need an open video, and an open video has stills.
    private Stills stills() {
        return Objects.requireNonNull(stills, "no video is open");
    }

    private int lastFrame() {
        return video.get().frames().frames() - 1;
    }

    private final class Screen implements PlaybackEngine.Listener {
        @Override
        public void shown(int shown, @Nullable Image image) {
            int before = target;
            target = shown;
            droppedFrames.set(playback.droppedFrames());
            showFrame(image, shown, image == null ? playback.platformPlayer() : null);
            if (range != null && shown >= range.last()) {
                stand(range.last());
            } else if (loop().isCrossed(before, shown)) {
                startPlaying(loop().startProperty().get());
            }
        }

        @Override
        public void ended(int last) {
            if (loop().isCrossed(target, last)) {
                startPlaying(loop().startProperty().get());
                return;
            }
            halt();
            ended = true;
            target = last;
            stills().request(target);
        }

        @Override
        public void failed(Exception cause) {
            PlayerViewModel.this.failed(cause);
        }
    }
}
