package org.frameseek.media;

import java.nio.file.Path;
import java.util.stream.IntStream;

/// What a scan knows of a file: its packets, and the frames that they foretell.
///
/// @param rows which frame each packet holds
/// @param framePeriod the usual duration of a frame, in units of the time base
record ScannedPackets(
        Path file, PacketLog log, Palettes palettes, FrameRows rows, FrameTable table, double framePeriod) {
    /// The foretold frames, with a map of the packets where it is needed.
    FrameTable mappedTable() {
        return needsMap(table) ? table.with(map()) : table;
    }

    /// True when PTS do not suffice to tell what a packet holds.
    boolean needsMap(FrameTable frames) {
        return !frames.isNamedByPts() || !palettes.isEmpty();
    }

    private PacketMap map() {
        return log.map(rows.ofPackets(), palettes);
    }

    /// The map of the packets to a table of the same file that was stored without it.
    PacketMap map(FrameTable stored) throws MediaException {
        var mend = stored.mend();
        int first = table.frames() - (mend == null ? stored.frames() : mend.foretold());
        if (first < 0 || !(mend == null ? lastsAsLong(stored, first) : holds(stored, mend, first))) {
            throw new MediaException("media.changed", file);
        }
        var map = map().startingAt(first);
        return mend == null ? map : mend.apply(map);
    }

    private boolean lastsAsLong(FrameTable stored, int first) {
        return table.time(table.frames() - 1) - table.time(first)
                == stored.time(stored.frames() - 1) - stored.time(0);
    }

    private boolean holds(FrameTable stored, Mend mend, int first) {
        return IntStream.range(0, stored.frames()).allMatch(frame -> {
            int origin = mend.origins()[frame];
            return origin < 0 ? -1 - origin < log.size() : stored.pts(frame) == table.pts(first + origin);
        });
    }
}
