package org.frameseek.model.bert;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.List;
import org.frameseek.encoder.EncoderException;
import org.frameseek.model.ModelFolder;

/// Converts BERT's `vocab.txt`, one token per line, to the tokenizer library's own format.
final class WordPieceFile {
    private static final List<String> SPECIAL = List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]");

    private WordPieceFile() {
    }

    static JsonObject build(ModelFolder folder, boolean lowercase) throws EncoderException {
        var file = folder.file("vocab.txt");
        var vocabulary = new JsonObject();
        for (var line : folder.lines("vocab.txt")) {
            vocabulary.addProperty(line, vocabulary.size());
        }
        var added = new JsonArray();
        for (var token : SPECIAL) {
            if (vocabulary.has(token)) {
                var special = parse("""
                        {'single_word': false, 'lstrip': false, 'rstrip': false, 'normalized': false,
                         'special': true}""");
                special.addProperty("id", id(file, vocabulary, token));
                special.addProperty("content", token);
                added.add(special);
            }
        }
        var tokenizer = parse("{'version': '1.0'}");
        tokenizer.add("added_tokens", added);
        var normalizer = parse("""
                {'type': 'BertNormalizer', 'clean_text': true, 'handle_chinese_chars': true, 'strip_accents': null}""");
        normalizer.addProperty("lowercase", lowercase);
        tokenizer.add("normalizer", normalizer);
        tokenizer.add("pre_tokenizer", parse("{'type': 'BertPreTokenizer'}"));
        var ends = parse("{'type': 'BertProcessing'}");
        ends.add("sep", pair("[SEP]", id(file, vocabulary, "[SEP]")));
        ends.add("cls", pair("[CLS]", id(file, vocabulary, "[CLS]")));
        tokenizer.add("post_processor", ends);
        tokenizer.add("decoder", parse("{'type': 'WordPiece', 'prefix': '##', 'cleanup': true}"));
        id(file, vocabulary, "[UNK]");
        var model = parse("""
                {'type': 'WordPiece', 'unk_token': '[UNK]', 'continuing_subword_prefix': '##',
                 'max_input_chars_per_word': 100}""");
        model.add("vocab", vocabulary);
        tokenizer.add("model", model);
        return tokenizer;
    }

    private static int id(Path file, JsonObject vocabulary, String token) throws EncoderException {
        if (!vocabulary.has(token)) {
            throw new EncoderException("model.token-missing", file, null, token);
        }
        return vocabulary.get(token).getAsInt();
    }

    private static JsonArray pair(String token, int id) {
        var pair = new JsonArray();
        pair.add(token);
        pair.add(id);
        return pair;
    }

    private static JsonObject parse(String json) {
        return JsonParser.parseString(json.replace('\'', '"')).getAsJsonObject();
    }
}
