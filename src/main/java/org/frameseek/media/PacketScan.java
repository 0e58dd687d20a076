package org.frameseek.media;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_VP8;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.nio.file.Path;
import java.util.Arrays;

/// Reads every packet of a video once and makes the table of its frames; decodes nothing.
final class PacketScan {
    /// @param hidden how many packets hold no picture that is shown
    record Result(FrameTable frames, int hidden) {
    }

    private final Demuxer demuxer;
    private final Path file;
    private final boolean mayHideInPacket;
    private long[] shown = new long[4096];
    private long[] decoded = new long[4096];
    private int packets;
    private int hidden;
    /// Frames stored before the first keyframe can never be decoded; -1 while none was met.
    private int firstKeyframe = -1;
    private boolean complete = true;
    private boolean reordered;

    private PacketScan(Demuxer demuxer, Path file) {
        this.demuxer = demuxer;
        this.file = file;
        this.mayHideInPacket = demuxer.stream().codecpar().codec_id() == AV_CODEC_ID_VP8;
    }

    static Result scan(Demuxer demuxer, Path file) throws MediaException {
        return new PacketScan(demuxer, file).run();
    }

    private Result run() throws MediaException {
        var order = PresentationOrder.of(demuxer.stream().codecpar());
        try {
            while (demuxer.read()) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new MediaException("media.interrupted", file);
                }
                boolean keyframe = (demuxer.packet().flags() & AV_PKT_FLAG_KEY) != 0;
                if (keyframe && firstKeyframe < 0) {
                    firstKeyframe = packets;
                }
                if (demuxer.isHidden() || isInvisible()) {
                    hidden++;
                    continue;
                }
                add(demuxer.packet().pts(), demuxer.packet().dts(), keyframe);
                if (order != null && reordered) {
                    order.close();
                    order = null;
                }
                if (order != null) {
                    order.add(demuxer.packet());
                }
            }
            var table = reordered || complete && order == null ? byPresentation() : byDecoding(order);
            if (table.frames() == 0) {
                throw new MediaException("media.no-frames", file);
            }
            return new Result(table, hidden);
        } finally {
            if (order != null) {
                order.close();
            }
        }
    }

    /// VP8 stores pictures that are only referred to as packets of their own; a bit of the header says so.
    private boolean isInvisible() {
        return mayHideInPacket && (demuxer.packet().data().get(0) >> 4 & 1) == 0;
    }

    /// The lowest bit of a time kept here marks a keyframe, so that sorting keeps them together.
    private void add(long pts, long dts, boolean keyframe) {
        if (packets == shown.length) {
            shown = Arrays.copyOf(shown, packets * 2);
            decoded = Arrays.copyOf(decoded, packets * 2);
        }
        boolean known = pts != AV_NOPTS_VALUE;
        complete &= known;
        reordered |= known && pts != dts;
        int mark = keyframe ? 1 : 0;
        shown[packets] = known ? pts << 1 | mark : AV_NOPTS_VALUE;
        decoded[packets] = dts != AV_NOPTS_VALUE ? dts << 1 | mark : AV_NOPTS_VALUE;
        packets++;
    }

    private FrameTable byPresentation() {
        return table(shown, Math.max(0, firstKeyframe));
    }

    /// The times at which frames are decoded are those at which frames are shown, but not of the same frames.
    private FrameTable byDecoding(PresentationOrder order) {
        var times = Arrays.copyOf(decoded, packets);
        for (int i = 0; i < packets; i++) {
            if (times[i] == AV_NOPTS_VALUE || i > 0 && times[i] >> 1 <= times[i - 1] >> 1) {
                return complete ? byPresentation() : byDamagedDecoding();
            }
        }
        var positions = order == null ? identity(packets) : order.positions();
        if (complete && Arrays.equals(positions, identity(packets))) {
            return byPresentation();
        }
        var pts = new long[packets];
        var keyframes = new boolean[packets];
        for (int i = 0; i < packets; i++) {
            pts[i] = times[i] >> 1;
            keyframes[positions[i]] = (times[i] & 1) == 1;
        }
        return new FrameTable(timeBase(), pts, keyframes, positions);
    }

    /// Decoding times that do not ascend are those of a damaged file; what is shown when is then a guess.
    private FrameTable byDamagedDecoding() {
        return table(decoded, 0).timedByDecoding(identity(packets));
    }

    private FrameTable table(long[] marked, int from) {
        var times = Arrays.stream(marked, from, packets).filter(time -> time != AV_NOPTS_VALUE).sorted().toArray();
        var pts = new long[times.length];
        var keyframes = new boolean[times.length];
        int frames = 0;
        for (long time : times) {
            // Two frames of one moment: the later one hides the other.
            if (frames > 0 && pts[frames - 1] == time >> 1) {
                keyframes[frames - 1] |= (time & 1) == 1;
                continue;
            }
            pts[frames] = time >> 1;
            keyframes[frames] = (time & 1) == 1;
            frames++;
        }
        return new FrameTable(timeBase(), Arrays.copyOf(pts, frames), Arrays.copyOf(keyframes, frames));
    }

    private Rational timeBase() {
        var base = demuxer.stream().time_base();
        return new Rational(base.num(), base.den());
    }

    private static int[] identity(int length) {
        var positions = new int[length];
        Arrays.setAll(positions, i -> i);
        return positions;
    }
}
