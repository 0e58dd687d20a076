package org.frameseek.index;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.Precision;
import org.frameseek.index.IndexException.Fault;
import org.frameseek.media.Rational;
import org.frameseek.tensors.DType;
import org.frameseek.tensors.Tensor;

/// How an index is stored: the tensors of its file, and the texts of its header.
///
/// | tensor | shape | what |
/// |---|---|---|
/// | `pts` | I64 N | time of each frame in the time base |
/// | `checksum` | I32 N | CRC32C over a row's vector and state |
/// | `embedding` | F16 N × D | unit vectors; zeros where a frame has none |
/// | `keyframe` | U8 N | 1 for keyframes |
/// | `state` | U8 N | ordinal of [FrameState], written last of a row |
/// | `source` | U8 4096 | where the video was last seen, UTF-8, ended by zeros |
///
/// The source is a tensor because it may change: damage to it never costs the index.
final class IndexFormat {
    static final String PTS = "pts";
    static final String CHECKSUM = "checksum";
    static final String EMBEDDING = "embedding";
    static final String KEYFRAME = "keyframe";
    static final String STATE = "state";
    static final String SOURCE = "source";

    static final String FORMAT = "frameseek-index";
    static final String VERSION = "1";
    private static final int SOURCE_BYTES = 4096;

    private IndexFormat() {
    }

    /// Widest elements first, so that all are aligned.
    static List<Tensor> tensors(int frames, int dimension) {
        return List.of(
                Tensor.of(PTS, DType.I64, frames),
                Tensor.of(CHECKSUM, DType.I32, frames),
                Tensor.of(EMBEDDING, DType.F16, frames, dimension),
                Tensor.of(KEYFRAME, DType.U8, frames),
                Tensor.of(STATE, DType.U8, frames),
                Tensor.of(SOURCE, DType.U8, SOURCE_BYTES));
    }

    /// @param table checksum of times and keyframes
    static Map<String, String> metadata(IndexHeader header, Rational timeBase, String table) {
        var encoder = header.encoder();
        var texts = new LinkedHashMap<String, String>();
        texts.put("format", FORMAT);
        texts.put("version", VERSION);
        texts.put("key", header.key().hex());
        texts.put("declaredFrames", Integer.toString(header.declaredFrames()));
        texts.put("timeBase", timeBase.toString());
        texts.put("table", table);
        texts.put("model", encoder.model());
        texts.put("fingerprint", encoder.fingerprint());
        texts.put("preprocessing", encoder.preprocessing());
        texts.put("device", encoder.device());
        texts.put("precision", encoder.precision().label());
        return texts;
    }

    static IndexHeader header(Path file, Map<String, String> texts, String source) throws IndexException {
        var encoder = new EncoderIdentity(
                text(file, texts, "model"), text(file, texts, "fingerprint"), text(file, texts, "preprocessing"),
                text(file, texts, "device"), precision(file, texts));
        return new IndexHeader(new ContentKey(text(file, texts, "key")), source,
                Integer.parseInt(text(file, texts, "declaredFrames")), encoder);
    }

    private static Precision precision(Path file, Map<String, String> texts) throws IndexException {
        return Precision.of(text(file, texts, "precision"))
                .orElseThrow(() -> new IndexException(Fault.DAMAGED, file, null, "unknown precision"));
    }

    static String text(Path file, Map<String, String> texts, String name) throws IndexException {
        var text = texts.get(name);
        if (text == null) {
            throw new IndexException(Fault.DAMAGED, file, null, "no " + name);
        }
        return text;
    }

    static String tableChecksum(MemorySegment pts, MemorySegment keyframes) {
        var checksum = new CRC32C();
        checksum.update(pts.asByteBuffer());
        checksum.update(keyframes.asByteBuffer());
        return Long.toHexString(checksum.getValue());
    }

    /// A path too long to fit loses its beginning: the end names the file.
    static byte[] encodeSource(String source) {
        var utf8 = source.getBytes(StandardCharsets.UTF_8);
        return utf8.length <= SOURCE_BYTES
                ? Arrays.copyOf(utf8, SOURCE_BYTES)
                : Arrays.copyOfRange(utf8, utf8.length - SOURCE_BYTES, utf8.length);
    }

    static String decodeSource(byte[] bytes) {
        int length = 0;
        while (length < bytes.length && bytes[length] != 0) {
            length++;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
