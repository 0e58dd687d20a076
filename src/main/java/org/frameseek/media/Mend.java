package org.frameseek.media;

import java.util.Arrays;
import java.util.stream.IntStream;

/// How decoding corrected a frame table. A scan reads packets; only the decoder shows whether each holds exactly one
/// picture.
///
/// @param foretold frames of the scan's table
/// @param origins for each frame, its number in the scan's table, or `-1 - packet` for a picture that the scan did not
///     foretell, where `packet` holds it and counts from 0 in stored order
public record Mend(int foretold, int[] origins) {
    public Mend {
        if (foretold < 0 || Arrays.stream(origins).anyMatch(origin -> origin >= foretold)) {
            throw new IllegalArgumentException("origins beyond the " + foretold + " frames of the scan");
        }
    }

    /// Number of foretold frames that the decoder does not yield. They are not in the corrected table.
    public int missing() {
        return foretold - (origins.length - added());
    }

    /// Number of pictures that the scan did not foretell.
    public int added() {
        return (int) Arrays.stream(origins).filter(origin -> origin < 0).count();
    }

    /// The map of the packets to the corrected table.
    ///
    /// @param scanned maps the packets to the scan's table
    PacketMap apply(PacketMap scanned) {
        return scanned.with(Arrays.stream(origins)
                .map(origin -> origin < 0 ? -1 - origin : scanned.packet(origin)).toArray());
    }

    /// True when the decoder yields what the scan foretold.
    boolean isNeedless() {
        return origins.length == foretold
                && IntStream.range(0, foretold).allMatch(frame -> origins[frame] == frame);
    }
}
