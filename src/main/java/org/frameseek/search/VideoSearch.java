package org.frameseek.search;

import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.TextEncoder;
import org.frameseek.index.VideoIndex;

/// Answers descriptions over an index, complete or not. The vectors of the descriptions asked last are kept.
public final class VideoSearch {
    public VideoSearch(TextEncoder encoder) {
        throw new UnsupportedOperationException("search");
    }

    /// @param top the largest number of moments to return
    public SearchResult search(VideoIndex index, String text, int top) throws EncoderException {
        throw new UnsupportedOperationException("search");
    }
}
