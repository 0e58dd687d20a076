package org.frameseek.ui.player;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import org.frameseek.media.MediaException;
import org.frameseek.media.PlaybackDecoder;
import org.frameseek.media.PlaybackSound;
import org.frameseek.media.Video;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Plays any video that FFmpeg decodes: one thread for pictures, one for sound, and the screen's pulse to show the
/// picture that is due.
final class FfmpegEngine implements PlaybackEngine {
    private static final Logger LOG = LoggerFactory.getLogger(FfmpegEngine.class);
    /// A picture due before the middle of this pulse is shown now. Seconds.
    private static final double HALF_PULSE = 1.0 / 120;
    /// Time that the sound needs after a change of speed. Seconds.
    private static final double SOUND_LEAD = 0.15;
    /// Pictures queued before the clock starts.
    private static final int HEAD_START = 3;

    /// One run of playback, from one press of the play button.
    private record Run(PlaybackClock clock, PlaybackStart start, PicturePlayback pictures, Future<?> task) {
    }

    private record SoundRun(SoundPlayback sound, Future<?> task) {
        void cancel() {
            sound.cancel();
            task.cancel(true);
        }
    }

    private final Video video;
    private final Listener listener;
    private final Runnable silent;
    private final Viewport viewport;
    private final ExecutorService pictureThread = thread("playback-pictures");
    private final ExecutorService soundThread = thread("playback-sound");
    private final AtomicLong dropped = new AtomicLong();
    private final Pulse pulse = new Pulse(this::showWhatIsDue);

    private final FrameQueue queue = new FrameQueue();
    private @Nullable PlaybackDecoder decoder;
    private @Nullable PlaybackSound sound;
    private volatile double volume = 1;
    private volatile boolean muted;
    private double speed = 1;
    private @Nullable Run run;
    private @Nullable SoundRun soundRun;
    private FrameQueue.@Nullable Slot last;

    /// @param viewport the area that pictures are decoded for
    /// @param silent called when the video's sound cannot be heard
    FfmpegEngine(Video video, Viewport viewport, Listener listener, Runnable silent) {
        this.video = video;
        this.viewport = viewport;
        this.listener = listener;
        this.silent = silent;
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
    }

    /// Opens the file ahead of time, so that playing starts at once.
    void prepare() {
        pictureThread.execute(() -> {
            try {
                openPictures();
            } catch (MediaException e) {
                LOG.debug("Playing will tell", e);
            }
        });
        soundThread.execute(() -> {
            try {
                openSound();
            } catch (MediaException e) {
                LOG.debug("Playing will tell", e);
            }
        });
    }

    @Override
    public void play(int frame) {
        pause();
        double seconds = video.frames().seconds(frame);
        var clock = new PlaybackClock(System::nanoTime, seconds, speed);
        var start = new PlaybackStart(clock, video.info().hasAudio(), System::nanoTime);
        var pictures = new PicturePlayback(
                video.frames(), viewport::sizeFor, clock, dropped);
        last = null;
        run = new Run(clock, start, pictures, pictureThread.submit(() -> decode(pictures, frame)));
        startSound(clock, start::soundIsThere, seconds, start::awaitPictures);
        pulse.start();
    }

    private void startSound(PlaybackClock clock, Runnable heard, double from, SoundPlayback.Gate gate) {
        if (video.info().hasAudio()) {
            var playback = new SoundPlayback(clock, heard, () -> muted ? 0 : volume);
            soundRun = new SoundRun(playback, soundThread.submit(() -> sound(playback, heard, from, gate)));
        }
    }

    @Override
    public void pause() {
        pulse.stop();
        if (run != null) {
            run.task().cancel(true);
            run = null;
        }
        stopSound();
    }

    private void stopSound() {
        if (soundRun != null) {
            soundRun.cancel();
            soundRun = null;
        }
    }

