package org.frameseek.model;

/// Cuts a text into the ids of a model's vocabulary. One text at a time.
public interface Tokenizer extends AutoCloseable {
    Tokens encode(String text);

    @Override
    void close();
}
