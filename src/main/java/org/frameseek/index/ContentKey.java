package org.frameseek.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.frameseek.error.Reason;
import org.frameseek.index.IndexException.Fault;

/// Identifies a video by its content, so that its index is found again after a move or rename. The first digits hash
/// the file's size and blocks from its start, middle and end, which is quick. After a scan, the other digits hash every
/// stored packet, so that no two videos share an index; see [#confirmed].
///
/// @param hex 64 lower-case hexadecimal digits
public record ContentKey(String hex) {
    private static final int BLOCK = 1 << 16;

    /// The number of leading digits that a scan does not change.
    public static final int FIRST_DIGITS = 16;

    /// The key after a full scan.
    ///
    /// @param digest of every packet, 64 hexadecimal digits
    public ContentKey confirmed(String digest) {
        return new ContentKey(first() + digest.substring(FIRST_DIGITS));
    }

    /// The digits that are quick to compute.
    public String first() {
        return hex.substring(0, FIRST_DIGITS);
    }

    /// The key of a file before a scan. Reads at most 192 KB of the file.
    ///
    /// @throws IndexException when the file is missing or cannot be read
    public static ContentKey of(Path file) throws IndexException {
        return of(file, Long.MAX_VALUE);
    }

    /// The key that the file had before a scan when it was no longer than this, if it has only grown since.
    ///
    /// @throws IndexException when the file is missing or cannot be read
    public static ContentKey of(Path file, long length) throws IndexException {
        if (!Files.isRegularFile(file)) {
            throw new IndexException(Files.exists(file) ? Fault.VIDEO_IS_FOLDER : Fault.VIDEO_MISSING, file);
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = Math.min(length, channel.size());
            var digest = sha256();
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, size));
            if (size <= 3 * BLOCK) {
                digest.update(read(channel, 0, (int) size));
            } else {
                digest.update(read(channel, 0, BLOCK));
                digest.update(read(channel, (size - BLOCK) / 2, BLOCK));
                digest.update(read(channel, size - BLOCK, BLOCK));
            }
            return new ContentKey(HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new IndexException(Fault.VIDEO_UNREADABLE, file, e, Reason.of(e));
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static ByteBuffer read(FileChannel channel, long position, int count) throws IOException {
        var buffer = ByteBuffer.allocate(count);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new IOException("file became shorter while it was read");
            }
        }
        return buffer.flip();
    }
}
