package org.frameseek.model;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.Legibility;

/// The tokenizer library of Hugging Face with a length limit.
public final class HubTokenizer implements AutoCloseable {
    /// @param ids without padding
    /// @param wholeWords share of the words that are single tokens
    public record Cut(int[] ids, boolean truncated, Legibility legibility, float wholeWords) {
    }

    private final Path file;
    private final HuggingFaceTokenizer tokenizer;
    private final boolean byteLevel;

    private HubTokenizer(Path file, HuggingFaceTokenizer tokenizer, boolean byteLevel) {
        this.file = file;
        this.tokenizer = tokenizer;
        this.byteLevel = byteLevel;
    }

    /// @param limit maximum number of tokens in a text, including start and end tokens if they are added
    public static HubTokenizer open(TokenizerJson json, int limit) throws EncoderException {
        var most = Integer.toString(limit);
        var options = Map.of("maxLength", most, "modelMaxLength", most, "truncation", "true", "padding", "false");
        try (var content = json.content()) {
            return new HubTokenizer(
                    json.file(), HuggingFaceTokenizer.newInstance(content, options), json.isByteLevel());
        } catch (IOException e) {
            throw new EncoderException("model.file-unreadable", json.file(), e);
        } catch (RuntimeException e) {
            // The library reports every fault in its file as an unchecked exception.
            throw unusable(json.file(), e);
        }
    }

    private static EncoderException unusable(Path file, RuntimeException failure) {
        return new EncoderException("model.file-damaged", file, failure, "not a description of a tokenizer");
    }

    /// The limit in `tokenizer_config.json`, if it is lower than the model's own.
    public static int limit(ModelFolder folder, int contextLength) throws EncoderException {
        var own = folder.tokenizerConfig().number("model_max_length", contextLength);
        return (int) Math.min(Math.max(2, own), contextLength);
    }

    /// @param special whether to add the tokens that start and end a text
    /// @throws EncoderException if the file lacks what this text needs, such as a token for unknown words
    public Cut encode(String text, boolean special) throws EncoderException {
        Encoding encoding;
        try {
            encoding = tokenizer.encode(text, special, true);
        } catch (RuntimeException e) {
            throw unusable(file, e);
        }
        long[] ids = encoding.getIds();
        int[] narrow = new int[ids.length];
        for (int i = 0; i < ids.length; i++) {
            narrow[i] = Math.toIntExact(ids[i]);
        }
        return new Cut(narrow, encoding.exceedMaxLength(), legibility(encoding), wholeWords(encoding));
    }

    private Legibility legibility(Encoding encoding) {
        int unread = 0;
        int all = 0;
        for (int i = 0; i < encoding.getTokens().length; i++) {
            if (encoding.getSpecialTokenMask()[i] == 0) {
                all++;
                unread += unread(encoding.getTokens()[i]) ? 1 : 0;
            }
        }
        return Legibility.of(unread, all);
    }

    private static float wholeWords(Encoding encoding) {
        var tokens = new HashMap<Long, Integer>();
        for (int i = 0; i < encoding.getIds().length; i++) {
            if (encoding.getSpecialTokenMask()[i] == 0) {
                tokens.merge(encoding.getWordIds()[i], 1, Integer::sum);
            }
        }
        long whole = tokens.values().stream().filter(count -> count == 1).count();
        return tokens.isEmpty() ? 1 : whole / (float) tokens.size();
    }

    /// Unknown tokens, single bytes in SentencePiece notation, and what byte-level vocabularies hold of scripts that
    /// they never learned: parts of characters and single letters.
    private boolean unread(String token) {
        return token.equals("[UNK]") || token.equals("<unk>") || token.matches("<0x[0-9A-F]{2}>")
                || byteLevel && ByteLetters.text(token.replace("</w>", "")).map(HubTokenizer::isStray).orElse(true);
    }

    private static boolean isStray(String text) {
        int letter = text.isEmpty() ? ' ' : text.codePointAt(0);
        return text.codePointCount(0, text.length()) == 1 && Character.isLetter(letter)
                && Character.UnicodeScript.of(letter) != Character.UnicodeScript.LATIN;
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
