package org.frameseek.weights;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.frameseek.encoder.EncoderException;

/// Two checkpoints read as one; the first wins if both have a name.
public record JoinedCheckpoint(Checkpoint first, Checkpoint second) implements Checkpoint {
    @Override
    public Map<String, Stored> tensors() {
        var tensors = new HashMap<>(second.tensors());
        tensors.putAll(first.tensors());
        return tensors;
    }

    @Override
    public void read(String name, long from, ByteBuffer into) throws EncoderException {
        (first.tensors().containsKey(name) ? first : second).read(name, from, into);
    }

    @Override
    public Path file() {
        return first.file();
    }

    @Override
    public void close() {
        first.close();
        second.close();
    }
}
