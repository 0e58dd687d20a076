package org.frameseek.media;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.bytedeco.ffmpeg.avcodec.AVPacket;

/// Hashes the size, time and checksum of every packet of a scan. The checksum of a large packet covers an eighth of it,
/// spread evenly: a coded picture that differs has different bytes from there to its end, and so in more than one block
/// of 4 KB. Covering all bytes would cost half as much as reading them.
final class PacketDigest {
    private static final int WHOLE = 1 << 14;
    private static final int STRIDE = 1 << 12;
    private static final int PIECE = STRIDE / 8;

    private final MessageDigest digest = sha256();
    private final CRC32C checksum = new CRC32C();
    private final ByteBuffer entry = ByteBuffer.allocate(Integer.BYTES + Long.BYTES + Long.BYTES);

    void add(AVPacket packet) {
        var data = packet.data().limit(packet.size()).asByteBuffer();
        checksum.reset();
        if (packet.size() <= WHOLE) {
            checksum.update(data);
        } else {
            for (int from = 0; from < packet.size(); from += STRIDE) {
                checksum.update(data.limit(Math.min(packet.size(), from + PIECE)).position(from));
            }
        }
        digest.update(entry.clear().putInt(packet.size()).putLong(packet.pts()).putLong(checksum.getValue()).flip());
    }

    /// 64 hexadecimal digits.
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
