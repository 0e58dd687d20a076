package org.frameseek.media;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.bytedeco.ffmpeg.avcodec.AVPacket;

/// Names what a scan has read: a hash of size, time and checksum of every packet. Of a large packet the checksum covers
/// an eighth, spread over all of it: a picture that differs differs in more than its 4 KB, for one that is coded has
/// other bytes from there to its end. All bytes would cost as much as half of reading them.
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
