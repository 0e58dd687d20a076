package org.frameseek.index;

import org.frameseek.encoder.EncoderIdentity;

/// What binds an index to a video's content and to a model.
///
/// @param key the video's content key
/// @param source where the video was last seen; only a hint, the key decides
public record IndexHeader(ContentKey key, String source, EncoderIdentity encoder) {
}
