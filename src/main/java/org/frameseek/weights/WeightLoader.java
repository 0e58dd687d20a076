package org.frameseek.weights;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.Precision;
import org.frameseek.engine.TorchProgram;
import org.frameseek.weights.Checkpoint.Stored;

/// Moves weights from a checkpoint into programs, one tensor at a time, and computes their fingerprint.
public final class WeightLoader {
    private static final int PART = 1 << 20;

    private final Checkpoint checkpoint;
    private final MessageDigest digest = sha256();
    private long parameters;

    public WeightLoader(Checkpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    /// Hands weights to a program.
    ///
    /// @param shapes the weights that the program needs, in fingerprint order
    /// @throws EncoderException if a weight is missing, has another shape or type, or cannot be read
    public void load(Map<String, long[]> shapes, TorchProgram program, Precision precision) throws EncoderException {
        for (var expected : shapes.entrySet()) {
            check(expected.getKey(), expected.getValue());
        }
        for (var name : shapes.keySet()) {
            var stored = stored(name);
            // The buffer is as large as the tensor and short-lived, so it stays off the Java heap.
            try (var arena = Arena.ofShared(); var manager = program.manager().newSubManager()) {
                var bytes = arena.allocate(stored.bytes(), 64).asByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
                checkpoint.read(name, 0, bytes);
                update(name, stored, bytes.flip());
                var array = array(manager, stored, bytes.rewind(), program);
                requireSound(name, array, program);
                array.setName("w." + name);
                parameters += array.size();
                program.call("keep", new NDList(manager.create(TorchProgram.scalarType(precision)), array)).close();
            }
        }
    }

    /// Leaves a table of token rows in the checkpoint, which must stay open.
    ///
    /// @throws EncoderException as [#load]
    public TokenTable table(String name, long tokens, long width) throws EncoderException {
        check(name, tokens, width);
        var stored = stored(name);
        update(name, stored);
        var part = ByteBuffer.allocateDirect(PART);
        for (long from = 0, length = stored.bytes(); from < length; from += PART) {
            checkpoint.read(name, from, part.clear().limit((int) Math.min(PART, length - from)));
            digest.update(part.flip());
        }
        parameters += tokens * width;
        return new TokenTable(checkpoint, name);
    }

    /// A weight that is a single number, if the checkpoint has it.
    public OptionalDouble number(String name) throws EncoderException {
        var stored = checkpoint.tensors().get(name);
        if (stored == null || stored.bytes() != stored.type().bytes()) {
            return OptionalDouble.empty();
        }
        var value = ByteBuffer.allocate(stored.type().bytes()).order(ByteOrder.LITTLE_ENDIAN);
        checkpoint.read(name, 0, value);
        return switch (stored.type()) {
            case F32 -> OptionalDouble.of(value.getFloat(0));
            case F16 -> OptionalDouble.of(Float.float16ToFloat(value.getShort(0)));
            case BF16 -> OptionalDouble.of(Float.intBitsToFloat(value.getShort(0) << 16));
            default -> OptionalDouble.empty();
        };
    }

    /// SHA-256 (hex) over names, types, shapes and values of everything loaded. Ends the loading.
    public String fingerprint() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /// The number of loaded values.
    public long parameters() {
        return parameters;
    }

    /// Finds bad weights here, by name, instead of in every frame of a video.
    private void requireSound(String name, NDArray array, TorchProgram program) throws EncoderException {
        boolean[] sound = program.call("sound", new NDList(array)).toBooleanArray();
        if (!sound[0]) {
            throw new EncoderException("model.weight-not-number", checkpoint.file(), null, name);
        }
        // A zero matrix blocks all input; a zero bias is common.
        if (!sound[1] && array.getShape().dimension() > 1) {
            throw new EncoderException("model.weight-zero", checkpoint.file(), null, name);
        }
    }

    private Stored stored(String name) {
        return Objects.requireNonNull(checkpoint.tensors().get(name));
    }

    private void check(String name, long... shape) throws EncoderException {
        var stored = checkpoint.tensors().get(name);
        var file = checkpoint.file();
        if (stored == null) {
            throw new EncoderException("model.weight-missing", file, null, name);
        }
        if (!Arrays.equals(stored.shape(), shape)) {
            throw new EncoderException(
                    "model.weight-shape", file, null, name, Arrays.toString(stored.shape()), Arrays.toString(shape));
        }
        switch (stored.type()) {
            case F32, F16, BF16 -> { }
            default -> throw new EncoderException("model.weight-type", file, null, name, stored.type());
        }
    }

    private static NDArray array(NDManager manager, Stored tensor, ByteBuffer bytes, TorchProgram program) {
        var shape = new Shape(tensor.shape());
        return switch (tensor.type()) {
            case F16 -> manager.create(bytes, shape, DataType.FLOAT16);
            // The engine's Java API has no bf16 type.
            case BF16 -> program.call("from_bf16", new NDList(manager.create(bytes, shape.add(2), DataType.UINT8)));
            default -> manager.create(bytes, shape, DataType.FLOAT32);
        };
    }

    private void update(String name, Stored tensor, ByteBuffer bytes) {
        update(name, tensor);
        digest.update(bytes);
    }

    private void update(String name, Stored tensor) {
        var header = name + " " + tensor.type() + " " + Arrays.toString(tensor.shape()) + "\n";
        digest.update(header.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
