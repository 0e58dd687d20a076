package org.frameseek.index;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/// The last known file of an index's video. Damage to it never costs the index.
///
/// @param path absolute; empty when unknown
/// @param bytes size of the file; -1 when unknown
public record VideoSource(String path, long bytes, Instant modified) {
    static final int BYTES = 4096;
    public static final VideoSource UNKNOWN = new VideoSource("", -1, Instant.EPOCH);
    private static final int PATH_AT = 4 + 8 + 8 + 4;

    public static VideoSource of(FileIdentity identity) {
        return new VideoSource(identity.file().toString(), identity.bytes(), identity.modified());
    }

    /// True when the video was exactly this file, unchanged since.
    public boolean is(FileIdentity identity) {
        return equals(of(identity));
    }

    /// Empty without a path, or for a path from another system that is invalid here.
    public Optional<Path> file() {
        try {
            return path.isEmpty() ? Optional.empty() : Optional.of(Path.of(path));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /// Checksum, size, time and path, padded with zeros. A path that is too long loses its start, because the end names
    /// the file.
    byte[] encode() {
        var utf8 = path.getBytes(StandardCharsets.UTF_8);
        var kept = Arrays.copyOfRange(utf8, Math.max(0, utf8.length - (BYTES - PATH_AT)), utf8.length);
        var buffer = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putLong(4, bytes).putLong(12, modified.getEpochSecond()).putInt(20, modified.getNano());
        buffer.put(PATH_AT, kept);
        return buffer.putInt(0, checksum(buffer.array())).array();
    }

    static boolean intact(byte[] encoded) {
        return ByteBuffer.wrap(encoded).order(ByteOrder.LITTLE_ENDIAN).getInt(0) == checksum(encoded);
    }

    /// [#UNKNOWN] when the bytes are damaged.
    static VideoSource decode(byte[] encoded) {
        if (!intact(encoded)) {
            return UNKNOWN;
        }
        var buffer = ByteBuffer.wrap(encoded).order(ByteOrder.LITTLE_ENDIAN);
        var modified = Instant.ofEpochSecond(buffer.getLong(12), buffer.getInt(20));
        return new VideoSource(text(encoded, PATH_AT), buffer.getLong(4), modified);
    }

    /// Format 1 stores the path alone.
    static VideoSource decodePath(byte[] encoded) {
        return new VideoSource(text(encoded, 0), -1, Instant.EPOCH);
    }

    private static String text(byte[] bytes, int from) {
        int end = from;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }

    private static int checksum(byte[] encoded) {
        var checksum = new CRC32C();
        checksum.update(encoded, 4, encoded.length - 4);
        return (int) checksum.getValue();
    }
}
