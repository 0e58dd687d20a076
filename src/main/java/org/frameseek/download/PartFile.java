package org.frameseek.download;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.function.Supplier;

/// A partly downloaded file with a digest of its bytes.
final class PartFile implements AutoCloseable {
    private static final int BUFFER = 1 << 18;

    private final FileChannel channel;
    private final Supplier<MessageDigest> algorithm;
    private MessageDigest digest;
    private long length;

    private PartFile(FileChannel channel, Supplier<MessageDigest> algorithm) throws IOException {
        this.channel = channel;
        this.algorithm = algorithm;
        this.digest = algorithm.get();
        this.length = channel.size();
    }

    /// Opens the file of an earlier run, or creates it.
    static PartFile open(Path file, Supplier<MessageDigest> algorithm) throws IOException {
        return new PartFile(
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                algorithm);
    }

    long length() {
        return length;
    }

    /// Adds the bytes of an earlier run to the digest. Call it once, before anything is appended.
    void readAgain() throws IOException {
        var buffer = ByteBuffer.allocate(BUFFER);
        channel.position(0);
        while (channel.read(buffer) >= 0) {
            digest.update(buffer.flip());
            buffer.clear();
        }
    }

    void append(ByteBuffer bytes) throws IOException {
        digest.update(bytes.duplicate());
        while (bytes.hasRemaining()) {
            length += channel.write(bytes, length);
        }
    }

    void clear() throws IOException {
        channel.truncate(0);
        length = 0;
        digest = algorithm.get();
    }

    /// Forces the bytes to disk before anything relies on them.
    void force() throws IOException {
        channel.force(true);
    }

    /// The digest of all bytes; call it once.
    MessageDigest digest() {
        return digest;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
