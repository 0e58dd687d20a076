package org.frameseek.media;

/// Puts the stored times of sound on the clock that starts at the first frame. Where recordings are joined, the times
/// of sound start over, as those of pictures do: each epoch has its own shift. Use from one thread at a time.
final class SoundClock {
    /// FFmpeg adds this to times that start over before the first one, as if the clock of a transport stream had
    /// wrapped.
    private static final double WRAP = (double) (1L << 33) / 90_000;

    private final FrameTable frames;
    private final double[] shifts;
    private int epoch;
    private double last;

    SoundClock(FrameTable frames) {
        this.frames = frames;
        int end = frames.frames() - 1;
        var base = frames.timeBase();
        shifts = new double[frames.epoch(end) + 1];
        for (int frame = end; frame >= 0; frame--) {
            boolean last = frame == end || frames.epoch(frame + 1) > frames.epoch(frame);
            if (last || frames.hasPts(frame)) {
                long stored = frames.hasPts(frame) ? frames.pts(frame) : frames.time(frame);
                shifts[frames.epoch(frame)] =
                        (double) stored * base.numerator() / base.denominator() - frames.seconds(frame);
            }
        }
    }

    /// True when times start over somewhere.
    boolean startsOver() {
        return shifts.length > 1;
    }

    /// The next block of sound is stored near this frame.
    void seek(int frame) {
        epoch = frames.epoch(frame);
        last = frames.seconds(frame);
    }

    /// Seconds from the first frame to a block of sound.
    ///
    /// @param stored its time in the file, in seconds
    double seconds(double stored) {
        double here = near(stored, epoch);
        if (epoch + 1 < shifts.length) {
            double next = near(stored, epoch + 1);
            if (Math.abs(next - last) < Math.abs(here - last)) {
                epoch++;
                here = next;
            }
        }
        last = here;
        return here;
    }

    private double near(double stored, int wanted) {
        double seconds = stored - shifts[wanted];
        return startsOver() ? seconds - WRAP * Math.rint((seconds - last) / WRAP) : seconds;
    }
}
