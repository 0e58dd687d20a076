package org.frameseek.model.families;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Random;
import java.util.function.Consumer;
import org.frameseek.encoder.EncoderException;
import org.frameseek.engine.ComputeChoice;
import org.frameseek.engine.DeviceChoice;
import org.frameseek.engine.PrecisionChoice;
import org.frameseek.model.Framing;
import org.frameseek.model.families.StoredWeights.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Folders that differ from the usual ones: other rules, missing parts, towers of another model.
class OddFoldersTest {
    private static final ComputeChoice FP32 = new ComputeChoice(DeviceChoice.CPU, PrecisionChoice.FP32);
    private static final Path CLIP = Path.of("src/test/resources/model/clip/laion");
    private static final Path SIGLIP = Path.of("src/test/resources/model/siglip");
    private static final String TABLE = "text_model.embeddings.token_embedding.weight";
    private static final int LAST = 628;

    @TempDir
    private Path folder;

    private Path copy(Path model, String name, Consumer<JsonObject> config) throws IOException {
        var to = Files.createDirectories(folder.resolve(name));
        try (var files = Files.list(model)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        change(to.resolve("config.json"), config);
        return to;
    }

    private static void change(Path file, Consumer<JsonObject> change) throws IOException {
        var json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        change.accept(json);
        Files.writeString(file, json.toString());
    }

    private static float[] vector(Path model, String text) throws EncoderException {
        try (var loaded = Models.load(model, FP32)) {
            return loaded.texts().encode(text).vector();
        }
    }

    private static EncoderException refusal(Path model) {
        var failure = assertThrows(EncoderException.class, () -> Models.load(model, FP32).close());
        assertTrue(!failure.getMessage().contains("{") && failure.getMessage().contains(model.getFileName().toString()),
                failure.getMessage());
        return failure;
    }

    /// @param end id of the end token
    private static String words(int end) {
        return """
                {"added_tokens": [{"id": 0, "content": "<s>", "special": true, "single_word": false, "lstrip": false,
                    "rstrip": false, "normalized": false},
                  {"id": %1$d, "content": "</s>", "special": true, "single_word": false, "lstrip": false,
                    "rstrip": false, "normalized": false}],
                 "pre_tokenizer": {"type": "Whitespace"},
                 "post_processor": {"type": "TemplateProcessing",
                  "single": [{"SpecialToken": {"id": "<s>", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                    {"SpecialToken": {"id": "</s>", "type_id": 0}}],
                  "pair": [{"Sequence": {"id": "A", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 1}}],
                  "special_tokens": {"<s>": {"id": "<s>", "ids": [0], "tokens": ["<s>"]},
                    "</s>": {"id": "</s>", "ids": [%1$d], "tokens": ["</s>"]}}},
                 "model": {"type": "WordLevel", "unk_token": "<unk>",
                  "vocab": {"<s>": 0, "</s>": %1$d, "<unk>": 3, "a": 5, "red": 40, "car": 400}}}
                """.formatted(end);
    }

    /// MetaCLIP 2 has the end token 2, which for CLIP means the largest id. The same weights with their rows in CLIP's
    /// order must give the same vector.
    @Test
    void metaClip2EndsAtItsFirstEndToken() throws Exception {
        var clip = copy(CLIP, "clip", _ -> { });
        Files.writeString(clip.resolve("tokenizer.json"), words(LAST));
        var meta = copy(CLIP, "meta", config -> {
            config.addProperty("model_type", "metaclip_2");
            config.getAsJsonObject("text_config").addProperty("eos_token_id", 2);
        });
        Files.writeString(meta.resolve("tokenizer.json"), words(2));
        var weights = StoredWeights.read(CLIP.resolve("model.safetensors"));
        weights.exchange(TABLE, 2, LAST);
        weights.write(meta.resolve("model.safetensors"));
        assertArrayEquals(vector(clip, "a red car"), vector(meta, "a red car"), 1e-6f);

        change(meta.resolve("config.json"), config -> config.addProperty("model_type", "clip"));
        double cosine = 0;
        var wrong = vector(meta, "a red car");
        var right = vector(clip, "a red car");
        for (int i = 0; i < right.length; i++) {
            cosine += (double) right[i] * wrong[i];
        }
        assertTrue(cosine < 0.999, "with CLIP's rule another token represents the text: " + cosine);
    }

    /// Without a head the state itself is the vector, as with a head that changes nothing.
    @Test
    void absentTextHeadIsTheIdentity() throws Exception {
        var weights = StoredWeights.read(SIGLIP.resolve("model.safetensors"));
        int width = (int) weights.all().get("vision_model.post_layernorm.weight").shape()[0];
        int tokens = (int) weights.all().get(TABLE).shape()[0];
        var random = new Random(3);
        weights.all().keySet().removeIf(name -> name.startsWith("text_model."));
        var vision = new StoredWeights(new LinkedHashMap<>(weights.all()));
        vision.all().forEach((name, weight) -> {
            if (name.startsWith("vision_model.encoder.")) {
                weights.all().put(name.replace("vision_model", "text_model"), weight);
            }
        });
        for (var part : new String[] {"weight", "bias"}) {
            weights.all().put("text_model.final_layer_norm." + part,
                    weights.all().get("vision_model.post_layernorm." + part));
        }
        weights.all().put(TABLE, random(random, tokens, width));
        weights.all().put("text_model.embeddings.position_embedding.weight", random(random, 64, width));
        Consumer<JsonObject> square = config -> {
            var text = config.getAsJsonObject("text_config");
            for (var key : new String[] {"hidden_size", "intermediate_size", "num_attention_heads",
                "num_hidden_layers"}) {
                text.add(key, config.getAsJsonObject("vision_config").get(key));
            }
        };
        var headless = copy(SIGLIP, "headless", square);
        weights.write(headless.resolve("model.safetensors"));
        var headed = copy(SIGLIP, "headed", square);
        var identity = new float[width * width];
        for (int i = 0; i < width; i++) {
            identity[i * width + i] = 1;
        }
        weights.all().put("text_model.head.weight", new Weight(new long[] {width, width}, identity));
        weights.all().put("text_model.head.bias", new Weight(new long[] {width}, new float[width]));
        weights.write(headed.resolve("model.safetensors"));
        assertArrayEquals(vector(headed, "a cat"), vector(headless, "a cat"), 1e-6f);
    }

    private static Weight random(Random random, int rows, int width) {
        var values = new float[rows * width];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return new Weight(new long[] {rows, width}, values);
    }

    /// Its vectors would be shorter than the pictures'.
    @Test
    void absentTextHeadOfATowerOfAnotherWidthIsNamed() throws Exception {
        var model = copy(SIGLIP, "narrow", _ -> { });
        var weights = StoredWeights.read(SIGLIP.resolve("model.safetensors"));
        weights.all().keySet().removeIf(name -> name.startsWith("text_model.head."));
        weights.write(model.resolve("model.safetensors"));
        var failure = refusal(model);
        assertEquals("model.weight-missing", failure.code());
        assertTrue(failure.getMessage().contains("text_model.head.weight"), failure.getMessage());
    }

    @Test
    void altClipIsRefusedByNameWhateverItsConfigurationSays() throws Exception {
        var alt = copy(CLIP, "alt", config -> config.addProperty("model_type", "altclip"));
        assertTrue(refusal(alt).getMessage().contains("altclip"));
        var disguised = copy(CLIP, "disguised", _ -> { });
        var weights = StoredWeights.read(CLIP.resolve("model.safetensors"));
        weights.all().put("text_model.roberta.embeddings.word_embeddings.weight", weights.all().remove(TABLE));
        weights.write(disguised.resolve("model.safetensors"));
        var failure = refusal(disguised);
        assertEquals("model.other-towers", failure.code());
        assertTrue(failure.getMessage().contains("AltCLIP"), failure.getMessage());
    }

    @Test
    void pictureSizesByTheLongestEdgeAreRefusedByName() throws Exception {
        var model = copy(CLIP, "longest", _ -> { });
        change(model.resolve("preprocessor_config.json"), json -> {
            var size = new JsonObject();
            size.addProperty("longest_edge", 56);
            json.add("size", size);
        });
        assertTrue(refusal(model).getMessage().contains("longest_edge"));
    }

    /// The same as a folder that asks for squashing itself, and an index of its own.
    @Test
    void croppingModelCanSeeTheWholeFrame() throws Exception {
        var squashing = copy(CLIP, "squashing", _ -> { });
        change(squashing.resolve("preprocessor_config.json"), json -> json.addProperty("do_center_crop", false));
        var picture = CLIP.resolveSibling("images").resolve("image4.png");
        try (var expected = Models.load(squashing, FP32);
                var whole = Models.load(CLIP, Framing.WHOLE, FP32);
                var middle = Models.load(CLIP, FP32)) {
            assertArrayEquals(expected.encodePicture(picture), whole.encodePicture(picture), 1e-6f);
            assertTrue(whole.identity().comparable(expected.identity()));
            assertTrue(!whole.identity().comparable(middle.identity()));
        }
    }
}
