package org.frameseek.encoder;

import java.util.ArrayList;
import java.util.List;

/// Turns a description into a unit vector in the same space as the frames' vectors.
public interface TextEncoder {
    TextEmbedding encode(String text) throws EncoderException;

    /// Encodes several descriptions and keeps their order.
    default List<TextEmbedding> encode(List<String> texts) throws EncoderException {
        var embeddings = new ArrayList<TextEmbedding>(texts.size());
        for (var text : texts) {
            embeddings.add(encode(text));
        }
        return embeddings;
    }

    EncoderIdentity identity();

    /// How to read this model's scores.
    Calibration calibration();
}
