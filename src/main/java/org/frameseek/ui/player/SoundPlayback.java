package org.frameseek.ui.player;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.function.DoubleSupplier;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
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
    private static final int LINE_BYTES = BLOCK_FRAMES * FRAME_BYTES * 10;

    /// What a written block means in the time of the video.
    private record Block(long endFrame, double seconds, double speed) {
    }

    private final PlaybackClock clock;
    private final CountDownLatch ready;
    private final DoubleSupplier gain;
    private final Deque<Block> written = new ArrayDeque<>();
    private final short[] samples = new short[BLOCK_FRAMES * PlaybackSound.CHANNELS];
    private final byte[] bytes = new byte[BLOCK_FRAMES * FRAME_BYTES];
    private volatile boolean cancelled;
    private long writtenFrames;

    /// @param ready counted down when sound can start, or will not come
    /// @param gain 0 to 1, asked for each block
    SoundPlayback(PlaybackClock clock, CountDownLatch ready, DoubleSupplier gain) {
        this.clock = clock;
        this.ready = ready;
        this.gain = gain;
    }

    void cancel() {
        cancelled = true;
    }

    /// Plays until cancelled; returns early, in silence, when there is no device or it doesn't keep time.
    void run(PlaybackSound sound, double from) throws Exception {
        try (var line = AudioSystem.getSourceDataLine(FORMAT)) {
            line.open(FORMAT, LINE_BYTES);
            sound.setSpeed(clock.speed());
            sound.seek(from);
            while (!cancelled && line.available() >= bytes.length) {
                write(line, sound);
            }
            ready.countDown();
            clock.await(from);
            line.start();
            while (!cancelled && follows(line.getLongFramePosition())) {
                write(line, sound);
            }
            line.stop();
            line.flush();
        } catch (LineUnavailableException | IllegalArgumentException noDevice) {
            LOG.info("Playing without sound: {}", noDevice.getMessage());
        } finally {
            ready.countDown();
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

    private boolean follows(long playedFrames) {
        while (written.size() > 1 && written.element().endFrame() <= playedFrames) {
            written.remove();
        }
        var block = written.peek();
        if (block == null || playedFrames == 0) {
            return true;
        }
        double into = (double) (playedFrames - block.endFrame() + BLOCK_FRAMES) / PlaybackSound.RATE;
        boolean together = clock.steer(block.seconds() + into * block.speed());
        if (!together) {
            LOG.info("Playing without sound: the device does not keep time");
        }
        return together;
    }
}
