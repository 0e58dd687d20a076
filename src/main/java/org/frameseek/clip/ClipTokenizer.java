package org.frameseek.clip;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import org.frameseek.encoder.EncoderException;

/// Cuts a description into the ids of a model's vocabulary.
final class ClipTokenizer implements AutoCloseable {
    /// @param truncated whether the end of the text was cut off
    record Tokens(int[] ids, boolean truncated) {
    }

    private final HuggingFaceTokenizer tokenizer;

    private ClipTokenizer(HuggingFaceTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /// @param contextLength the most tokens that the model reads; the tokenizer's own limit may be lower
    static ClipTokenizer load(ModelFolder folder, int contextLength) throws EncoderException {
        var limit = Integer.toString(limit(folder, contextLength));
        var file = folder.file(folder.hasTokenizerFile() ? "tokenizer.json" : "vocab.json");
        var options = Map.of(
                "maxLength", limit,
                "modelMaxLength", limit,
                "truncation", "true",
                "padding", "false");
        try {
            var json = folder.hasTokenizerFile() ? Files.readString(file) : TokenizerFile.build(folder);
            var bytes = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
            return new ClipTokenizer(HuggingFaceTokenizer.newInstance(bytes, options));
        } catch (IOException e) {
            throw new EncoderException("model.file-unreadable", file, e);
        } catch (RuntimeException e) {
            // The tokenizer library reports every fault of its file as an unchecked exception.
            throw new EncoderException("model.file-damaged", file, e, e.getMessage());
        }
    }

    private static int limit(ModelFolder folder, int contextLength) throws EncoderException {
        if (!folder.has("tokenizer_config.json")) {
            return contextLength;
        }
        var own = JsonFile.read(folder.file("tokenizer_config.json")).number("model_max_length", contextLength);
        return (int) Math.clamp(own, 2, contextLength);
    }

    Tokens encode(String text) {
        var encoding = tokenizer.encode(text, true, true);
        long[] ids = encoding.getIds();
        int[] narrow = new int[ids.length];
        for (int i = 0; i < ids.length; i++) {
            narrow[i] = Math.toIntExact(ids[i]);
        }
        return new Tokens(narrow, encoding.exceedMaxLength());
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