    @Override
    public void setSpeed(double newSpeed) {
        if (newSpeed == speed) {
            return;
        }
        speed = newSpeed;
        if (run != null) {
            var clock = run.clock();
            clock.setSpeed(newSpeed);
            stopSound();
            double from = clock.seconds() + SOUND_LEAD * newSpeed;
            startSound(clock, run.start()::soundIsThere, from, () -> clock.await(from));
        }
    }

    @Override
    public void setVolume(double newVolume) {
        volume = newVolume;
    }

    @Override
    public void setMuted(boolean nowMuted) {
        muted = nowMuted;
    }

    @Override
    public long droppedFrames() {
        return dropped.get();
    }

    @Override
    public void close() {
        pause();
        pictureThread.execute(() -> {
            if (decoder != null) {
                decoder.close();
            }
        });
        soundThread.execute(() -> {
            if (sound != null) {
                sound.close();
            }
        });
        pictureThread.shutdown();
        soundThread.shutdown();
    }

    // == PICTURE AND SOUND THREADS

    private PlaybackDecoder openPictures() throws MediaException {
        if (decoder == null) {
            decoder = PlaybackDecoder.open(video);
        }
        return decoder;
    }

    private Optional<PlaybackSound> openSound() throws MediaException {
        if (sound == null) {
            sound = PlaybackSound.open(video).orElse(null);
        }
        return Optional.ofNullable(sound);
    }

    private void decode(PicturePlayback pictures, int from) {
        try {
            pictures.run(openPictures(), queue, from);
        } catch (InterruptedException pausedOrMoved) {
            LOG.trace("Decoding stopped", pausedOrMoved);
        } catch (Exception e) {
            Platform.runLater(() -> fail(pictures, e));
        }
    }

    private void sound(SoundPlayback playback, Runnable heard, double from, SoundPlayback.Gate gate) {
        try {
            var opened = openSound();
            if (opened.isEmpty() || !playback.run(opened.get(), from, gate)) {
                Platform.runLater(this::tellSilence);
            }
        } catch (InterruptedException pausedOrMoved) {
            LOG.trace("Sound stopped", pausedOrMoved);
        } catch (Exception e) {
            LOG.warn("Playing without sound", e);
            Platform.runLater(this::tellSilence);
        } finally {
            // No more sound comes, so pictures need not wait for it.
            heard.run();
        }
    }

    // == JAVAFX THREAD

    private void fail(PicturePlayback pictures, Exception cause) {
        if (run != null && run.pictures() == pictures) {
            pause();
            listener.failed(cause);
        }
    }

    private void tellSilence() {
        if (soundRun != null) {
            silent.run();
        }
    }

    private void showWhatIsDue() {
        if (run != null) {
            showWhatIsDue(run);
        }
    }

    private void showWhatIsDue(Run now) {
        now.start().pulse(last != null && (queue.ahead() >= HEAD_START || now.pictures().ended()));
        var due = takeDue(now);
        if (due != null) {
            last = due;
            queue.shown(due);
            listener.shown(due.frame(), due.refreshed());
        } else if (now.pictures().ended() && queue.peek() == null && lastWasShownForItsTime(now)) {
            int end = now.pictures().last();
            pause();
            listener.ended(end);
        }
    }

    private FrameQueue.@Nullable Slot takeDue(Run now) {
        FrameQueue.Slot due = null;
        for (var next = queue.peek(); next != null; next = queue.peek()) {
            boolean old = next.run() != now.pictures();
            boolean first = last == null && due == null;
            if (!old && !first && next.seconds() > now.clock().seconds() + HALF_PULSE) {
                break;
            }
            queue.remove();
            if (old) {
                queue.giveBack(next);
                continue;
            }
            if (due != null) {
                queue.giveBack(due);
                dropped.incrementAndGet();
            }
            due = next;
        }
        return due;
    }

    private boolean lastWasShownForItsTime(Run now) {
        double oneFrame = video.frames().duration() / video.frames().frames();
        return last == null || now.clock().seconds() >= last.seconds() + oneFrame;
    }
}
