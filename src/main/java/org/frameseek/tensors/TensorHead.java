package org.frameseek.tensors;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/// The beginning of a safetensors file: its header, and the tensors that come first, read at once instead of mapped.
/// For looking at many files.
public final class TensorHead {
    private final Path file;
    private final Header header;
    private final ByteBuffer bytes;

    private TensorHead(Path file, Header header, ByteBuffer bytes) {
        this.file = file;
        this.header = header;
        this.bytes = bytes;
    }

    /// @param length how many bytes to read; more when the header alone is longer
    /// @throws TensorFormatException when the file cannot be read, or its header breaks any rule of the format
    public static TensorHead read(Path file, int length) throws TensorFormatException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) { }
            return new TensorHead(file, Header.read(channel, file, bytes.flip()), bytes);
        } catch (NoSuchFileException e) {
            throw new TensorAccessException("tensors.missing", file, e);
        } catch (IOException e) {
            throw new TensorAccessException("tensors.unreadable", file, e, String.valueOf(e.getMessage()));
        }
    }

    public Map<String, String> metadata() {
        return header.metadata();
    }

    /// All that stands before the data.
    ///
    /// @throws TensorFormatException when it is longer than what was read
    public ByteBuffer header() throws TensorFormatException {
        return slice(0, header.dataStart(), "header");
    }

    /// @throws TensorFormatException when the file has no tensor of this name
    public Tensor tensor(String name) throws TensorFormatException {
        var tensor = header.tensors().get(name);
        if (tensor == null) {
            throw new TensorFormatException("tensors.no-tensor", file, null, name);
        }
        return tensor;
    }

    /// The tensor's bytes, little-endian.
    ///
    /// @throws TensorFormatException when it does not lie within what was read
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
