package org.frameseek.weights;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.frameseek.encoder.EncoderException;
import org.frameseek.tensors.SafeTensors;
import org.frameseek.tensors.Tensor;
import org.frameseek.tensors.TensorFormatException;

/// Weights in one safetensors file or in several.
public final class SafeTensorsCheckpoint implements Checkpoint {
    private record Place(SafeTensors file, Tensor tensor) {
    }

    private final List<SafeTensors> files;
    private final Map<String, Place> places = new HashMap<>();

    private SafeTensorsCheckpoint(List<SafeTensors> files) {
        this.files = files;
        for (var file : files) {
            file.tensors().forEach(tensor -> places.put(tensor.name(), new Place(file, tensor)));
        }
    }

    public static SafeTensorsCheckpoint open(List<Path> paths) throws EncoderException {
        var files = new ArrayList<SafeTensors>();
        try {
            for (var path : paths) {
                files.add(SafeTensors.open(path));
            }
        } catch (TensorFormatException e) {
            files.forEach(SafeTensors::close);
            throw EncoderException.from(e);
        }
        return new SafeTensorsCheckpoint(files);
    }

    @Override
    public Map<String, Stored> tensors() {
        var tensors = new HashMap<String, Stored>();
        places.forEach((name, place) -> tensors.put(name, new Stored(place.tensor.dtype(), place.tensor.shape())));
        return tensors;
    }

    @Override
    public void read(String name, ByteBuffer into) {
        var place = Objects.requireNonNull(places.get(name));
        into.put(place.file.buffer(place.tensor));
    }

    @Override
    public Path file() {
        return files.getFirst().file();
    }

    @Override
    public void close() {
        files.forEach(SafeTensors::close);
    }
}
