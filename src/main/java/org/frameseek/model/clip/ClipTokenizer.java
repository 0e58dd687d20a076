package org.frameseek.model.clip;

import org.frameseek.encoder.EncoderException;
import org.frameseek.model.HubTokenizer;
import org.frameseek.model.ModelFolder;
import org.frameseek.model.Tokenizer;
import org.frameseek.model.TokenizerJson;
import org.frameseek.model.Tokens;

/// Tokenizes a description for CLIP: start, text, end, no padding.
public final class ClipTokenizer implements Tokenizer {
    private final HubTokenizer tokenizer;
    private final EndRule end;

    private ClipTokenizer(HubTokenizer tokenizer, EndRule end) {
        this.tokenizer = tokenizer;
        this.end = end;
    }

    /// @param config which ids the model knows and how many it reads; the tokenizer may set a lower limit
    public static ClipTokenizer load(ModelFolder folder, ClipConfig config) throws EncoderException {
        var json = folder.hasTokenizerFile()
                ? TokenizerJson.read(folder.file("tokenizer.json"))
                : TokenizerJson.of(folder.file("vocab.json"), BytePairFiles.build(folder));
        json.require(config.vocabulary());
        int limit = HubTokenizer.limit(folder, config.contextLength());
        return new ClipTokenizer(HubTokenizer.open(json, limit), config.end());
    }

    @Override
    public Tokens encode(String text) throws EncoderException {
        var cut = tokenizer.encode(text, true);
        return new Tokens(cut.ids(), end.position(cut.ids()), cut.truncated(), cut.legibility(), cut.wholeWords());
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
