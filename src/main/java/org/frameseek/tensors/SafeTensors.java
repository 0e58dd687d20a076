package org.frameseek.tensors;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.frameseek.error.Reason;

/// A memory-mapped safetensors file: opening reads only the header, and files may be larger than memory. Format:
/// <https://huggingface.co/docs/safetensors>.
///
/// Slices are views of the file and must not be used after [#close].
public final class SafeTensors implements AutoCloseable {
    private static final int ZEROS = 1 << 20;

    private final Path file;
    private final Header header;
    private final Arena arena;
    private final MemorySegment data;

    private SafeTensors(Path file, Header header, Arena arena, MemorySegment data) {
        this.file = file;
        this.header = header;
        this.arena = arena;
        this.data = data;
    }

    /// Opens a file for reading.
    ///
    /// @throws TensorFormatException if the file cannot be read or breaks any rule of the format
    public static SafeTensors open(Path file) throws TensorFormatException {
        return map(file, MapMode.READ_ONLY, StandardOpenOption.READ);
    }

    /// Opens a file to change its tensors in place.
    ///
    /// @throws TensorFormatException as [#open]
    public static SafeTensors openWritable(Path file) throws TensorFormatException {
        return map(file, MapMode.READ_WRITE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /// Writes a new file of zeros with the tensors in the given order. It allocates all space at once, so that filling
    /// the file later cannot run out of disk space.
    ///
    /// @param tensors made by [Tensor#of]; list the widest element types first, so that all are aligned
    /// @throws IOException if the file exists or cannot be written; the caller deletes a partial file
    public static void create(Path file, Map<String, String> metadata, List<Tensor> tensors) throws IOException {
        var header = Header.layout(metadata, tensors);
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            write(channel, header.bytes());
            var zeros = ByteBuffer.allocateDirect(ZEROS);
            for (long left = header.dataLength(); left > 0; left -= zeros.limit()) {
                write(channel, zeros.clear().limit((int) Math.min(left, ZEROS)));
            }
            channel.force(true);
        }
    }

    /// The exact size of the file that [#create] writes.
    public static long size(Map<String, String> metadata, List<Tensor> tensors) {
        var header = Header.layout(metadata, tensors);
        return header.dataStart() + header.dataLength();
    }

    private static void write(FileChannel channel, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    private static SafeTensors map(Path file, MapMode mode, StandardOpenOption... options)
            throws TensorFormatException {
        var arena = Arena.ofShared();
        try (var channel = FileChannel.open(file, options)) {
            var header = Header.read(channel, file);
            var data = channel.map(mode, header.dataStart(), header.dataLength(), arena);
            return new SafeTensors(file, header, arena, data);
        } catch (IOException | TensorFormatException | RuntimeException e) {
            arena.close();
            throw switch (e) {
                case TensorFormatException known -> known;
                case NoSuchFileException missing -> new TensorAccessException("tensors.missing", file, missing);
                default -> new TensorAccessException("tensors.unreadable", file, e, Reason.of(e));
            };
        }
    }

    public Path file() {
        return file;
    }

    /// Where the data starts in the file, which is the length of everything before it.
    public long dataStart() {
        return header.dataStart();
    }

    /// The header's free-form texts.
    public Map<String, String> metadata() {
        return header.metadata();
    }

    /// The tensors in file order.
    public Collection<Tensor> tensors() {
        return header.tensors().values();
    }

    public boolean contains(String name) {
        return header.tensors().containsKey(name);
    }

    /// @throws TensorFormatException if the file has no tensor of this name
    public Tensor tensor(String name) throws TensorFormatException {
        var tensor = header.tensors().get(name);
        if (tensor == null) {
            throw new TensorFormatException("tensors.no-tensor", file, null, name);
        }
        return tensor;
    }

    /// The tensor's bytes in place, without a copy. They may lie at any address, so read them with unaligned layouts.
    public MemorySegment segment(Tensor tensor) {
        return data.asSlice(tensor.offset(), tensor.length());
    }

    /// The tensor's bytes in place, as a little-endian direct buffer.
    ///
    /// @throws UnsupportedOperationException if it is larger than a buffer can be (2 GB); see [#segment]
    public ByteBuffer buffer(Tensor tensor) {
        return segment(tensor).asByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    }

    /// The position of the tensor's first byte in the file.
    public long position(Tensor tensor) {
        return header.dataStart() + tensor.offset();
    }

    /// Waits until changes are on disk.
    public void force() {
        data.force();
    }

    @Override
    public void close() {
        arena.close();
    }
}
