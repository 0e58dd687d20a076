package org.frameseek.index;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.zip.CRC32C;
import org.frameseek.encoder.PictureSpec;
import org.frameseek.media.MediaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Compares how the processor and hardware decode a video, at its start and at two places further on.
final class DecodingTrial {
    private static final Logger LOG = LoggerFactory.getLogger(DecodingTrial.class);
    private static final int PLACES = 3;
    private static final int FRAMES_PER_PLACE = 40;
    /// First frames of a place that are compared but not timed: hardware takes long to start, as often as a video is
    /// opened and not as often as it has frames.
    static final int WARMING_UP = 8;
    /// Of all frames compared.
    static final int FRAMES = PLACES * FRAMES_PER_PLACE;
    /// A gain that outweighs the trial, and what it cannot see: the device may be needed for the model.
    private static final double LEAST_GAIN = 1.2;

    private final PictureSpec spec;
    private final LongSupplier nanoClock;
    private final BooleanSupplier stop;

    /// @param stop polled for each frame; true ends the trial, which then fails
    DecodingTrial(PictureSpec spec, LongSupplier nanoClock, BooleanSupplier stop) {
        this.spec = spec;
        this.nanoClock = nanoClock;
        this.stop = stop;
    }

    /// @param checksum of the picture at the encoder's size
    private record Seen(int frame, boolean damaged, int unforetold, long checksum) { }

    private record Outcome(List<Seen> frames, long nanos) { }

    /// @param frames number of all frames
    /// @return true when hardware decodes every frame, to the same picture, and all in less time
    boolean passes(PictureSource.Opener processor, PictureSource.Opener hardware, int frames) {
        try {
            // Ahead of the processor, because a program gets faster while it runs.
            var tried = read(hardware, frames, true);
            if (tried == null) {
                return false;
            }
            var known = read(processor, frames, false);
            return known != null && known.frames().equals(tried.frames())
                    && known.nanos() >= LEAST_GAIN * tried.nanos();
        } catch (MediaException e) {
            LOG.debug("the trial ended", e);
            return false;
        }
    }

    /// @return null when stopped, or at the first frame that hardware should have decoded but did not
    private @Nullable Outcome read(PictureSource.Opener opener, int frames, boolean inHardware) throws MediaException {
        var picture = ByteBuffer.allocateDirect(spec.bytes());
        var seen = new ArrayList<Seen>();
        var checksum = new CRC32C();
        long nanos = 0;
        for (int place = 0; place < PLACES; place++) {
            try (var source = opener.open(spec, (int) ((long) frames * place / PLACES))) {
                long began = 0;
                for (int i = 0; i < FRAMES_PER_PLACE; i++) {
                    if (i == WARMING_UP) {
                        began = nanoClock.getAsLong();
                    }
                    int frame = source.next();
                    if (stop.getAsBoolean() || inHardware && !source.inHardware()) {
                        return null;
                    }
                    source.copyTo(picture.clear());
                    checksum.reset();
                    checksum.update(picture.flip());
                    seen.add(new Seen(frame, source.damaged(), source.unforetold(), checksum.getValue()));
                }
                nanos += nanoClock.getAsLong() - began;
            }
        }
        return new Outcome(seen, nanos);
    }
}
