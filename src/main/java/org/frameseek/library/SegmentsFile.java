package org.frameseek.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.frameseek.search.Segments;
import org.frameseek.search.Segments.Judgement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stores the [Segments] of an index beside it. They can be made again at any time, so an unusable file counts as
/// absent, and a folder that cannot be written costs only time. Little-endian: sizes, arrays, CRC-32C of all before.
final class SegmentsFile {
    private static final Logger LOG = LoggerFactory.getLogger(SegmentsFile.class);
    private static final int FORMAT = 0x31534746;
    private static final int HEAD_BYTES = 9 * Integer.BYTES + Double.BYTES;

    private final Path file;

    /// @param index the index file
    SegmentsFile(Path index) {
        file = index.resolveSibling(index.getFileName().toString().replaceFirst("\\.[^.]+$", "") + ".segments");
    }

    /// @param frames and `indexed`: what the index has now; other segments are outdated
    Optional<Segments> read(int frames, int indexed) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var segments = decode(ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN));
            return Optional.ofNullable(segments)
                    .filter(found -> found.frames() == frames && found.indexed() == indexed);
        } catch (IOException | OutOfMemoryError e) {
            LOG.info("{} is made again", file, e);
            return Optional.empty();
        }
    }

    private static @Nullable Segments decode(ByteBuffer in) {
        if (in.capacity() < HEAD_BYTES + Integer.BYTES || in.getInt() != FORMAT || in.getInt(in.capacity()
                - Integer.BYTES) != checksum(in)) {
            return null;
        }
        int frames = in.getInt();
        int indexed = in.getInt();
        int dimension = in.getInt();
        var starts = new int[in.getInt()];
        var cuts = new int[in.getInt()];
        var judgement = new Judgement(in.getInt(), in.getFloat(), in.getFloat());
        double duration = in.getDouble();
        var seconds = new double[starts.length];
        var vectors = new short[starts.length * dimension];
        in.asIntBuffer().get(starts);
        in.position(in.position() + starts.length * Integer.BYTES);
        in.asIntBuffer().get(cuts);
        in.position(in.position() + cuts.length * Integer.BYTES);
        in.asDoubleBuffer().get(seconds);
        in.position(in.position() + seconds.length * Double.BYTES);
        in.asShortBuffer().get(vectors);
        return new Segments(frames, indexed, duration, dimension, starts, seconds, cuts, vectors, judgement);
    }

    private static int checksum(ByteBuffer all) {
        var sum = new CRC32C();
        sum.update(all.array(), 0, all.capacity() - Integer.BYTES);
        return (int) sum.getValue();
    }

    void write(Segments segments) {
        try {
            var temporary = Files.createTempFile(file.getParent(), "segments", ".tmp");
            try {
                Files.write(temporary, encode(segments));
                Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            LOG.info("{} is not kept", file, e);
        }
    }

    private static byte[] encode(Segments segments) {
        int count = segments.count();
        var out = ByteBuffer.allocate(HEAD_BYTES + count * (Integer.BYTES + Double.BYTES)
                + segments.cuts().length * Integer.BYTES + segments.vectors().length * Short.BYTES + Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        var judgement = segments.judgement();
        out.putInt(FORMAT).putInt(segments.frames()).putInt(segments.indexed()).putInt(segments.dimension())
                .putInt(count).putInt(segments.cuts().length).putInt(judgement.background())
                .putFloat(judgement.line()).putFloat(judgement.steepness()).putDouble(segments.duration());
        out.asIntBuffer().put(segments.starts());
        out.position(out.position() + count * Integer.BYTES);
        out.asIntBuffer().put(segments.cuts());
        out.position(out.position() + segments.cuts().length * Integer.BYTES);
        out.asDoubleBuffer().put(segments.seconds());
        out.position(out.position() + count * Double.BYTES);
        out.asShortBuffer().put(segments.vectors());
        out.position(out.position() + segments.vectors().length * Short.BYTES);
        out.putInt(checksum(out));
        return out.array();
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.info("{} is not deleted", file, e);
        }
    }
}
