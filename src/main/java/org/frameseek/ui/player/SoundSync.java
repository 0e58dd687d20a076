package org.frameseek.ui.player;

import java.util.ArrayDeque;
import java.util.Deque;
import org.frameseek.media.PlaybackSound;

/// Brings clock and sound together: the clock yields to small differences, the sound to large ones that last. Sound
/// thread.
final class SoundSync {
    /// Seconds by which sound and picture may differ before the ear minds.
    private static final double FAR = 0.12;
    /// Half a second: sound servers may report in steps of a third, early and late in turn.
    private static final int PATIENCE_FRAMES = PlaybackSound.RATE / 2;
    private static final int MOST_CORRECTIONS = 3;

    /// What a written block means in the time of the video.
    private record Block(long startFrame, long endFrame, double seconds, double speed) {
    }

    private final PlaybackClock clock;
    private final Runnable heard;
    private final Deque<Block> written = new ArrayDeque<>();
    private long writtenFrames;
    private long correctedUntil;
    private long nearUntil;
    private int corrections;

    /// @param heard called, perhaps often, from when the first sound is
    SoundSync(PlaybackClock clock, Runnable heard) {
        this.clock = clock;
        this.heard = heard;
    }

    /// Notes what was handed to the device.
    ///
    /// @param frames of sound, samples per channel
    /// @param seconds the moment of the video at which they start
    void wrote(int frames, double seconds) {
        written.add(new Block(writtenFrames, writtenFrames + frames, seconds, clock.speed()));
        writtenFrames += frames;
    }

    /// Compares with what the device has played; asked before each block is written.
    ///
    /// @return the seconds of the video by which the sound that is written next must be moved, mostly 0
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

    /// False when the device has been set right in vain.
    boolean keepsTime() {
        return corrections <= MOST_CORRECTIONS;
    }
}
