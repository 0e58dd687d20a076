package org.frameseek.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.frameseek.encoder.EncoderException;
import org.frameseek.tensors.SafeTensors;
import org.frameseek.tensors.TensorFormatException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Weights in one or more safetensors files. Values are read instead of mapped: a table larger than memory costs only
/// the rows requested, and a file truncated while in use causes an error instead of a crash.
public final class SafeTensorsCheckpoint implements Checkpoint {
    private static final Logger LOG = LoggerFactory.getLogger(SafeTensorsCheckpoint.class);

    private record Place(FileChannel file, Path path, long position) {
    }

    private final Path first;
    private final List<FileChannel> files = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Stored> tensors = new HashMap<>();

    private SafeTensorsCheckpoint(Path first) {
        this.first = first;
    }

    public static SafeTensorsCheckpoint open(List<Path> paths) throws EncoderException {
        var checkpoint = new SafeTensorsCheckpoint(paths.getFirst());
        try {
            for (var path : paths) {
                checkpoint.add(path);
            }
            return checkpoint;
        } catch (TensorFormatException e) {
            checkpoint.close();
            throw EncoderException.from(e);
        } catch (IOException e) {
            checkpoint.close();
            throw new EncoderException("model.file-unreadable", checkpoint.first, e);
        }
    }

    private void add(Path path) throws TensorFormatException, IOException {
        try (var source = SafeTensors.open(path)) {
            var file = FileChannel.open(path, StandardOpenOption.READ);
            files.add(file);
            for (var tensor : source.tensors()) {
                tensors.put(tensor.name(), new Stored(tensor.dtype(), tensor.shape()));
                places.put(tensor.name(), new Place(file, path, source.position(tensor)));
            }
        }
    }

    @Override
    public Map<String, Stored> tensors() {
        return tensors;
    }

    @Override
    public void read(String name, long from, ByteBuffer into) throws EncoderException {
        var place = Objects.requireNonNull(places.get(name));
        try {
            for (long position = place.position + from; into.hasRemaining();) {
                int count = place.file.read(into, position);
                if (count < 0) {
                    throw new EncoderException("model.file-damaged", place.path, null, "it became shorter");
                }
                position += count;
            }
        } catch (IOException e) {
            throw new EncoderException("model.file-unreadable", place.path, e);
        }
    }

    @Override
    public Path file() {
        return first;
    }

    @Override
    public void close() {
        for (var file : files) {
            try {
                file.close();
            } catch (IOException e) {
                LOG.warn("{} not closed", first, e);
            }
        }
    }
}
