package org.frameseek.model;

import org.frameseek.encoder.EncoderException;

/// Turns a text into ids of a model's vocabulary, one text at a time.
public interface Tokenizer extends AutoCloseable {
    /// @throws EncoderException if the tokenizer's file turns out to be incomplete
    Tokens encode(String text) throws EncoderException;

    @Override
    void close();
}
