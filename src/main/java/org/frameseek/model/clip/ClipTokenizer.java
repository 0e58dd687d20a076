package org.frameseek.model.clip;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.frameseek.encoder.EncoderException;
import org.frameseek.model.JsonFile;
import org.frameseek.model.ModelFolder;

/// Cuts a description into the ids of a model's vocabulary.
final class ClipTokenizer implements AutoCloseable {
    /// @param truncated whether the end of the text was cut off
    record Tokens(int[] ids, boolean truncated) {
    }

    private final HuggingFaceTokenizer tokenizer;

    private ClipTokenizer(HuggingFaceTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /// @param config says which ids the model knows and how many of them it reads; the tokenizer may set a lower limit
    static ClipTokenizer load(ModelFolder folder, ClipConfig config) throws EncoderException {
        var limit = Integer.toString(limit(folder, config.contextLength()));
        var file = folder.file(folder.hasTokenizerFile() ? "tokenizer.json" : "vocab.json");
        var options = Map.of(
                "maxLength", limit,
                "modelMaxLength", limit,
                "truncation", "true",
                "padding", "false");
        try {
            var json = folder.hasTokenizerFile() ? JsonFile.read(file).object() : TokenizerFile.build(folder);
            int last = lastId(json);
            if (last >= config.vocabulary()) {
                throw new EncoderException("model.vocabulary", file, null, last, config.vocabulary());
            }
            var bytes = new ByteArrayInputStream(json.toString().getBytes(StandardCharsets.UTF_8));
            return new ClipTokenizer(HuggingFaceTokenizer.newInstance(bytes, options));
        } catch (IOException e) {
            throw new EncoderException("model.file-unreadable", file, e);
        } catch (RuntimeException e) {
            // The tokenizer library reports every fault of its file as an unchecked exception.
            throw new EncoderException("model.file-damaged", file, e, e.getMessage());
        }
    }

    /// Of the words alone: a token that was added for another use, such as padding, may stand beyond the model's ids.
    private static int lastId(JsonObject tokenizer) {
        return tokenizer.getAsJsonObject("model").getAsJsonObject("vocab").asMap().values().stream()
                .mapToInt(JsonElement::getAsInt).max().orElse(-1);
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
