package org.frameseek.tensors;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.frameseek.error.Reason;

/// The start of a safetensors file: its header and first tensors, read at once instead of mapped. Used to look at many
/// files.
public final class TensorHead {
    private final Path file;
    private final Header header;
    private final ByteBuffer bytes;

    private TensorHead(Path file, Header header, ByteBuffer bytes) {
        this.file = file;
        this.header = header;
        this.bytes = bytes;
    }

    /// @param length number of bytes to read; more are read if the header is longer
    /// @throws TensorFormatException if the file cannot be read or its header breaks any rule of the format
    public static TensorHead read(Path file, int length) throws TensorFormatException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) { }
            return new TensorHead(file, Header.read(channel, file, bytes.flip()), bytes);
        } catch (NoSuchFileException e) {
            throw new TensorAccessException("tensors.missing", file, e);
        } catch (IOException e) {
            throw new TensorAccessException("tensors.unreadable", file, e, Reason.of(e));
        }
    }

    public Map<String, String> metadata() {
        return header.metadata();
    }

    /// Everything before the data.
    ///
    /// @throws TensorFormatException if it is longer than the bytes read
    public ByteBuffer header() throws TensorFormatException {
        return slice(0, header.dataStart(), "header");
    }

    /// @throws TensorFormatException if the file has no tensor of this name
    public Tensor tensor(String name) throws TensorFormatException {
        var tensor = header.tensors().get(name);
        if (tensor == null) {
            throw new TensorFormatException("tensors.no-tensor", file, null, name);
        }
        return tensor;
    }

    /// The tensor's bytes, little-endian.
    ///
    /// @throws TensorFormatException if the tensor lies outside the bytes read
    public ByteBuffer bytes(String name) throws TensorFormatException {
        var tensor = tensor(name);
        return slice(header.dataStart() + tensor.offset(), tensor.length(), name);
    }

    private ByteBuffer slice(long start, long length, String name) throws TensorFormatException {
        if (start + length > bytes.limit()) {
            throw new TensorFormatException("tensors.offsets", file, null, name);
        }
        return bytes.slice((int) start, (int) length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
