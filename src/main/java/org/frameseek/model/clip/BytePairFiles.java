package org.frameseek.model.clip;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.frameseek.encoder.EncoderException;
import org.frameseek.model.JsonFile;
import org.frameseek.model.ModelFolder;

/// Converts the older pair `vocab.json` and `merges.txt` to the tokenizer library's own format: CLIP's byte-pair
/// encoding of lower-cased, NFC-normalised text.
final class BytePairFiles {
    private static final String END_OF_WORD = "</w>";
    /// Words, single digits, runs of other characters, and the English contractions.
    private static final String WORD =
            "'s|'t|'re|'ve|'m|'ll|'d|[\\p{L}]+|[\\p{N}]|[^\\s\\p{L}\\p{N}]+";

    private BytePairFiles() {
    }

    static JsonObject build(ModelFolder folder) throws EncoderException {
        var vocabulary = JsonFile.read(folder.file("vocab.json"));
        var names = folder.tokenizerConfig();
        var start = names.text("bos_token", "<|startoftext|>");
        var end = names.text("eos_token", "<|endoftext|>");
        int startId = id(vocabulary, start);
        int endId = id(vocabulary, end);

        var tokenizer = parse("{'version': '1.0'}");
        var added = new JsonArray();
        added.add(special(start, startId));
        added.add(special(end, endId));
        tokenizer.add("added_tokens", added);
        tokenizer.add("normalizer", parse("""
                {'type': 'Sequence', 'normalizers': [
                  {'type': 'NFC'},
                  {'type': 'Replace', 'pattern': {'Regex': '\\\\s+'}, 'content': ' '},
                  {'type': 'Lowercase'}]}"""));
        tokenizer.add("pre_tokenizer", preTokenizer(start, end));
        tokenizer.add("post_processor", postProcessor(start, startId, end, endId));
        tokenizer.add("decoder", parse("{'type': 'ByteLevel', 'add_prefix_space': true, 'trim_offsets': true}"));
        tokenizer.add("model", model(vocabulary, merges(folder), end));
        return tokenizer;
    }

    private static int id(JsonFile vocabulary, String token) throws EncoderException {
        if (!vocabulary.has(token)) {
            throw new EncoderException("model.token-missing", vocabulary.file(), null, token);
        }
        return vocabulary.anyInteger(token, 0);
    }

    private static JsonArray merges(ModelFolder folder) throws EncoderException {
        var file = folder.file("merges.txt");
        var merges = new JsonArray();
        for (var line : folder.lines("merges.txt")) {
            if (line.isBlank() || line.startsWith("#version")) {
                continue;
            }
            var parts = line.split(" ");
            if (parts.length != 2) {
                throw new EncoderException("model.file-damaged", file, null, "\"" + line + "\" is no pair");
            }
            var pair = new JsonArray();
            pair.add(parts[0]);
            pair.add(parts[1]);
            merges.add(pair);
        }
        return merges;
    }

    private static JsonObject special(String token, int id) {
        var added = parse("""
                {'single_word': false, 'lstrip': false, 'rstrip': false, 'normalized': false, 'special': true}""");
        added.addProperty("id", id);
        added.addProperty("content", token);
        return added;
    }

    private static JsonObject preTokenizer(String start, String end) {
        var pattern = new JsonObject();
        pattern.addProperty("Regex", quote(start) + "|" + quote(end) + "|" + WORD);
        var split = parse("{'type': 'Split', 'behavior': 'Removed', 'invert': true}");
        split.add("pattern", pattern);
        var sequence = new JsonArray();
        sequence.add(split);
        sequence.add(parse("""
                {'type': 'ByteLevel', 'add_prefix_space': false, 'trim_offsets': true, 'use_regex': true}"""));
        var all = parse("{'type': 'Sequence'}");
        all.add("pretokenizers", sequence);
        return all;
    }

    private static JsonObject postProcessor(String start, int startId, String end, int endId) {
        var processor = parse("{'type': 'RobertaProcessing', 'trim_offsets': false, 'add_prefix_space': false}");
        processor.add("cls", pair(start, startId));
        processor.add("sep", pair(end, endId));
        return processor;
    }

    private static JsonObject model(JsonFile vocabulary, JsonArray merges, String unknown) {
        var model = parse("""
                {'type': 'BPE', 'continuing_subword_prefix': '', 'fuse_unk': false, 'byte_fallback': false}""");
        model.addProperty("unk_token", unknown);
        model.addProperty("end_of_word_suffix", END_OF_WORD);
        model.add("vocab", vocabulary.object());
        model.add("merges", merges);
        return model;
    }

    private static JsonArray pair(String token, int id) {
        var pair = new JsonArray();
        pair.add(token);
        pair.add(id);
        return pair;
    }

    /// A pattern that matches exactly this token; the library's regular expressions do not support \Q…\E.
    private static String quote(String token) {
        return token.replaceAll("([\\\\|.*+?(){}\\[\\]^$])", "\\\\$1");
    }

    private static JsonObject parse(String json) {
        return JsonParser.parseString(json.replace('\'', '"')).getAsJsonObject();
    }
}
