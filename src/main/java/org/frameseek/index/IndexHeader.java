package org.frameseek.index;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.frameseek.encoder.EncoderIdentity;

/// Ties an index to a video's content and to a model.
///
/// @param key the video's content key
/// @param source last known location of the video; only a hint, the key decides
/// @param declaredFrames frames that the video's container declares, or -1
public record IndexHeader(ContentKey key, VideoSource source, int declaredFrames, EncoderIdentity encoder) {
    private static final int CONTENT_DIGITS = 24;
    private static final int MODEL_DIGITS = 16;

    /// The file name, without its ending, of the index for this content under comparable encoders: the start of the
    /// content's key and the start of a hash of the encoder, joined by `-`.
    public static String fileName(ContentKey content, EncoderIdentity encoder) {
        var digest = ContentKey.sha256().digest(
                (encoder.fingerprint() + '\n' + encoder.preprocessing()).getBytes(StandardCharsets.UTF_8));
        var model = HexFormat.of().formatHex(digest);
        return content.hex().substring(0, CONTENT_DIGITS) + '-' + model.substring(0, MODEL_DIGITS);
    }

    /// True when an index with this header can search this content with this encoder.
    public boolean isOf(ContentKey content, EncoderIdentity other) {
        return key.equals(content) && encoder.comparable(other);
    }
}
