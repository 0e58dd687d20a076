package org.frameseek.model;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.frameseek.encoder.EncoderException;

/// A `tokenizer.json`, scanned instead of kept in memory, because vocabularies can have a million tokens.
public final class TokenizerJson {
    private static final long LARGEST = 512L << 20;

    /// Opened again for every use, because a vocabulary of many languages takes 34 MB.
    private interface Content {
        InputStream open() throws IOException;
    }

    private final Path file;
    private final Content content;
    private final Map<String, Integer> added = new HashMap<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private String type = "";
    private boolean byteFallback;
    private int last = -1;

    private TokenizerJson(Path file, Content content) {
        this.file = file;
        this.content = content;
    }

    /// @param tokens the tokens whose ids are needed later
    /// @throws EncoderException if the file does not describe a tokenizer
    public static TokenizerJson read(Path file, String... tokens) throws EncoderException {
        try {
            if (Files.size(file) > LARGEST) {
                throw new EncoderException("model.file-damaged", file, null, "too large for a tokenizer");
            }
            return of(file, () -> Files.newInputStream(file), tokens);
        } catch (IOException e) {
            throw new EncoderException("model.file-unreadable", file, e);
        }
    }

    /// @param file the file to name in errors
    public static TokenizerJson of(Path file, JsonObject json, String... tokens) throws EncoderException {
        byte[] content = json.toString().getBytes(StandardCharsets.UTF_8);
        return of(file, () -> new ByteArrayInputStream(content), tokens);
    }

    private static TokenizerJson of(Path file, Content content, String... tokens) throws EncoderException {
        var json = new TokenizerJson(file, content);
        for (var token : tokens) {
            json.ids.put(token, -1);
        }
        var decoder = StandardCharsets.UTF_8.newDecoder();
        try (var reader = new JsonReader(new InputStreamReader(content.open(), decoder))) {
            json.scan(reader);
        } catch (CharacterCodingException e) {
            throw new EncoderException("model.file-damaged", file, e, "not UTF-8 text");
        } catch (MalformedJsonException | EOFException | IllegalStateException | JsonParseException
                | NumberFormatException e) {
            throw new EncoderException("model.file-damaged", file, e, "not a description of a tokenizer");
        } catch (IOException e) {
            throw new EncoderException("model.file-unreadable", file, e);
        }
        if (json.last < 0) {
            throw new EncoderException("model.file-damaged", file, null, "it has no vocabulary");
        }
        return json;
    }

    private void scan(JsonReader reader) throws IOException {
        reader.beginObject();
        while (reader.hasNext()) {
            switch (reader.nextName()) {
                case "model" -> model(reader);
                case "added_tokens" -> addedTokens(reader);
                default -> reader.skipValue();
            }
        }
        reader.endObject();
    }

    private void addedTokens(JsonReader reader) throws IOException {
        reader.beginArray();
        while (reader.hasNext()) {
            var content = "";
            int id = -1;
            reader.beginObject();
            while (reader.hasNext()) {
                switch (reader.nextName()) {
                    case "content" -> content = reader.nextString();
                    case "id" -> id = reader.nextInt();
                    default -> reader.skipValue();
                }
            }
            reader.endObject();
            added.put(content, id);
        }
        reader.endArray();
    }

    private void model(JsonReader reader) throws IOException {
        reader.beginObject();
        while (reader.hasNext()) {
            switch (reader.nextName()) {
                case "type" -> type = reader.nextString();
                case "vocab" -> vocabulary(reader);
                default -> reader.skipValue();
            }
        }
        reader.endObject();
    }

    /// An object of ids, or an array of pairs of a token and its score.
    private void vocabulary(JsonReader reader) throws IOException {
        if (reader.peek() == JsonToken.BEGIN_OBJECT) {
            reader.beginObject();
            while (reader.hasNext()) {
                note(reader.nextName(), reader.nextInt());
            }
            reader.endObject();
            return;
        }
        reader.beginArray();
        for (int id = 0; reader.hasNext(); id++) {
            reader.beginArray();
            note(reader.nextString(), id);
            reader.skipValue();
            reader.endArray();
        }
        reader.endArray();
    }

    private void note(String token, int id) throws IOException {
        if (id < 0) {
            throw new MalformedJsonException("negative id");
        }
        byteFallback |= token.equals("<0x00>");
        ids.computeIfPresent(token, (_, _) -> id);
        last = Math.max(last, id);
    }

    Path file() {
        return file;
    }

    InputStream content() throws IOException {
        return content.open();
    }

    /// `BPE`, `Unigram`, `WordPiece` …
    public String type() {
        return type;
    }

    /// Whether tokens are written in the letters of bytes, as in CLIP.
    boolean isByteLevel() {
        return type.equals("BPE") && !byteFallback;
    }

    /// @throws EncoderException if the tokenizer does not know the token
    public int id(String token) throws EncoderException {
        int id = added.getOrDefault(token, ids.getOrDefault(token, -1));
        if (id < 0) {
            throw new EncoderException("model.token-missing", file, null, token);
        }
        return id;
    }

    /// @throws EncoderException if an id of the tokenizer's words has no row in the model. An added token for another
    ///     use, such as padding, may have a higher id.
    public void require(int vocabulary) throws EncoderException {
        if (last >= vocabulary) {
            throw new EncoderException("model.vocabulary", file, null, last, vocabulary);
        }
    }
}
