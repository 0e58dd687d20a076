package org.frameseek.tensors;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads a header that may be hostile. It checks everything: names are unique, types are known, sizes do not overflow,
/// and tensors cover the data section exactly.
final class HeaderParser {
    private static final int MAX_DIMENSIONS = 64;

    private final Path file;
    private final byte[] json;
    private final long fileSize;
    private final Map<String, String> metadata = new LinkedHashMap<>();
    private final Map<String, Tensor> tensors = new LinkedHashMap<>();

    HeaderParser(Path file, byte[] json, long fileSize) {
        this.file = file;
        this.json = json;
        this.fileSize = fileSize;
    }

    Header parse() throws TensorFormatException {
        if (json[0] != '{') {
            throw new TensorFormatException("tensors.header-json", file, null, "{ expected");
        }
        // Invalid UTF-8 is an error, not a replacement character in a name.
        try (var reader = new JsonReader(new StringReader(
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString()))) {
            reader.setStrictness(Strictness.STRICT);
            readRoot(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new TensorFormatException("tensors.header-json", file, null, "more than one value");
            }
        } catch (IOException | IllegalStateException e) {
            throw new TensorFormatException("tensors.header-json", file, e, "not valid JSON");
        }
        return new Header(metadata, inOrder(), Header.PREFIX + json.length);
    }

    private void readRoot(JsonReader reader) throws IOException, TensorFormatException {
        var names = new HashSet<String>();
        reader.beginObject();
        while (reader.hasNext()) {
            var name = uniqueName(reader, names);
            if (name.equals(Header.METADATA)) {
                readMetadata(reader);
            } else {
                tensors.put(name, readTensor(reader, name));
            }
        }
        reader.endObject();
    }

    private void readMetadata(JsonReader reader) throws IOException, TensorFormatException {
        var names = new HashSet<String>();
        reader.beginObject();
        while (reader.hasNext()) {
            var name = uniqueName(reader, names);
            require(reader, JsonToken.STRING);
            metadata.put(name, reader.nextString());
        }
        reader.endObject();
    }

    private Tensor readTensor(JsonReader reader, String name) throws IOException, TensorFormatException {
        var fields = new HashSet<String>();
        String type = null;
        long[] shape = null;
        long[] offsets = null;
        reader.beginObject();
        while (reader.hasNext()) {
            switch (uniqueName(reader, fields)) {
                case "dtype" -> {
                    require(reader, JsonToken.STRING);
                    type = reader.nextString();
                }
                case "shape" -> shape = readNumbers(reader, name);
                case "data_offsets" -> offsets = readNumbers(reader, name);
                default -> reader.skipValue();
            }
        }
        reader.endObject();
        if (type == null || shape == null || offsets == null || offsets.length != 2) {
            throw new TensorFormatException("tensors.incomplete", file, null, name);
        }
        return checked(name, type, shape, offsets[0], offsets[1]);
    }

    private Tensor checked(String name, String type, long[] shape, long begin, long end)
            throws TensorFormatException {
        long length;
        try {
            length = Tensor.of(name, DType.valueOf(type), shape).length();
        } catch (ArithmeticException e) {
            throw new TensorFormatException("tensors.shape", file, e, name);
        } catch (IllegalArgumentException e) {
            throw new TensorFormatException("tensors.dtype", file, e, name, type);
        }
        if (end < begin || end - begin != length) {
            throw new TensorFormatException("tensors.offsets", file, null, name);
        }
        return new Tensor(name, DType.valueOf(type), shape, begin, length);
    }

    /// Reads non-negative numbers written as plain integers.
    private long[] readNumbers(JsonReader reader, String name) throws IOException, TensorFormatException {
        var values = new long[0];
        reader.beginArray();
        while (reader.hasNext()) {
            require(reader, JsonToken.NUMBER);
            var text = reader.nextString();
            long value;
            try {
                value = Long.parseLong(text);
            } catch (NumberFormatException e) {
                throw new TensorFormatException("tensors.shape", file, e, name);
            }
            if (value < 0 || values.length == MAX_DIMENSIONS) {
                throw new TensorFormatException("tensors.shape", file, null, name);
            }
            values = Arrays.copyOf(values, values.length + 1);
            values[values.length - 1] = value;
        }
        reader.endArray();
        return values;
    }

    private String uniqueName(JsonReader reader, Set<String> seen) throws IOException, TensorFormatException {
        var name = reader.nextName();
        if (!seen.add(name)) {
            throw new TensorFormatException("tensors.duplicate", file, null, name);
        }
        return name;
    }

    private void require(JsonReader reader, JsonToken expected) throws IOException, TensorFormatException {
        if (reader.peek() != expected) {
            throw new TensorFormatException(
                    "tensors.header-json", file, null, expected + " expected at " + reader.getPath());
        }
    }

    /// The tensors by offset. Each starts where the previous one ends, and the last ends with the file.
    private Map<String, Tensor> inOrder() throws TensorFormatException {
        List<Tensor> sorted = new ArrayList<>(tensors.values());
        sorted.sort(Comparator.comparingLong(Tensor::offset).thenComparingLong(Tensor::length)
                .thenComparing(Tensor::name));
        var ordered = new LinkedHashMap<String, Tensor>();
        long next = 0;
        for (var tensor : sorted) {
            if (tensor.offset() != next) {
                throw new TensorFormatException("tensors.layout", file, null, tensor.name());
            }
            // Cannot overflow: begin and end were both read as long, and end is their sum.
            next = tensor.offset() + tensor.length();
            ordered.put(tensor.name(), tensor);
        }
        long present = fileSize - Header.PREFIX - json.length;
        if (next != present) {
            throw new TensorFormatException("tensors.data-length", file, null, next, present);
        }
        return ordered;
    }
}
