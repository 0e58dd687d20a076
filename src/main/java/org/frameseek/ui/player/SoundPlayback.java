package org.frameseek.ui.player;

import java.util.function.DoubleSupplier;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.frameseek.media.PlaybackSound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One run of sound from a start time: writes to the sound card, and steers the clock by what it has played. Sound
/// thread.
final class SoundPlayback {
    private static final Logger LOG = LoggerFactory.getLogger(SoundPlayback.class);
    private static final AudioFormat FORMAT =
            new AudioFormat(PlaybackSound.RATE, Short.SIZE, PlaybackSound.CHANNELS, true, false);
    private static final int FRAME_BYTES = PlaybackSound.CHANNELS * Short.BYTES;
    /// 20 ms: no write blocks longer, so that a pause is heard at once.
    private static final int BLOCK_FRAMES = PlaybackSound.RATE / 50;
    /// Blocks in the device at a time.
    private static final int BLOCKS = 10;

    /// Waits until the sound is due.
    interface Gate {
        void await() throws InterruptedException;
    }

    private final PlaybackClock clock;
    private final DoubleSupplier gain;
    private final SoundSync sync;
    private final short[] samples = new short[BLOCK_FRAMES * PlaybackSound.CHANNELS];
    private final byte[] bytes = new byte[BLOCK_FRAMES * FRAME_BYTES];
    private volatile boolean cancelled;

    /// @param heard called once sound is audible, perhaps repeatedly
    /// @param gain 0 to 1, read for each block
    SoundPlayback(PlaybackClock clock, Runnable heard, DoubleSupplier gain) {
        this.clock = clock;
        this.sync = new SoundSync(clock, heard);
        this.gain = gain;
    }

    void cancel() {
        cancelled = true;
    }

    /// Plays until cancelled.
    ///
    /// @param gate waits until this sound is due
    /// @return false when it ended early, in silence, because there is no device or its timing is unreliable
    boolean run(PlaybackSound sound, double from, Gate gate) throws Exception {
        try (var line = AudioSystem.getSourceDataLine(FORMAT)) {
            line.open(FORMAT, BLOCKS * bytes.length);
            sound.setSpeed(clock.speed());
            sound.seek(from);
            // A device that accepts everything at once must not be fed forever.
            for (int i = 0; i < BLOCKS && !cancelled && line.available() >= bytes.length; i++) {
                write(line, sound);
            }
            gate.await();
            line.start();
            while (!cancelled && sync.keepsTime()) {
                double correction = sync.correction(line.getLongFramePosition());
                if (correction != 0) {
                    sound.seek(Math.max(0, sound.position() + correction));
                }
                write(line, sound);
            }
            if (!cancelled) {
                LOG.info("Playing without sound: the device does not keep time");
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
        if (line.write(bytes, 0, bytes.length) < bytes.length) {
            throw new LineUnavailableException("the device takes no more sound");
        }
        sync.wrote(BLOCK_FRAMES, start);
    }
}
