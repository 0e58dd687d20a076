package org.frameseek.index;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.zip.CRC32C;
import org.frameseek.encoder.PictureSpec;
import org.frameseek.media.MediaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Compares two ways to decode a video by its first frames.
final class DecodingTrial {
    private static final Logger LOG = LoggerFactory.getLogger(DecodingTrial.class);
    static final int FRAMES = 120;
    /// A gain that outweighs the trial, and what it cannot see: the device may be needed for the model.
    private static final double LEAST_GAIN = 1.2;

    private final PictureSpec spec;
    private final LongSupplier nanoClock;

    DecodingTrial(PictureSpec spec, LongSupplier nanoClock) {
        this.spec = spec;
        this.nanoClock = nanoClock;
    }

    /// @param checksum of the picture at the encoder's size
    private record Seen(int frame, boolean damaged, int unforetold, long checksum) { }

    private record Outcome(List<Seen> frames, long nanos) { }

    /// @return true when the other way gives the same pictures in less time
    boolean passes(PictureSource.Opener first, PictureSource.Opener other) {
        try {
            // Ahead of the first, because a program gets faster while it runs.
            var tried = read(other);
            var known = read(first);
            boolean equal = tried.frames().equals(known.frames());
            LOG.debug("equal: {}, {} and {} ns", equal, known.nanos(), tried.nanos());
            return equal && known.nanos() >= LEAST_GAIN * tried.nanos();
        } catch (MediaException e) {
            LOG.debug("the trial ended", e);
            return false;
        }
    }

    private Outcome read(PictureSource.Opener opener) throws MediaException {
        var picture = ByteBuffer.allocateDirect(spec.bytes());
        var frames = new ArrayList<Seen>();
        var checksum = new CRC32C();
        long began = nanoClock.getAsLong();
        try (var source = opener.open(spec, 0)) {
            int frame = source.next();
            while (frame >= 0 && frames.size() < FRAMES) {
                source.copyTo(picture.clear());
                checksum.reset();
                checksum.update(picture.flip());
                frames.add(new Seen(frame, source.damaged(), source.unforetold(), checksum.getValue()));
                frame = source.next();
            }
        }
        return new Outcome(frames, nanoClock.getAsLong() - began);
    }
}
