package org.frameseek.model;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.frameseek.encoder.EncoderException;

/// A JSON object from a model folder, read with checks: a value of the wrong type is reported with file and key.
public record JsonFile(Path file, JsonObject object) {
    private static final long LARGEST = 64L << 20;
    private static final int LARGEST_INTEGER = 1 << 24;

    public static JsonFile read(Path file) throws EncoderException {
        try {
            if (Files.size(file) > LARGEST) {
                throw new EncoderException("model.file-damaged", file, null, "too large for a JSON file");
            }
            return new JsonFile(file, JsonParser.parseString(Files.readString(file)).getAsJsonObject());
        } catch (CharacterCodingException e) {
            throw new EncoderException("model.file-damaged", file, e, "not UTF-8 text");
        } catch (IOException e) {
            throw new EncoderException("model.file-unreadable", file, e);
        } catch (JsonParseException | IllegalStateException | StackOverflowError e) {
            throw new EncoderException("model.file-damaged", file, e, "not a JSON object");
        }
    }

    /// Reads like a file without entries.
    public static JsonFile empty(Path file) {
        return new JsonFile(file, new JsonObject());
    }

    /// The object under this key, empty if there is none.
    public JsonFile child(String key) throws EncoderException {
        var value = object.get(key);
        if (value == null || value.isJsonNull()) {
            return new JsonFile(file, new JsonObject());
        }
        if (!value.isJsonObject()) {
            throw invalid(key);
        }
        return new JsonFile(file, value.getAsJsonObject());
    }

    public boolean has(String key) {
        return object.has(key) && !object.get(key).isJsonNull();
    }

    public String text(String key, String otherwise) throws EncoderException {
        if (!has(key)) {
            return otherwise;
        }
        var value = object.get(key);
        // Tokenizer files write a token either as a string or as an object that describes it.
        if (value.isJsonObject() && value.getAsJsonObject().get("content") instanceof JsonElement content) {
            value = content;
        }
        if (!value.isJsonPrimitive()) {
            throw invalid(key);
        }
        return value.getAsString();
    }

    public double number(String key, double otherwise) throws EncoderException {
        if (!has(key)) {
            return otherwise;
        }
        try {
            double value = object.get(key).getAsDouble();
            if (!Double.isFinite(value)) {
                throw invalid(key);
            }
            return value;
        } catch (NumberFormatException | UnsupportedOperationException | IllegalStateException e) {
            throw invalid(key);
        }
    }

    /// A count or size: positive and of a plausible magnitude.
    public int integer(String key, int otherwise) throws EncoderException {
        int value = anyInteger(key, otherwise);
        if (value < 1 || value > LARGEST_INTEGER) {
            throw invalid(key);
        }
        return value;
    }

    public int anyInteger(String key, int otherwise) throws EncoderException {
        double value = number(key, otherwise);
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            throw invalid(key);
        }
        return (int) value;
    }

    public boolean flag(String key, boolean otherwise) throws EncoderException {
        if (!has(key)) {
            return otherwise;
        }
        if (!object.get(key).isJsonPrimitive() || !object.getAsJsonPrimitive(key).isBoolean()) {
            throw invalid(key);
        }
        return object.get(key).getAsBoolean();
    }

    /// Three numbers, one per colour channel.
    public float[] channels(String key, float... otherwise) throws EncoderException {
        if (!has(key)) {
            return otherwise;
        }
        if (!(object.get(key) instanceof JsonArray array) || array.size() != 3) {
            throw invalid(key);
        }
        try {
            var channels = new float[3];
            for (int i = 0; i < channels.length; i++) {
                channels[i] = array.get(i).getAsFloat();
                if (!Float.isFinite(channels[i])) {
                    throw invalid(key);
                }
            }
            return channels;
        } catch (NumberFormatException | UnsupportedOperationException | IllegalStateException e) {
            throw invalid(key);
        }
    }

    public EncoderException invalid(String key) {
        return new EncoderException("model.config-value", file, null, key);
    }
}
