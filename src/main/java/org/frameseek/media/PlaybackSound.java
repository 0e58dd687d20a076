package org.frameseek.media;

import java.nio.ShortBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.bytedeco.javacv.FrameGrabber;

/// Decodes a video's sound for playback, from any time on, as an endless stream without gaps: silent where the file has
/// no sound. Use from one thread at a time.
public final class PlaybackSound implements AutoCloseable {
    /// Samples per second and channel at normal speed.
    public static final int RATE = 48_000;
    public static final int CHANNELS = 2;

    /// Containers round time stamps; smaller differences are not gaps.
    private static final double TOLERANCE = 0.02;
    private static final double BEFORE = 0.1;
    /// How far behind the picture a file may store its sound, where a seek goes by bytes.
    private static final double STORED_LATE = 1;
    /// Blocks without a time stamp carry a time far in the past; they follow the block before.
    private static final double NEVER = -1e9;

    private final PlaybackSource source;
    private final FrameTable frames;
    private final SoundClock clock;
    private ShortBuffer decoded = ShortBuffer.allocate(0);
    private double speed = 1;
    private double position;
    private long silence;
    private boolean ended;

    private PlaybackSound(PlaybackSource source, FrameTable frames) {
        this.source = source;
        this.frames = frames;
        this.clock = new SoundClock(frames);
        source.setSound(CHANNELS, RATE);
    }

    /// Empty when the video has no sound.
    public static Optional<PlaybackSound> open(Video video) throws MediaException {
        if (!video.info().hasAudio()) {
            return Optional.empty();
        }
        return Optional.of(new PlaybackSound(PlaybackSource.sound(video), video.frames()));
    }

    /// Makes the next block start exactly here.
    ///
    /// @param seconds on the clock that starts at the first frame
    public void seek(double seconds) throws MediaException {
        if (clock.startsOver()) {
            clock.seek(source.restartAt(frames.frameAt(seconds - STORED_LATE)));
        } else if (!source.seek(Math.max(0, seconds - BEFORE))) {
            source.restart();
        }
        position = seconds;
        silence = 0;
        ended = false;
        decoded = ShortBuffer.allocate(0);
    }

    /// Plays from here on in `1 / speed` of the time, with the pitch of a tape.
    public void setSpeed(double newSpeed) {
        speed = newSpeed;
        source.setSound(CHANNELS, (int) Math.round(RATE / newSpeed));
    }

    /// The start of the next block, in seconds on the clock that starts at the first frame.
    public double position() {
        return position;
    }

    /// Fills the array with interleaved samples.
    public void read(short[] block) throws MediaException {
        int at = 0;
        while (at < block.length) {
            if (silence == 0 && !decoded.hasRemaining()) {
                decode();
            }
            long ready = silence > 0 ? silence * CHANNELS : decoded.remaining();
            int count = (int) Math.min(block.length - at, ready);
            if (silence > 0) {
                Arrays.fill(block, at, at + count, (short) 0);
                silence -= count / CHANNELS;
            } else {
                decoded.get(block, at, count);
            }
            at += count;
            position += count / CHANNELS * speed / RATE;
        }
    }

    private void decode() throws MediaException {
        try {
            var grabbed = ended ? null : source.samples();
            if (grabbed == null) {
                ended = true;
                silence = RATE;
                return;
            }
            decoded = (ShortBuffer) grabbed.samples[0];
            double stored = grabbed.timestamp * 1e-6;
            if (stored > NEVER) {
                align(clock.seconds(stored));
            }
        } catch (FrameGrabber.Exception | RuntimeException e) {
            throw source.failure(e);
        }
    }

    /// Keeps the stream on its clock: fills a gap before this time with silence, skips late samples.
    private void align(double start) {
        double gap = start - position;
        if (Math.abs(gap) < TOLERANCE) {
            return;
        }
        long samples = Math.round(Math.abs(gap) * RATE / speed);
        if (gap > 0) {
            silence = samples;
        } else {
            decoded.position(decoded.position() + (int) Math.min(decoded.remaining(), samples * CHANNELS));
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
