package org.frameseek.model.siglip;

import java.util.Arrays;
import java.util.Locale;
import org.frameseek.encoder.EncoderException;
import org.frameseek.model.HubTokenizer;
import org.frameseek.model.ModelFolder;
import org.frameseek.model.Tokenizer;
import org.frameseek.model.TokenizerJson;
import org.frameseek.model.Tokens;

/// Tokenizes a description for SigLIP: lower case, an end token, then padding to a fixed length. The tower reads
/// padding like any other token, so it is part of the result.
final class SiglipTokenizer implements Tokenizer {
    /// The first SigLIP has a SentencePiece vocabulary; SigLIP 2 uses Gemma's byte pairs.
    private static final String SENTENCE_PIECE = "Unigram";

    private final HubTokenizer tokenizer;
    private final boolean stripsPunctuation;
    private final int length;
    private final int end;
    private final int padding;

    private SiglipTokenizer(
            HubTokenizer tokenizer, boolean stripsPunctuation, int length, int end, int padding) {
        this.tokenizer = tokenizer;
        this.stripsPunctuation = stripsPunctuation;
        this.length = length;
        this.end = end;
        this.padding = padding;
    }

    static SiglipTokenizer load(ModelFolder folder, SiglipConfig config) throws EncoderException {
        var names = folder.tokenizerConfig();
        // Only the file itself tells which of these it uses, and it is too long to be read twice.
        var json = TokenizerJson.read(folder.file("tokenizer.json"), "</s>", "<eos>", "<pad>",
                names.text("eos_token", "</s>"), names.text("pad_token", "</s>"));
        boolean first = json.type().equals(SENTENCE_PIECE);
        int end = json.id(names.text("eos_token", first ? "</s>" : "<eos>"));
        int padding = json.id(names.text("pad_token", first ? "</s>" : "<pad>"));
        json.require(config.vocabulary());
        int length = config.contextLength();
        return new SiglipTokenizer(HubTokenizer.open(json, length - 1), first, length, end, padding);
    }

    @Override
    public Tokens encode(String text) throws EncoderException {
        var cut = tokenizer.encode(clean(text), false);
        var ids = new int[length];
        Arrays.fill(ids, padding);
        System.arraycopy(cut.ids(), 0, ids, 0, cut.ids().length);
        ids[cut.ids().length] = end;
        return new Tokens(ids, length - 1, cut.truncated(), cut.legibility(), cut.wholeWords());
    }

    /// Cleans a text like the training texts.
    private String clean(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return stripsPunctuation
                ? lower.replaceAll("\\p{Punct}", "").replaceAll("\\s+", " ").strip()
                : lower;
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
