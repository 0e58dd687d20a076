package org.frameseek.weights;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;
import org.frameseek.encoder.EncoderException;

/// A text tower's table with one row per token. It stays in its file, because a query needs a few dozen of up to a
/// million rows.
public final class TokenTable {
    private final Checkpoint checkpoint;
    private final String name;
    private final int width;
    private final Checkpoint.Stored stored;

    /// @param checkpoint holds the table as `tokens × width` and must stay open
    TokenTable(Checkpoint checkpoint, String name) {
        this.checkpoint = checkpoint;
        this.name = name;
        this.stored = Objects.requireNonNull(checkpoint.tensors().get(name));
        this.width = Math.toIntExact(stored.shape()[1]);
    }

    /// Length of a row.
    public int width() {
        return width;
    }

    /// The rows of these tokens, in order.
    public float[] rows(int[] ids) throws EncoderException {
        int size = stored.type().bytes();
        var row = ByteBuffer.allocate(width * size).order(ByteOrder.LITTLE_ENDIAN);
        var rows = new float[ids.length * width];
        for (int i = 0; i < ids.length; i++) {
            checkpoint.read(name, (long) ids[i] * width * size, row.clear());
            for (int j = 0; j < width; j++) {
                rows[i * width + j] = switch (stored.type()) {
                    case F16 -> Float.float16ToFloat(row.getShort(2 * j));
                    case BF16 -> Float.intBitsToFloat(row.getShort(2 * j) << 16);
                    default -> row.getFloat(4 * j);
                };
            }
        }
        return rows;
    }
}
