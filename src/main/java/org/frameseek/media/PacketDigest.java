package org.frameseek.media;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
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

    private static final int ENTRY = Integer.BYTES + Long.BYTES + Long.BYTES;

    private final MessageDigest digest = sha256();
    private final CRC32C checksum = new CRC32C();
    private final byte[] covered = new byte[WHOLE];
    private final ByteBuffer entries = ByteBuffer.allocate(200 * ENTRY);

    void add(AVPacket packet) {
        int size = packet.size();
        long data = packet.data().address();
        checksum.reset();
        if (size <= WHOLE) {
            update(data, size);
        } else {
            for (int from = 0; from < size; from += STRIDE) {
                update(data + from, Math.min(size - from, PIECE));
            }
        }
        entries.putInt(size).putLong(packet.pts()).putLong(checksum.getValue());
        if (entries.remaining() < ENTRY) {
            digestEntries();
        }
    }

    private void update(long address, int bytes) {
        MemorySegment.copy(NativeMemory.ALL, ValueLayout.JAVA_BYTE, address, covered, 0, bytes);
        checksum.update(covered, 0, bytes);
    }

    private void digestEntries() {
        digest.update(entries.flip());
        entries.clear();
    }

    /// 64 hexadecimal digits.
    String hex() {
        digestEntries();
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
