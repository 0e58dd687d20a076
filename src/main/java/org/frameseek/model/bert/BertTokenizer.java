package org.frameseek.model.bert;

import org.frameseek.encoder.EncoderException;
import org.frameseek.model.HubTokenizer;
import org.frameseek.model.ModelFolder;
import org.frameseek.model.Tokenizer;
import org.frameseek.model.TokenizerJson;
import org.frameseek.model.Tokens;

/// Tokenizes a description for BERT: [CLS], text, [SEP], no padding.
public final class BertTokenizer implements Tokenizer {
    private final HubTokenizer tokenizer;

    private BertTokenizer(HubTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /// Reads `tokenizer.json`, or `vocab.txt` if it is missing.
    ///
    /// @param lowercase whether a plain vocabulary (`vocab.txt`) holds lower-case words
    /// @param vocabulary number of tokens that the model knows
    /// @param limit maximum number of tokens that the model reads
    public static BertTokenizer load(ModelFolder folder, boolean lowercase, int vocabulary, int limit)
            throws EncoderException {
        var json = folder.hasTokenizerFile()
                ? TokenizerJson.read(folder.file("tokenizer.json"))
                : TokenizerJson.of(folder.file("vocab.txt"), WordPieceFile.build(folder, lowercase));
        json.require(vocabulary);
        return new BertTokenizer(HubTokenizer.open(json, HubTokenizer.limit(folder, limit)));
    }

    @Override
    public Tokens encode(String text) throws EncoderException {
        var cut = tokenizer.encode(text, true);
        return new Tokens(cut.ids(), 0, cut.truncated(), cut.legibility(), cut.wholeWords());
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
