package org.frameseek.ui.player;

import java.util.ArrayDeque;
import java.util.Deque;
import org.frameseek.media.PlaybackSound;

/// Synchronizes clock and sound: the clock corrects small differences, the sound large ones that last. Sound thread.
final class SoundSync {
    /// Seconds by which sound and picture may differ before it is noticeable.
    private static final double FAR = 0.12;
    /// Half a second, because sound servers may report in steps of a third, alternately early and late.
    private static final int PATIENCE_FRAMES = PlaybackSound.RATE / 2;
    private static final int MOST_CORRECTIONS = 3;

    /// Relates a written block to the time of the video.
    private record Block(long startFrame, long endFrame, double seconds, double speed) {
    }

    private final PlaybackClock clock;
    private final Runnable heard;
    private final Deque<Block> written = new ArrayDeque<>();
    private long writtenFrames;
    private long correctedUntil;
    private long nearUntil;
    private int corrections;

    /// @param heard called once sound is audible, perhaps repeatedly
    SoundSync(PlaybackClock clock, Runnable heard) {
        this.clock = clock;
        this.heard = heard;
    }

    /// Records what was handed to the device.
    ///
    /// @param frames of sound, samples per channel
    /// @param seconds video time at which they start
    void wrote(int frames, double seconds) {
        written.add(new Block(writtenFrames, writtenFrames + frames, seconds, clock.speed()));
        writtenFrames += frames;
    }

    /// Compares with what the device has played. Called before each block is written.
    ///
    /// @return seconds of video by which the next sound must be moved, usually 0
    double correction(long playedFrames) {
        while (written.size() > 1 && written.element().endFrame() <= playedFrames) {
            written.remove();
        }
        var block = written.peek();
        if (block == null || playedFrames == 0) {
            return 0;
        }
        heard.run();
        double into = (double) (playedFrames - block.startFrame()) / PlaybackSound.RATE;
        double sounding = block.seconds() + into * block.speed();
        double behind = clock.seconds() - sounding;
        clock.steer(sounding);
        if (playedFrames <= correctedUntil || Math.abs(behind) <= FAR * clock.speed()) {
            nearUntil = writtenFrames;
        }
        if (writtenFrames - nearUntil < PATIENCE_FRAMES) {
            return 0;
        }
        corrections++;
        correctedUntil = writtenFrames;
        return behind;
    }

    /// False when repeated corrections of the device have failed.
    boolean keepsTime() {
        return corrections <= MOST_CORRECTIONS;
    }
}
