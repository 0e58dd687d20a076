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
import org.frameseek.tensors.DType;
import org.frameseek.weights.Checkpoint.Stored;
import org.jspecify.annotations.Nullable;

/// Moves weights from a checkpoint into programs, one tensor at a time, and computes their fingerprint if it is wanted.
public final class WeightLoader {
    private static final int PART = 1 << 20;

    private final Checkpoint checkpoint;
    private final Map<String, Stored> tensors;
    private final @Nullable MessageDigest digest;
    private long parameters;

    private WeightLoader(Checkpoint checkpoint, @Nullable MessageDigest digest) {
        this.checkpoint = checkpoint;
        this.tensors = checkpoint.tensors();
        this.digest = digest;
    }

    /// Loads without a fingerprint.
    public WeightLoader(Checkpoint checkpoint) {
        this(checkpoint, null);
    }

    /// Computes the fingerprint too, for which it reads every value, also those of tables.
    public static WeightLoader withFingerprint(Checkpoint checkpoint) {
        return new WeightLoader(checkpoint, sha256());
    }

    /// Hands weights to a program.
    ///
    /// @param shapes the weights that the program needs, in fingerprint order
    /// @throws EncoderException if a weight is missing, has another shape or type, or cannot be read
    public void load(Map<String, long[]> shapes, TorchProgram program, Precision precision) throws EncoderException {
        for (var expected : shapes.entrySet()) {
            check(expected.getKey(), expected.getValue());
        }
        long largest = shapes.keySet().stream().mapToLong(name -> stored(name).bytes()).max().orElse(0);
        // Off the Java heap, because the tensors are large and the buffer is needed only here.
        try (var arena = Arena.ofShared()) {
            var memory = arena.allocate(largest, 64);
            for (var name : shapes.keySet()) {
                var bytes = memory.asSlice(0, stored(name).bytes()).asByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
                load(name, bytes, program, precision);
            }
        }
    }

    private void load(String name, ByteBuffer bytes, TorchProgram program, Precision precision)
            throws EncoderException {
        var stored = stored(name);
        checkpoint.read(name, 0, bytes);
        requireSound(name, stored, bytes.flip());
        if (digest != null) {
            update(name, stored, digest);
            digest.update(bytes);
        }
        try (var manager = program.manager().newSubManager()) {
            var array = array(manager, stored, bytes.rewind(), program);
            array.setName("w." + name);
            parameters += array.size();
            program.call("keep", new NDList(manager.create(TorchProgram.scalarType(precision)), array)).close();
        }
    }

    /// Leaves a table of token rows in the checkpoint, which must stay open.
    ///
    /// @throws EncoderException as [#load]
    public TokenTable table(String name, long tokens, long width) throws EncoderException {
        check(name, tokens, width);
        if (digest != null) {
            readAll(name, digest);
        }
        parameters += tokens * width;
        return new TokenTable(checkpoint, name);
    }

    private void readAll(String name, MessageDigest digest) throws EncoderException {
        var stored = stored(name);
        update(name, stored, digest);
        var part = ByteBuffer.allocateDirect(PART);
        for (long from = 0, length = stored.bytes(); from < length; from += PART) {
            checkpoint.read(name, from, part.clear().limit((int) Math.min(PART, length - from)));
            digest.update(part.flip());
        }
    }

    /// A weight that is a single number, if the checkpoint has it.
    public OptionalDouble number(String name) throws EncoderException {
        var stored = tensors.get(name);
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
    ///
    /// @throws IllegalStateException if no fingerprint is wanted
    public String fingerprint() {
        if (digest == null) {
            throw new IllegalStateException("loaded without a fingerprint");
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /// The number of loaded values.
    public long parameters() {
        return parameters;
    }

    /// Finds bad weights here, by name, instead of in every frame of a video.
    private void requireSound(String name, Stored tensor, ByteBuffer bytes) throws EncoderException {
        int largest = largest(tensor.type(), bytes);
        int infinity = switch (tensor.type()) {
            case F16 -> 0x7c00;
            case BF16 -> 0x7f80;
            default -> 0x7f80_0000;
        };
        if (largest >= infinity) {
            throw new EncoderException("model.weight-not-number", checkpoint.file(), null, name);
        }
        // A zero matrix blocks all input; a zero bias is common.
        if (largest == 0 && tensor.shape().length > 1) {
            throw new EncoderException("model.weight-zero", checkpoint.file(), null, name);
        }
    }

    /// The bits of the largest magnitude. Infinity and values that are not numbers have higher bits than all others.
    private static int largest(DType type, ByteBuffer bytes) {
        int largest = 0;
        if (type == DType.F32) {
            var values = bytes.asIntBuffer();
            for (int i = 0; i < values.limit(); i++) {
                largest = Math.max(largest, values.get(i) & Integer.MAX_VALUE);
            }
        } else {
            var values = bytes.asShortBuffer();
            for (int i = 0; i < values.limit(); i++) {
                largest = Math.max(largest, values.get(i) & Short.MAX_VALUE);
            }
        }
        return largest;
    }

    private Stored stored(String name) {
        return Objects.requireNonNull(tensors.get(name));
    }

    private void check(String name, long... shape) throws EncoderException {
        var stored = tensors.get(name);
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

    private static void update(String name, Stored tensor, MessageDigest digest) {
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
