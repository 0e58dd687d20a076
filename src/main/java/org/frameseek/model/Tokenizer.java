package org.frameseek.model;

/// Turns a text into ids of a model's vocabulary, one text at a time.
public interface Tokenizer extends AutoCloseable {
    Tokens encode(String text);

    @Override
    void close();
}
