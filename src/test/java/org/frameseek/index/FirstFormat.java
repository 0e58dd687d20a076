package org.frameseek.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.frameseek.media.FrameTable;
import org.frameseek.tensors.DType;
import org.frameseek.tensors.SafeTensors;
import org.frameseek.tensors.Tensor;
import org.frameseek.tensors.TensorFormatException;

/// Writes index files as the first version of the program did.
final class FirstFormat {
    private FirstFormat() {
    }

    /// All frames but the last are indexed; the second has the first one's vector.
    static void write(Path path, FrameTable table, short[] vector) throws IOException, TensorFormatException {
        int frames = table.frames();
        var pts = ByteBuffer.allocate(8 * frames).order(ByteOrder.LITTLE_ENDIAN);
        var keyframes = ByteBuffer.allocate(frames);
        for (int frame = 0; frame < frames; frame++) {
            pts.putLong(table.pts(frame));
            keyframes.put((byte) (table.isKeyframe(frame) ? 1 : 0));
        }
        var sum = new CRC32C();
        sum.update(pts.flip());
        sum.update(keyframes.flip());
        var texts = new HashMap<>(Map.of("format", "frameseek-index", "version", "1", "key",
                "0123456789abcdef".repeat(4), "declaredFrames", "-1", "timeBase", table.timeBase().toString(),
                "model", "m", "fingerprint", "f00d", "preprocessing", "224 crop", "device", "cpu", "precision",
                "fp32"));
        texts.put("table", Long.toHexString(sum.getValue()));
        Files.deleteIfExists(path);
        SafeTensors.create(path, texts, List.of(
                Tensor.of("pts", DType.I64, frames), Tensor.of("checksum", DType.I32, frames),
                Tensor.of("embedding", DType.F16, frames, vector.length), Tensor.of("keyframe", DType.U8, frames),
                Tensor.of("state", DType.U8, frames), Tensor.of("source", DType.U8, 4096)));
        try (var file = SafeTensors.openWritable(path)) {
            file.buffer(file.tensor("pts")).put(pts.rewind());
            file.buffer(file.tensor("keyframe")).put(keyframes.rewind());
            file.buffer(file.tensor("source")).put("/old/film.mp4".getBytes(StandardCharsets.UTF_8));
            for (int frame = 0; frame < frames - 1; frame++) {
                var row = ByteBuffer.allocate(2 * vector.length).order(ByteOrder.LITTLE_ENDIAN);
                row.asShortBuffer().put(vector);
                int state = frame == 1 ? 2 : 1;
                file.buffer(file.tensor("embedding")).position(frame * row.capacity()).put(row.duplicate());
                var checksum = new CRC32C();
                checksum.update(row);
                checksum.update(state);
                file.buffer(file.tensor("checksum")).putInt(4 * frame, (int) checksum.getValue());
                file.buffer(file.tensor("state")).put(frame, (byte) state);
            }
        }
    }
}
