package org.frameseek.media;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Corrects frame tables: decodes all of a video in order, and makes a frame of each picture that the decoder yields.
public final class Mending {
    private static final Logger LOG = LoggerFactory.getLogger(Mending.class);

    private final FrameTable table;
    private final ScannedPackets scanned;
    private final PacketMap map;

    private Mending(FrameTable table, ScannedPackets scanned) throws MediaException {
        this.table = table;
        this.scanned = scanned;
        map = scanned.map(table);
    }

    /// Decodes all of the video. Blocks for minutes.
    ///
    /// @param stop polled for each picture; true ends it
    /// @return the corrected table; the video's own where nothing is to be corrected, or all of the file cannot be read
    /// @throws MediaException when the file cannot be read
    public static FrameTable of(Video video, BooleanSupplier stop) throws MediaException {
        if (video.frames().mend() != null) {
            return video.frames();
        }
        try (var demuxer = Demuxer.open(video.file())) {
            var scanned = PacketScan.scan(demuxer, video.file(), new PacketDigest());
            return new Mending(video.frames(), scanned).of(video.file(), stop);
        }
    }

    private FrameTable of(Path file, BooleanSupplier stop) throws MediaException {
        // Of all names of packets, only their places are distinct in any file.
        try (var source = FrameSource.open(file, table.startingAt(0).with(map))) {
            var packets = new int[scanned.log().size()];
            int pictures = 0;
            while (source.nextPicture()) {
                if (stop.getAsBoolean()) {
                    return table;
                }
                // What comes before the first frame was cut off from what it needs.
                if (source.packet() >= 0 && (pictures > 0 || map.row(source.packet(), -1) >= 0)) {
                    packets = pictures < packets.length ? packets : Arrays.copyOf(packets, pictures * 2);
                    packets[pictures++] = (int) source.packet();
                }
            }
            if (source.packetsRead() < scanned.log().size()) {
                LOG.warn("only {} of {} packets of {} could be read again", source.packetsRead(),
                        scanned.log().size(), file);
                return table;
            }
            return mended(Arrays.copyOf(packets, pictures));
        }
    }

    /// @param packets the packet of each picture, in the order of the decoder
    private FrameTable mended(int[] packets) {
        var mend = new Mend(table.frames(), origins(packets));
        if (packets.length == 0 || mend.isNeedless()) {
            return table;
        }
        int frames = packets.length;
        var pts = new long[frames];
        var times = new long[frames];
        var epochs = new int[frames];
        var keyframes = new boolean[frames];
        for (int frame = 0; frame < frames; frame++) {
            int origin = mend.origins()[frame];
            pts[frame] = origin < 0 ? FrameTable.NO_PTS : table.pts(origin);
            times[frame] = origin < 0 ? AV_NOPTS_VALUE : table.time(origin);
            epochs[frame] = Math.max(frame == 0 ? 0 : epochs[frame - 1], origin < 0 ? 0 : table.epoch(origin));
        }
        // Decoding can start at a keyframe when all that is shown later is stored later.
        int earliest = Integer.MAX_VALUE;
        for (int frame = frames - 1; frame >= 0; frame--) {
            int origin = mend.origins()[frame];
            keyframes[frame] = origin >= 0 && table.isKeyframe(origin) && packets[frame] < earliest;
            earliest = Math.min(earliest, packets[frame]);
        }
        var shown = new ShownTimes(scanned.log(), scanned.framePeriod());
        shown.fill(packets, times);
        var mended = new FrameTable(table.timeBase(), pts, times, epochs, keyframes,
                shown.lastDuration(packets, times), mend);
        return scanned.needsMap(mended) ? mended.with(mend.apply(map)) : mended;
    }

    private int[] origins(int[] packets) {
        var seen = new BitSet();
        return IntStream.of(packets).map(packet -> {
            int frame = map.row(packet, -1);
            boolean first = frame >= 0 && !seen.get(frame);
            if (first) {
                seen.set(frame);
            }
            return first ? frame : -1 - packet;
        }).toArray();
    }
}
