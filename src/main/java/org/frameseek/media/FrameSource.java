package org.frameseek.media;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/// The decoded frames of a video by their position in its frame table, with exact seeking. Use from one thread at a
/// time.
final class FrameSource implements AutoCloseable {
    private final Path file;
    private final FrameTable table;
    private final @Nullable HardwareDecoding hardware;
    private Decoder decoder;
    private int row = -1;
    private int nameless;

    private FrameSource(Path file, FrameTable table, @Nullable HardwareDecoding hardware, Decoder decoder) {
        this.file = file;
        this.table = table;
        this.hardware = hardware;
        this.decoder = decoder;
    }

    static FrameSource open(Video video) throws MediaException {
        return open(video, null);
    }

    /// @param hardware decodes where it can, if there is one
    static FrameSource open(Video video, @Nullable HardwareDecoding hardware) throws MediaException {
        var decoder = decoder(video.file(), video.frames(), hardware);
        return new FrameSource(video.file(), video.frames(), hardware, decoder);
    }

    static FrameSource open(Path file, FrameTable table) throws MediaException {
        return new FrameSource(file, table, null, decoder(file, table, null));
    }

    /// A table stored without its packets is scanned again, once.
    private static Decoder decoder(Path file, FrameTable table, @Nullable HardwareDecoding hardware)
            throws MediaException {
        var demuxer = Demuxer.open(file);
        try {
            if (table.packets() == null && (!table.isNamedByPts() || demuxer.hasPalette())) {
                try (var scanned = Demuxer.open(file)) {
                    table.with(PacketScan.scan(scanned, file, new PacketDigest()).map(table));
                }
            }
            return Decoder.open(demuxer, file, table, hardware);
        } catch (MediaException e) {
            demuxer.close();
            throw e;
        }
    }

    /// Decodes the next picture that is in the table.
    ///
    /// @return its position, or -1 at the end
    int next() {
        while (decoder.next()) {
            row = decoder.row();
            if (row >= 0) {
                return row;
            }
            nameless++;
        }
        row = -1;
        return row;
    }

    /// Decodes the next picture, in the table or not.
    ///
    /// @return false at the end
    boolean nextPicture() {
        return decoder.next();
    }

    /// The place of the current picture's packet in stored order, or less than 0 when it is not known. The table must
    /// have a map of the packets.
    long packet() {
        return decoder.frame().pts();
    }

    long packetsRead() {
        return decoder.packetsRead();
    }

    /// Pictures decoded so far that are not in the table.
    int nameless() {
        return nameless;
    }

    /// Makes a frame the current one, or the next that can be decoded.
    ///
    /// @return the position reached, or -1 when no frame from there on can be decoded
    int seek(int wanted) throws MediaException {
        return seek(wanted, () -> false);
    }

    /// @param stop polled between pictures; true ends the seek at the position reached
    int seek(int wanted, BooleanSupplier stop) throws MediaException {
        if (isAhead(wanted)) {
            return advance(wanted, stop);
        }
        int from = table.keyframeBefore(wanted);
        for (int step = 1;; step *= 2) {
            // Seeks often land late: the first frame decoded must not come after the wanted one.
            if (decoder.seek(from) && next() >= 0 && row <= wanted) {
                return advance(wanted, stop);
            }
            if (from == 0) {
                return restart(wanted, stop);
            }
            for (int i = 0; i < step; i++) {
                from = table.keyframeBefore(Math.max(0, from - 1));
            }
        }
    }

    /// True when decoding forward takes no longer than a seek.
    private boolean isAhead(int wanted) {
        return row >= 0 && wanted >= row && table.keyframeBefore(wanted) <= row;
    }

    private int restart(int wanted, BooleanSupplier stop) throws MediaException {
        var fresh = decoder(file, table, hardware);
        decoder.close();
        decoder = fresh;
        next();
        return advance(wanted, stop);
    }

    private int advance(int wanted, BooleanSupplier stop) {
        while (row >= 0 && row < wanted && !stop.getAsBoolean()) {
            next();
        }
        return row;
    }

    DisplayGeometry geometry() {
        return decoder.geometry();
    }

    /// The current picture as stored; valid until the next call.
    AVFrame frame() {
        return decoder.frame();
    }

    boolean damaged() {
        return decoder.damaged();
    }

    boolean inHardware() {
        return decoder.inHardware();
    }

    @Override
    public void close() {
        decoder.close();
    }
}
