package org.frameseek.index;

import org.frameseek.encoder.EncoderIdentity;

/// What binds an index to a video's content and to a model.
///
/// @param key the video's content key
/// @param source where the video was last seen; only a hint, the key decides
/// @param declaredFrames frames that the video's container declares, or -1
public record IndexHeader(ContentKey key, String source, int declaredFrames, EncoderIdentity encoder) {
}
