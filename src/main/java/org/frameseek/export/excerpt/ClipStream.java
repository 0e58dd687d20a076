package org.frameseek.export.excerpt;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.bytedeco.javacv.Seekable;
import org.jspecify.annotations.Nullable;

/// A new file that JavaCV records into. JavaCV ignores failures when it completes a file, which would publish a
/// truncated clip, so this stream remembers the first one.
final class ClipStream extends OutputStream implements Seekable {
    private final FileChannel channel;
    private @Nullable IOException failure;

    ClipStream(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        if (failure != null) {
            return;
        }
        try {
            var rest = ByteBuffer.wrap(bytes, offset, length);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        } catch (IOException e) {
            failure = e;
        }
    }

    /// @param whence as in C: 0 counts from the start, 1 from here, 2 from the end; FFmpeg knows others, which move
    ///     nothing
    @Override
    public void seek(long offset, int whence) {
        try {
            switch (whence) {
                case 0 -> channel.position(offset);
                case 1 -> channel.position(channel.position() + offset);
                case 2 -> channel.position(channel.size() + offset);
                default -> { }
            }
        } catch (IOException e) {
            failure = failure == null ? e : failure;
        }
    }

    /// @throws IOException when something was not written
    void check() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
