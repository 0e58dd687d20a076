package org.frameseek.media;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MPEG4;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_VP8;

import java.nio.file.Path;
import org.frameseek.media.PictureHeaders.Ordering;
import org.jspecify.annotations.Nullable;

/// Reads every packet of a video once and builds its frame table; decodes nothing.
final class PacketScan {
    /// Of so many packets, the headers of the first so many are a sample. Reordering shows within a few pictures.
    private static final int SAMPLE_STEP = 512;
    private static final int SAMPLE = 32;

    private final Demuxer demuxer;
    private final Path file;
    private final Ordering ordering;
    private final boolean isParsed;
    private final boolean mayHideInPacket;
    private final boolean mayHaveFields;
    private final boolean mayBeEmpty;
    private final boolean headersThroughout;
    /// True when PTS are most likely in order wherever none is certain to be a display time, so that some headers
    /// suffice to confirm it.
    private final boolean maySample;
    private final PacketDigest digest;
    private final PacketLog log = new PacketLog();
    private final Palettes palettes = new Palettes();
    /// True once a PTS is certain to be a display time, so that headers need not give the order.
    private boolean presented;
    private boolean headersSkipped;
    private boolean reordered;
    private int lastNumber;
    private long latest = Long.MIN_VALUE;
    private PictureHeaders.@Nullable Header openField;

    private PacketScan(Demuxer demuxer, Path file, boolean headersThroughout, PacketDigest digest) {
        this.digest = digest;
        this.demuxer = demuxer;
        this.file = file;
        this.headersThroughout = headersThroughout;
        int codec = demuxer.stream().codecpar().codec_id();
        this.ordering = Ordering.of(codec);
        this.isParsed = demuxer.container().startsAnywhere();
        this.mayHideInPacket = codec == AV_CODEC_ID_VP8;
        this.mayHaveFields = codec == AV_CODEC_ID_H264 && !demuxer.isProgressive();
        this.mayBeEmpty = codec == AV_CODEC_ID_MPEG4;
        this.maySample = !headersThroughout && !isParsed && !demuxer.container().storesDecodingTimes();
    }

    /// @param demuxer at the start of the file
    /// @param digest receives every packet
    static ScannedPackets scan(Demuxer demuxer, Path file, PacketDigest digest) throws MediaException {
        var once = new PacketScan(demuxer, file, false, digest);
        once.readAll();
        var scanned = once.result();
        if (!once.headersSkipped || !scanned.rows().usesHeaders()) {
            return scanned;
        }
        // Headers cost time, so a second scan reads all of them only when PTS are not enough.
        try (var again = Demuxer.open(file)) {
            var thorough = new PacketScan(again, file, true, new PacketDigest());
            thorough.readAll();
            return thorough.result();
        }
    }

    private ScannedPackets result() throws MediaException {
        double ticksPerSecond = demuxer.container().mayJump() ? demuxer.ticksPerSecond() : 0;
        var order = headersSkipped && !presented && !reordered ? Ordering.STORED : ordering;
        var rows = new FrameRows(log, order, demuxer.framePeriod(), ticksPerSecond);
        var table = rows.table(demuxer.timeBase());
        if (table.frames() == 0) {
            throw new MediaException("media.no-frames", file);
        }
        return new ScannedPackets(file, log, palettes, rows, table, demuxer.framePeriod());
    }

    private void readAll() throws MediaException {
        var headers = PictureHeaders.of(demuxer.parameters());
        try {
            while (demuxer.read()) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new MediaException("media.interrupted", file);
                }
                digest.add(demuxer.packet());
                var header = headers != null && wantsHeader() ? headers.read(demuxer.packet()) : null;
                headersSkipped |= headers != null && header == null;
                add(header);
            }
        } finally {
            if (headers != null) {
                headers.close();
            }
        }
    }

    private boolean wantsHeader() {
        return headersThroughout || mayHaveFields || mayBeEmpty
                || !presented && !(maySample && log.size() % SAMPLE_STEP >= SAMPLE);
    }

    /// Notes a header that contradicts the stored order.
    private void checkOrder(PictureHeaders.Header header) {
        reordered |= switch (ordering) {
            case NUMBERED -> header.number() < lastNumber && !demuxer.isKeyframe()
                    && log.size() % SAMPLE_STEP > 0;
            case TYPED -> header.bidirectional();
            case STORED, UNKNOWN -> false;
        };
        lastNumber = header.number();
    }

    private void add(PictureHeaders.@Nullable Header header) {
        var packet = demuxer.packet();
        boolean shown = !demuxer.isHidden() && !isInvisible();
        boolean second = header != null && mayHaveFields && joins(header);
        boolean picture = shown && !second && (header == null || !header.empty());
        log.add(packet.pts(), packet.dts(), packet.duration(), packet.pos(), PacketSignature.of(packet),
                isParsed ? PacketSignature.ofContent(packet) : 0, demuxer.isKeyframe(),
                picture);
        if (header != null) {
            checkOrder(header);
            log.note(header);
        }
        var palette = PacketPalette.of(packet);
        if (palette != null) {
            palettes.add(log.size() - 1, palette);
        }
        if (picture) {
            long pts = log.pts(log.size() - 1);
            presented |= FrameRows.isPresentation(pts, log.dts(log.size() - 1))
                    || log.hasPts(log.size() - 1) && !demuxer.isKeyframe() && pts < latest;
            latest = Math.max(latest, pts);
        }
    }

    /// True when the picture is the second field of the frame that the packet before it begins.
    private boolean joins(PictureHeaders.Header header) {
        var first = openField;
        if (first != null && header.isField() && first.topField() != header.topField()) {
            openField = null;
            return true;
        }
        openField = header.isField() ? header : null;
        return false;
    }

    /// VP8 stores reference-only pictures as packets of their own; a header bit marks them.
    private boolean isInvisible() {
        return mayHideInPacket && (demuxer.packet().data().get(0) >> 4 & 1) == 0;
    }
}
