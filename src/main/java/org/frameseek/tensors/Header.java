package org.frameseek.tensors;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Everything before the data: eight bytes of length, then a JSON object.
///
/// @param tensors by name, in the order of their offsets
/// @param dataStart first byte of the data section in the file
record Header(Map<String, String> metadata, Map<String, Tensor> tensors, long dataStart) {
    static final String METADATA = "__metadata__";
    static final int PREFIX = Long.BYTES;
    /// The format's own limit.
    private static final long MAX_LENGTH = 100_000_000;
    /// Data starts at a multiple of this, so that rows can be read with wide loads.
    private static final int ALIGNMENT = 64;

    Header {
        metadata = Collections.unmodifiableMap(metadata);
        tensors = Collections.unmodifiableMap(tensors);
    }

    /// Reads and checks the header of an open file.
    static Header read(FileChannel channel, Path file) throws IOException, TensorFormatException {
        return read(channel, file, ByteBuffer.allocate(0));
    }

    /// @param begun the file's first bytes that are already read
    static Header read(FileChannel channel, Path file, ByteBuffer begun) throws IOException, TensorFormatException {
        long size = channel.size();
        if (size < PREFIX) {
            throw new TensorFormatException("tensors.too-short", file, null, size);
        }
        var prefix = begun.limit() < PREFIX ? bytes(channel, 0, PREFIX) : begun.duplicate();
        long length = prefix.order(ByteOrder.LITTLE_ENDIAN).getLong(0);
        if (length < 2 || length > MAX_LENGTH || length > size - PREFIX) {
            throw new TensorFormatException("tensors.header-length", file, null, Long.toUnsignedString(length));
        }
        var json = new byte[(int) length];
        if (PREFIX + length <= begun.limit()) {
            begun.get(PREFIX, json);
        } else {
            bytes(channel, PREFIX, (int) length).get(json);
        }
        return new HeaderParser(file, json, size).parse();
    }

    private static ByteBuffer bytes(FileChannel channel, long position, int count) throws IOException {
        var buffer = ByteBuffer.allocate(count);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new IOException("file became shorter while it was read");
            }
        }
        return buffer.flip();
    }

    /// Places the tensors one after the other.
    static Header layout(Map<String, String> metadata, List<Tensor> tensors) {
        var placed = new LinkedHashMap<String, Tensor>();
        long offset = 0;
        for (var tensor : tensors) {
            if (tensor.name().equals(METADATA) || placed.put(tensor.name(), tensor.at(offset)) != null) {
                throw new IllegalArgumentException("name is taken: " + tensor.name());
            }
            offset = Math.addExact(offset, tensor.length());
        }
        var unaligned = new Header(new LinkedHashMap<>(metadata), placed, 0);
        int length = unaligned.json().length;
        return new Header(unaligned.metadata, unaligned.tensors, Math.ceilDiv(PREFIX + length, ALIGNMENT) * ALIGNMENT);
    }

    long dataLength() {
        return tensors.values().stream().mapToLong(Tensor::length).sum();
    }

    /// The bytes before the data section, padded with spaces.
    ByteBuffer bytes() {
        var json = json();
        var all = new byte[(int) dataStart];
        Arrays.fill(all, (byte) ' ');
        System.arraycopy(json, 0, all, PREFIX, json.length);
        return ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN).putLong(0, dataStart - PREFIX);
    }

    private byte[] json() {
        var root = new JsonObject();
        var strings = new JsonObject();
        metadata.forEach(strings::addProperty);
        root.add(METADATA, strings);
        tensors.forEach((name, tensor) -> {
            var entry = new JsonObject();
            entry.addProperty("dtype", tensor.dtype().name());
            entry.add("shape", numbers(tensor.shape()));
            entry.add("data_offsets", numbers(tensor.offset(), tensor.offset() + tensor.length()));
            root.add(name, entry);
        });
        return root.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonArray numbers(long... values) {
        var array = new JsonArray();
        for (long value : values) {
            array.add(value);
        }
        return array;
    }
}
