package org.frameseek.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/// The checksums of the parts of an index that never change: everything before its data, and its frame table.
record Seal(int header, int table) {
    static final int WORDS = 2;

    static Seal read(ByteBuffer words) {
        words.order(ByteOrder.LITTLE_ENDIAN);
        return new Seal(words.getInt(0), words.getInt(Integer.BYTES));
    }

    void write(ByteBuffer words) {
        words.order(ByteOrder.LITTLE_ENDIAN).putInt(0, header).putInt(Integer.BYTES, table);
    }

    /// Computes the checksum of a file's first bytes.
    static int checksum(Path file, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (bytes.hasRemaining()) {
                if (channel.read(bytes) < 0) {
                    throw new IOException("file became shorter while it was read");
                }
            }
        }
        return checksum(bytes.flip());
    }

    static int checksum(ByteBuffer bytes) {
        var checksum = new CRC32C();
        checksum.update(bytes);
        return (int) checksum.getValue();
    }
}
