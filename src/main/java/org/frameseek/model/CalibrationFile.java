package org.frameseek.model;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.util.List;
import java.util.OptionalDouble;
import org.frameseek.encoder.Calibration;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.UnrelatedTexts;

/// Reads `calibration.json`, which a model folder may hold beside the files of Hugging Face: measurements of how to
/// read the model's scores.
public final class CalibrationFile {
    private static final String NAME = "calibration.json";
    private static final List<String> NEUTRAL = List.of(
            "a photo", "an image", "a picture of something", "a video frame", "a scene", "a photo of an object");

    private CalibrationFile() {
    }

    public static Calibration read(ModelFolder folder) throws EncoderException {
        return read(folder, UnrelatedTexts.ENGLISH);
    }

    /// @param language whose unrelated sentences to use if the file holds none
    public static Calibration read(ModelFolder folder, UnrelatedTexts language) throws EncoderException {
        if (!folder.has(NAME)) {
            return new Calibration(NEUTRAL, OptionalDouble.empty(), language.texts());
        }
        var json = JsonFile.read(folder.file(NAME));
        var present = json.has("presentScore")
                ? OptionalDouble.of(json.number("presentScore", 0))
                : OptionalDouble.empty();
        return new Calibration(
                texts(json, "neutralTexts", NEUTRAL), present, texts(json, "unrelatedTexts", language.texts()));
    }

    private static List<String> texts(JsonFile json, String name, List<String> otherwise) throws EncoderException {
        if (!json.has(name)) {
            return otherwise;
        }
        if (!(json.object().get(name) instanceof JsonArray texts)
                || !texts.asList().stream().allMatch(JsonElement::isJsonPrimitive)) {
            throw json.invalid(name);
        }
        return texts.asList().stream().map(JsonElement::getAsString).toList();
    }
}
