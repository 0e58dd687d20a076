package org.frameseek.weights;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.frameseek.encoder.EncoderException;

/// Tensors of another layout under the names and shapes that the programs use. The values do not change, so the same
/// weights have one fingerprint in either layout.
public final class RenamedCheckpoint implements Checkpoint {
    /// Where a tensor comes from.
    public sealed interface Origin {
        String name();
    }

    /// The whole tensor.
    public record Whole(String name) implements Origin {
    }

    /// One of three equal parts along the first dimension: query, key or value.
    public record Third(String name, int index) implements Origin {
    }

    /// The tensor with rows and columns swapped.
    public record Transposed(String name) implements Origin {
    }

    private final Checkpoint source;
    private final Map<String, Origin> origins;
    private final Map<String, Stored> tensors = new HashMap<>();

    /// @param origins origins by new name; a tensor without its origin in the source is missing here
    public RenamedCheckpoint(Checkpoint source, Map<String, Origin> origins) {
        this.source = source;
        this.origins = origins;
        var stored = source.tensors();
        origins.forEach((name, origin) -> {
            var tensor = stored.get(origin.name());
            if (tensor != null) {
                tensors.put(name, new Stored(tensor.type(), shape(origin, tensor.shape())));
            }
        });
    }

    private static long[] shape(Origin origin, long[] shape) {
        var result = shape.clone();
        switch (origin) {
            case Whole _ -> { }
            case Third _ when shape.length > 0 -> result[0] /= 3;
            case Third _ -> { }
            case Transposed _ -> {
                for (int i = 0; i < shape.length; i++) {
                    result[i] = shape[shape.length - 1 - i];
                }
            }
        }
        return result;
    }

    @Override
    public Map<String, Stored> tensors() {
        return tensors;
    }

    @Override
    public void read(String name, long from, ByteBuffer into) throws EncoderException {
        switch (Objects.requireNonNull(origins.get(name))) {
            case Whole whole -> source.read(whole.name, from, into);
            case Third third -> {
                long part = Objects.requireNonNull(tensors.get(name)).bytes();
                source.read(third.name, third.index * part + from, into);
            }
            case Transposed transposed -> into.put(transpose(transposed.name).slice((int) from, into.remaining()));
        }
    }

    private ByteBuffer transpose(String name) throws EncoderException {
        var stored = Objects.requireNonNull(source.tensors().get(name));
        var values = ByteBuffer.allocate(Math.toIntExact(stored.bytes())).order(ByteOrder.LITTLE_ENDIAN);
        source.read(name, 0, values);
        if (stored.shape().length != 2) {
            return values.rewind();
        }
        int rows = (int) stored.shape()[0];
        int columns = (int) stored.shape()[1];
        int size = stored.type().bytes();
        var turned = ByteBuffer.allocate(values.capacity());
        for (int column = 0; column < columns; column++) {
            for (int row = 0; row < rows; row++) {
                turned.put(values.array(), (row * columns + column) * size, size);
            }
        }
        return turned.rewind();
    }

    @Override
    public Path file() {
        return source.file();
    }

    @Override
    public void close() {
        source.close();
    }
}
