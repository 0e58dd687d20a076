package org.frameseek.model;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.frameseek.encoder.Calibration;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.UnrelatedTexts;

/// Reads `calibration.json`, which a model folder may hold beside the files of Hugging Face: measurements of how to
/// read the model's scores.
public final class CalibrationFile {
    private static final String NAME = "calibration.json";
    private static final List<String> NEUTRAL = List.of(
            "a photo", "an image", "a picture of something", "a video frame", "a scene", "a photo of an object");
    private static final List<String> NEUTRAL_CHINESE =
            List.of("一张照片", "一张图片", "某个东西的图片", "视频画面", "一个场景", "一个物体的照片");

    private CalibrationFile() {
    }

    /// @param languages whose sentences to use if the file holds none: those that the model was trained in
    public static Calibration read(ModelFolder folder, UnrelatedTexts... languages) throws EncoderException {
        var neutral = languages[0] == UnrelatedTexts.CHINESE ? NEUTRAL_CHINESE : NEUTRAL;
        var unrelated = Stream.of(languages).flatMap(language -> language.texts().stream()).toList();
        if (!folder.has(NAME)) {
            return new Calibration(neutral, OptionalDouble.empty(), unrelated, Optional.empty());
        }
        var json = JsonFile.read(folder.file(NAME));
        var present = json.has("presentScore")
                ? OptionalDouble.of(json.number("presentScore", 0))
                : OptionalDouble.empty();
        return new Calibration(texts(json, "neutralTexts", neutral), present, texts(json, "unrelatedTexts", unrelated),
                Optional.empty());
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
