package org.frameseek.ui.player;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.DoubleSupplier;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.frameseek.media.MediaException;
import org.frameseek.media.PlaybackSound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One run of sound from a time on: writes to the sound card and steers the clock by what it has played. Sound thread.
final class SoundPlayback {
    private static final Logger LOG = LoggerFactory.getLogger(SoundPlayback.class);
    private static final AudioFormat FORMAT =
            new AudioFormat(PlaybackSound.RATE, Short.SIZE, PlaybackSound.CHANNELS, true, false);
    private static final int FRAME_BYTES = PlaybackSound.CHANNELS * Short.BYTES;
    /// 20 ms: a write waits no longer, so that a pause is heard at once.
    private static final int BLOCK_FRAMES = PlaybackSound.RATE / 50;
    /// In the device at a time.
    private static final int BLOCKS = 10;

    /// Seconds by which sound and picture may differ before the ear minds.
    private static final double FAR = 0.12;
    private static final int MOST_CORRECTIONS = 3;

    /// Waits for a moment.
    interface Gate {
        void await() throws InterruptedException;
    }

    /// What a written block means in the time of the video.
    private record Block(long endFrame, double seconds, double speed) {
    }

    private final PlaybackClock clock;
    private final Runnable heard;
    private final DoubleSupplier gain;
    private final Deque<Block> written = new ArrayDeque<>();
    private final short[] samples = new short[BLOCK_FRAMES * PlaybackSound.CHANNELS];
    private final byte[] bytes = new byte[BLOCK_FRAMES * FRAME_BYTES];
    private volatile boolean cancelled;
    private long writtenFrames;
    private long correctedUntil;
    private int corrections;

    /// @param heard called, perhaps often, from when the first sound is
    /// @param gain 0 to 1, asked for each block
    SoundPlayback(PlaybackClock clock, Runnable heard, DoubleSupplier gain) {
        this.clock = clock;
        this.heard = heard;
        this.gain = gain;
    }

    void cancel() {
        cancelled = true;
    }

    /// Plays until cancelled.
    ///
    /// @param gate waits for the moment at which this sound is due
    /// @return false when it ended early, in silence, because there is no device or it doesn't keep time
    boolean run(PlaybackSound sound, double from, Gate gate) throws Exception {
        try (var line = AudioSystem.getSourceDataLine(FORMAT)) {
            line.open(FORMAT, BLOCKS * bytes.length);
            sound.setSpeed(clock.speed());
            sound.seek(from);
            // A device that takes everything at once must not be filled for ever.
            for (int i = 0; i < BLOCKS && !cancelled && line.available() >= bytes.length; i++) {
                write(line, sound);
            }
            gate.await();
            line.start();
            while (!cancelled && follow(line.getLongFramePosition(), sound)) {
                write(line, sound);
            }
            line.stop();
            line.flush();
            return cancelled;
        } catch (LineUnavailableException | IllegalArgumentException noDevice) {
            LOG.info("Playing without sound: {}", noDevice.getMessage());
            return false;
        }
    }

    private void write(SourceDataLine line, PlaybackSound sound) throws Exception {
        double start = sound.position();
        sound.read(samples);
        double loudness = gain.getAsDouble();
        for (int i = 0; i < samples.length; i++) {
            int sample = (int) (samples[i] * loudness);
            bytes[2 * i] = (byte) sample;
            bytes[2 * i + 1] = (byte) (sample >> Byte.SIZE);
        }
        writtenFrames += line.write(bytes, 0, bytes.length) / FRAME_BYTES;
        written.add(new Block(writtenFrames, start, clock.speed()));
    }

    /// Brings clock and sound together: the clock yields to small differences, the sound to large ones.
    ///
    /// @return false when the device has been set right in vain
    private boolean follow(long playedFrames, PlaybackSound sound) throws MediaException {
        while (written.size() > 1 && written.element().endFrame() <= playedFrames) {
            written.remove();
        }
        var block = written.peek();
        if (block == null || playedFrames == 0) {
            return true;
        }
        heard.run();
        double into = (double) (playedFrames - block.endFrame() + BLOCK_FRAMES) / PlaybackSound.RATE;
        double sounding = block.seconds() + into * block.speed();
        double behind = clock.seconds() - sounding;
        if (Math.abs(behind) <= FAR * clock.speed()) {
            clock.steer(sounding);
            return true;
        }
        if (playedFrames <= correctedUntil) {
            return true;
        }
        if (corrections == MOST_CORRECTIONS) {
            LOG.info("Playing without sound: the device does not keep time");
            return false;
        }
        corrections++;
        correctedUntil = writtenFrames;
        sound.seek(Math.max(0, sound.position() + behind));
        return true;
    }
}
