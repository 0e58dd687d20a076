package org.frameseek.index;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.frameseek.encoder.EncoderIdentity;
import org.frameseek.encoder.Precision;
import org.frameseek.index.IndexException.Fault;
import org.frameseek.media.FrameTable;
import org.frameseek.media.Rational;
import org.frameseek.tensors.DType;
import org.frameseek.tensors.Tensor;

/// The storage format of an index: the tensors of its file, and the texts of its header.
///
/// | tensor | shape | what | covered by |
/// |---|---|---|---|
/// | `summary` | I64 4 | number of rows per state: [Summary] | themselves |
/// | `seal` | I32 2 | CRC32C of everything before the data, and of the frame table | themselves |
/// | `source` | U8 4096 | last known location of the video: [VideoSource] | itself |
/// | `pts` | I64 N | PTS of each frame in the time base, or [FrameTable#NO_PTS] | `seal` |
/// | `time` | I64 N | display time of each frame, in the time base | `seal` |
/// | `checksum` | I32 N | CRC32C over a row's vector, state and twin | themselves |
/// | `epoch` | I32 N | how often PTS start over before each frame | `seal` |
/// | `twin` | I32 N | the frame that supplies the row's vector; its own number unless it is reused | `checksum` |
/// | `origin` | I32 N | only where decoding corrected the table: [org.frameseek.media.Mend#origins] | `seal` |
/// | `embedding` | F16 N × D | unit vectors; zeros for a frame without one | `checksum` |
/// | `keyframe` | U8 N | 1 for keyframes | `seal` |
/// | `state` | U8 N | ordinal of [FrameState], the last part of a row to be written | `checksum` |
///
/// A `twin` of `-1 - t` means that the row's picture is not quite equal to that of frame `t`, whose vector it has; see
/// [Reuse#NEAR]. All rows of an index without such twins are exact.
///
/// Everything that may change is in tensors, so the header never changes. What a list shows comes first, so that one
/// read suffices. Only a file with the text `foretold` has an `origin`. Format 1 has no `summary`, `time`, `epoch`,
/// `twin` and `seal`; its `source` is a path alone, and a text `table` is the checksum of `pts` and `keyframe`.
enum IndexFormat {
    ONE("1"),
    TWO("2");

    static final String SUMMARY = "summary";
    static final String PTS = "pts";
    static final String TIME = "time";
    static final String CHECKSUM = "checksum";
    static final String EPOCH = "epoch";
    static final String TWIN = "twin";
    static final String ORIGIN = "origin";
    static final String SEAL = "seal";
    static final String EMBEDDING = "embedding";
    static final String KEYFRAME = "keyframe";
    static final String STATE = "state";
    static final String SOURCE = "source";
    /// Text of a corrected table only: [org.frameseek.media.Mend#foretold].
    static final String FORETOLD = "foretold";
    /// Text of format 1 only.
    static final String TABLE = "table";

    private static final String NAME = "frameseek-index";
    private final String version;

    IndexFormat(String version) {
        this.version = version;
    }

    /// @throws IndexException when the texts belong to another kind of file, or to a later version
    static IndexFormat of(Path file, Map<String, String> texts) throws IndexException {
        if (!NAME.equals(texts.get("format"))) {
            throw new IndexException(Fault.FOREIGN, file);
        }
        var version = text(file, texts, "version");
        for (var format : values()) {
            if (format.version.equals(version)) {
                return format;
            }
        }
        if (!version.matches("[1-9]\\d{0,3}")) {
            throw new IndexException(Fault.DAMAGED, file, null, "version");
        }
        throw new IndexException(Fault.VERSION, file, null, version);
    }

    /// The tensors in file order, which keeps each one aligned.
    ///
    /// @param mended whether decoding corrected the frame table
    List<Tensor> tensors(int frames, int dimension, boolean mended) {
        var all = Stream.of(
                Tensor.of(SUMMARY, DType.I64, Summary.WORDS),
                Tensor.of(SEAL, DType.I32, Seal.WORDS),
                Tensor.of(SOURCE, DType.U8, VideoSource.BYTES),
                Tensor.of(PTS, DType.I64, frames),
                Tensor.of(TIME, DType.I64, frames),
                Tensor.of(CHECKSUM, DType.I32, frames),
                Tensor.of(EPOCH, DType.I32, frames),
                Tensor.of(TWIN, DType.I32, frames),
                Tensor.of(ORIGIN, DType.I32, frames),
                Tensor.of(EMBEDDING, DType.F16, frames, dimension),
                Tensor.of(KEYFRAME, DType.U8, frames),
                Tensor.of(STATE, DType.U8, frames));
        var first = List.of(PTS, CHECKSUM, EMBEDDING, KEYFRAME, STATE, SOURCE);
        return all.filter(tensor -> this == TWO || first.contains(tensor.name()))
                .filter(tensor -> mended || !tensor.name().equals(ORIGIN)).toList();
    }

    /// The texts of a new file, in format 2.
    static Map<String, String> metadata(IndexHeader header, FrameTable table) {
        var encoder = header.encoder();
        var texts = new LinkedHashMap<String, String>();
        texts.put("format", NAME);
        texts.put("version", TWO.version);
        texts.put("key", header.key().hex());
        texts.put("declaredFrames", Integer.toString(header.declaredFrames()));
        texts.put("timeBase", table.timeBase().toString());
        texts.put("lastDuration", Long.toString(table.lastDuration()));
        texts.put("seconds", Double.toString(table.duration()));
        if (table.mend() != null) {
            texts.put(FORETOLD, Integer.toString(table.mend().foretold()));
        }
        texts.put("model", encoder.model());
        texts.put("fingerprint", encoder.fingerprint());
        texts.put("preprocessing", encoder.preprocessing());
        texts.put("device", encoder.device());
        texts.put("precision", encoder.precision().label());
        return texts;
    }

    static IndexHeader header(Path file, Map<String, String> texts, VideoSource source) throws IndexException {
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

    static Rational timeBase(Path file, Map<String, String> texts) throws IndexException {
        return Rational.parse(text(file, texts, "timeBase"));
    }

    static String text(Path file, Map<String, String> texts, String name) throws IndexException {
        var text = texts.get(name);
        if (text == null) {
            throw new IndexException(Fault.DAMAGED, file, null, "no " + name);
        }
        return text;
    }
}
