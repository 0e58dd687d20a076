package org.frameseek.media;

import java.nio.ShortBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.bytedeco.javacv.FrameGrabber;

/// The loudness of a video's sound over time.
///
/// @param peaks largest sample of each `1 / PER_SECOND` seconds, 0 to 1, from the first frame on
public record SoundEnvelope(float[] peaks) {
    public static final int PER_SECOND = 20;
    /// Enough to see loudness.
    private static final int RATE = 8_000;
    private static final float FULL = -Short.MIN_VALUE;
    /// Blocks without a time stamp carry a time far in the past; they follow the block before.
    private static final double NEVER = -1e9;

    /// Decodes the whole sound track once, which takes some seconds per hour of video. Ends early where the sound is
    /// damaged.
    ///
    /// @return empty when the video has no sound
    /// @throws MediaException when the sound cannot be opened, or the thread is interrupted
    public static Optional<SoundEnvelope> read(Video video) throws MediaException {
        if (!video.info().hasAudio()) {
            return Optional.empty();
        }
        var peaks = new float[(int) Math.ceil(video.frames().duration() * PER_SECOND) + 1];
        try (var source = PlaybackSource.sound(video)) {
            source.setSound(1, RATE);
            double position = 0;
            for (var block = source.samples(); block != null; block = source.samples()) {
                if (Thread.interrupted()) {
                    throw new MediaException("media.interrupted", video.file(), null);
                }
                double stamped = block.timestamp * 1e-6 - source.firstFrameSeconds();
                double start = stamped < NEVER ? position : stamped;
                position = start + add(peaks, (ShortBuffer) block.samples[0], start);
            }
        } catch (FrameGrabber.Exception e) {
            // The peaks decoded so far are valid.
            return Optional.of(new SoundEnvelope(peaks));
        }
        return Optional.of(new SoundEnvelope(peaks));
    }

    /// @return the length of the block in seconds
    private static double add(float[] peaks, ShortBuffer samples, double start) {
        int count = samples.remaining();
        for (int i = 0; i < count; i++) {
            int at = (int) Math.floor((start + (double) i / RATE) * PER_SECOND);
            if (at >= 0 && at < peaks.length) {
                peaks[at] = Math.max(peaks[at], Math.abs(samples.get(samples.position() + i)) / FULL);
            }
        }
        return (double) count / RATE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SoundEnvelope(float[] others) && Arrays.equals(peaks, others);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(peaks);
    }
}
