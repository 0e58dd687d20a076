package org.frameseek.media;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.util.Arrays;
import org.frameseek.media.PictureHeaders.Ordering;

/// Builds frames from the packets of a scan: which packets are pictures, their display order and their times. An epoch
/// is a run of packets whose PTS share one clock.
final class FrameRows {
    /// A jump ahead by more than this marks a cut, in streams that may have been cut.
    private static final double LONGEST_GAP_SECONDS = 10;
    /// A picture that is more frames back than this starts another recording, even without a keyframe. Reordering never
    /// reaches so far.
    private static final int FARTHEST_REORDERING = 32;

    /// The clock of a transport stream has 33 bits.
    private static final long WRAP = 1L << 33;

    private final PacketLog log;
    private final Ordering ordering;
    private final PresentationOrder order;
    private final ShownTimes times;
    private final double framePeriod;
    private final double longestGap;
    private final int[] rows;
    private final long[] pts;
    private final long[] shown;
    private final int[] epochs;
    private final boolean[] keyframes;
    private int frames;
    private long lastDuration;
    private boolean usesHeaders;

    /// @param framePeriod the usual duration of a frame, in units of the time base
    /// @param ticksPerSecond for a stream whose PTS may jump ahead at a cut; otherwise 0
    FrameRows(PacketLog log, Ordering ordering, double framePeriod, double ticksPerSecond) {
        this.log = log;
        this.ordering = ordering;
        this.framePeriod = framePeriod;
        this.longestGap = ticksPerSecond == 0 ? Double.MAX_VALUE : ticksPerSecond * LONGEST_GAP_SECONDS;
        this.order = new PresentationOrder(log);
        this.times = new ShownTimes(log, framePeriod);
        int packets = log.size();
        rows = new int[packets];
        Arrays.fill(rows, -1);
        pts = new long[packets];
        shown = new long[packets];
        epochs = new int[packets];
        keyframes = new boolean[packets];
    }

    /// The frame that each packet holds, or -1.
    int[] ofPackets() {
        return rows;
    }

    /// True when picture headers decided the order.
    boolean usesHeaders() {
        return usesHeaders;
    }

    FrameTable table(Rational timeBase) {
        var pictures = pictures();
        boolean presented = isPresented(pictures);
        int epoch = 0;
        int start = 0;
        long latest = Long.MIN_VALUE;
        for (int i = 0; i < pictures.length; i++) {
            if (i > start && startsOver(pictures[i - 1], pictures[i], latest)) {
                add(Arrays.copyOfRange(pictures, start, i), epoch++, presented);
                start = i;
                latest = Long.MIN_VALUE;
            }
            latest = Math.max(latest, log.pts(pictures[i]));
        }
        if (pictures.length > 0) {
            add(Arrays.copyOfRange(pictures, start, pictures.length), epoch, presented);
        }
        return new FrameTable(timeBase, Arrays.copyOf(pts, frames), Arrays.copyOf(shown, frames),
                Arrays.copyOf(epochs, frames), Arrays.copyOf(keyframes, frames), lastDuration);
    }

    /// Packets stored before the first keyframe can never be decoded.
    private int[] pictures() {
        int first = 0;
        while (first < log.size() && !log.isKeyframe(first)) {
            first++;
        }
        int from = first == log.size() ? 0 : first;
        var pictures = new int[log.size() - from];
        int count = 0;
        for (int packet = from; packet < log.size(); packet++) {
            if (log.isPicture(packet)) {
                pictures[count++] = packet;
            }
        }
        return Arrays.copyOf(pictures, count);
    }

    /// True when a packet's PTS cannot be a mere decoding time.
    static boolean isPresentation(long pts, long dts) {
        return pts != AV_NOPTS_VALUE && dts != AV_NOPTS_VALUE && pts != dts;
    }

    private boolean isPresented(int[] pictures) {
        for (int i = 0; i < pictures.length; i++) {
            int packet = pictures[i];
            if (isPresentation(log.pts(packet), log.dts(packet)) || i > 0 && log.hasPts(packet)
                    && !log.isKeyframe(packet) && log.pts(packet) < log.pts(pictures[i - 1])) {
                return true;
            }
        }
        return false;
    }

    private boolean startsOver(int before, int packet, long latest) {
        if (log.hasDts(before) && log.hasDts(packet)) {
            long step = log.dts(packet) - log.dts(before);
            return step > longestGap || step < 0 && isRestart(packet, -step);
        }
        return log.hasPts(packet) && latest != Long.MIN_VALUE
                && (log.pts(packet) - latest > longestGap
                || log.pts(packet) < latest && isRestart(packet, latest - log.pts(packet)));
    }

    /// Pictures stored before a keyframe are shown before it.
    private boolean isRestart(int packet, long back) {
        return log.isKeyframe(packet) || back > FARTHEST_REORDERING * framePeriod;
    }

    private void add(int[] pictures, int epoch, boolean presented) {
        boolean byPts = ordering != Ordering.STORED && (presented || ordering == Ordering.UNKNOWN)
                && isDistinct(pictures);
        int[] sequence = byPts ? order.byPts(pictures) : order.byHeaders(pictures, ordering);
        usesHeaders |= !byPts && ordering.isInHeaders();
        boolean decodingTimes = !presented && !Arrays.equals(sequence, pictures) && areTimed(pictures);
        var stamps = new long[pictures.length];
        for (int i = 0; i < stamps.length; i++) {
            // Where only decoding times are stored, pictures keep those times in another order.
            int packet = decodingTimes ? pictures[i] : sequence[i];
            stamps[i] = log.hasPts(packet) || presented ? log.pts(packet) : log.dts(packet);
            pts[frames + i] = decodingTimes ? AV_NOPTS_VALUE : stamps[i];
        }
        times.fill(sequence, stamps);
        place(sequence, stamps, epoch);
        if (epoch > 0) {
            undoWrap(frames - pictures.length);
        }
    }

    /// FFmpeg takes times that start over for a wrap of the clock and adds its period; the file's own are those before.
    private void undoWrap(int from) {
        boolean wrapped = longestGap < Double.MAX_VALUE;
        for (int i = from; i < frames; i++) {
            wrapped &= pts[i] == AV_NOPTS_VALUE || pts[i] >= WRAP;
        }
        for (int i = from; wrapped && i < frames; i++) {
            pts[i] -= pts[i] == AV_NOPTS_VALUE ? 0 : WRAP;
        }
    }

    private boolean areTimed(int[] pictures) {
        return Arrays.stream(pictures).allMatch(packet -> log.hasPts(packet) || log.hasDts(packet));
    }

    private void place(int[] sequence, long[] stamps, int epoch) {
        long offset = frames == 0 ? 0 : shown[frames - 1] + lastDuration - stamps[0];
        for (int i = 0; i < sequence.length; i++) {
            int row = frames + i;
            rows[sequence[i]] = row;
            shown[row] = stamps[i] + offset;
            epochs[row] = epoch;
            keyframes[row] = log.isKeyframe(sequence[i]);
        }
        lastDuration = times.lastDuration(sequence, stamps);
        frames += sequence.length;
    }

    private boolean isDistinct(int[] pictures) {
        var stamps = Arrays.stream(pictures).mapToLong(log::pts).sorted().toArray();
        for (int i = 0; i < stamps.length; i++) {
            if (stamps[i] == AV_NOPTS_VALUE || i > 0 && stamps[i] == stamps[i - 1]) {
                return false;
            }
        }
        return true;
    }
}
