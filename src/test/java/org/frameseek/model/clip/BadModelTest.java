package org.frameseek.model.clip;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.frameseek.encoder.EncoderException;
import org.frameseek.engine.ComputeChoice;
import org.frameseek.engine.DeviceChoice;
import org.frameseek.engine.PrecisionChoice;
import org.frameseek.model.ModelCheck;
import org.frameseek.model.families.Models;
import org.frameseek.tensors.SafeTensors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Folders that are incomplete, damaged, contradictory or hostile are refused with the file's name and the reason.
class BadModelTest {
    private static final ComputeChoice FP32 = new ComputeChoice(DeviceChoice.CPU, PrecisionChoice.FP32);
    private static final Path FIXTURES = Path.of("src/test/resources/model/clip");

    @TempDir
    private Path folder;

    @BeforeEach
    void copyModel() throws IOException {
        copy("openai");
    }

    private void copy(String model) throws IOException {
        try (var files = Files.list(FIXTURES.resolve(model))) {
            for (var file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    private EncoderException refusal() {
        return assertThrows(
                EncoderException.class, () -> Models.load(folder, FP32).close());
    }

    private void replace(String name, String text, String by) throws IOException {
        var file = folder.resolve(name);
        var content = Files.readString(file);
        assertTrue(content.contains(text), text);
        Files.writeString(file, content.replace(text, by));
    }

    @Test
    void oneMessageListsAllThatIsMissing() throws IOException {
        for (var name : new String[] {"config.json", "vocab.json", "merges.txt", "pytorch_model.bin"}) {
            Files.delete(folder.resolve(name));
        }
        var message = refusal().getMessage();
        for (var name : new String[] {"config.json", "vocab.json", "merges.txt", "pytorch_model.bin"}) {
            assertTrue(message.contains(name), message);
        }
    }

    @Test
    void missingShardsAreNamed() throws IOException {
        Files.delete(folder.resolve("pytorch_model.bin"));
        try (var files = Files.list(FIXTURES.resolve("sharded"))) {
            for (var file : files.filter(path -> path.toString().contains("model-0000")
                    || path.toString().endsWith("index.json")).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Files.delete(folder.resolve("model-00004-of-00009.safetensors"));
        assertTrue(refusal().getMessage().contains("model-00004-of-00009.safetensors"));
    }

    @Test
    void shardsMayNotLeadOutOfTheFolder() throws IOException {
        Files.delete(folder.resolve("pytorch_model.bin"));
        Files.writeString(
                folder.resolve("model.safetensors.index.json"), """
                {"weight_map": {"logit_scale": "../outside.safetensors"}}""");
        assertEquals("model.config-value", refusal().code());
    }

    @ParameterizedTest
    @CsvSource({
        "config.json, '\"model_type\": \"clip\",', '\"model_type\": \"blip\",', model.other-family",
        "config.json, '\"model_type\": \"clip\",', '\"model_type\": \"siglip2\",', model.any-size",
        "config.json, '\"max_position_embeddings\": 77', '\"max_position_embeddings\": 1', model.config-value",
        "config.json, '\"hidden_act\": \"quick_gelu\"', '\"hidden_act\": \"swish\"', model.config-value",
        "config.json, '\"num_attention_heads\": 3', '\"num_attention_heads\": 5', model.config-value",
        "config.json, '\"projection_dim\": 24', '\"projection_dim\": 25', model.weight-shape",
        "config.json, '\"image_size\": 64', '\"image_size\": -64', model.config-value",
        "config.json, '\"num_hidden_layers\": 2', '\"num_hidden_layers\": 16000000', model.config-value",
        "config.json, '\"layer_norm_eps\": 1e-05', '\"layer_norm_eps\": NaN', model.config-value",
        "preprocessor_config.json, 0.26862954, 0, model.config-value",
        "preprocessor_config.json, 0.48145466, Infinity, model.config-value",
        "preprocessor_config.json, '\"crop_size\": 64', '\"crop_size\": 32', model.picture-size",
        "preprocessor_config.json, '\"resample\": 3', '\"resample\": 1', model.config-value",
        "vocab.json, '<|endoftext|>', '<|nothing|>', model.token-missing",
        "vocab.json, '\"<|endoftext|>\": 628', '\"<|endoftext|>\": 629', model.vocabulary",
    })
    void contradictionsAreRefused(String name, String text, String by, String code) throws IOException {
        replace(name, text, by);
        assertEquals(code, refusal().code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"config.json", "preprocessor_config.json", "vocab.json", "pytorch_model.bin"})
    void rubbishIsRefused(String name) throws IOException {
        Files.writeString(folder.resolve(name), "[[[[[ \0 rubbish");
        assertEquals(folder.resolve(name), refusal().file());
    }

    @ParameterizedTest
    @ValueSource(strings = {"config.json", "vocab.json", "merges.txt"})
    void textInAnotherEncodingIsCalledDamaged(String name) throws IOException {
        Files.write(folder.resolve(name), new byte[] {'{', '"', (byte) 0xe9, '"', ':', '1', '}'});
        assertEquals("model.file-damaged", refusal().code());
        assertEquals(folder.resolve(name), refusal().file());
    }

    @Test
    void cutAndFlippedWeightsNeverEscapeTheCheck() throws IOException {
        var file = folder.resolve("pytorch_model.bin");
        byte[] sound = Files.readAllBytes(file);
        var random = new SplittableRandom(5);
        for (int i = 0; i < 60; i++) {
            byte[] damaged = Arrays.copyOf(sound, i % 2 == 0 ? random.nextInt(sound.length) : sound.length);
            for (int flip = 0; flip < 20 && damaged.length > 0; flip++) {
                // The zip's first entry is the pickle: most flips go there.
                damaged[random.nextInt(Math.min(damaged.length, 14_000))] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(file, damaged);
            try {
                Models.load(folder, FP32).close();
            } catch (EncoderException refused) {
                assertTrue(refused.getMessage().contains("pytorch_model.bin"), refused.getMessage());
            }
        }
    }

    @Test
    void aPickleMayNameNothingButTensors() throws IOException {
        var command = "cos\nsystem\n(S'touch " + folder.resolve("ran") + "'\ntR.";
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            byte[] pickle = ("\u0080\2" + command).getBytes(StandardCharsets.ISO_8859_1);
            var checksum = new CRC32();
            checksum.update(pickle);
            var entry = new ZipEntry("model/data.pkl");
            entry.setSize(pickle.length);
            entry.setCrc(checksum.getValue());
            zip.putNextEntry(entry);
            zip.write(pickle);
        }
        Files.write(folder.resolve("pytorch_model.bin"), bytes.toByteArray());
        var refusal = refusal();
        assertTrue(refusal.getMessage().contains("os.system"), refusal.getMessage());
        assertTrue(Files.notExists(folder.resolve("ran")));
    }

    @Test
    void aTokenizerThatSaysNothingIsDamaged() throws IOException {
        Files.writeString(folder.resolve("tokenizer.json"), "{}");
        var refusal = refusal();
        assertEquals("model.file-damaged", refusal.code());
        assertEquals(folder.resolve("tokenizer.json"), refusal.file());
    }

    @Test
    void aPreparationInTheNewerFileIsRead() throws Exception {
        var preparation = Files.readString(folder.resolve("preprocessor_config.json"));
        var file = folder.resolve("processor_config.json");
        Files.writeString(file, "{\"image_processor\": " + preparation + ", \"processor_class\": \"CLIPProcessor\"}");
        try (var old = Models.load(folder, FP32)) {
            Files.delete(folder.resolve("preprocessor_config.json"));
            try (var newer = Models.load(folder, FP32)) {
                assertEquals(old.identity(), newer.identity());
                assertTrue(ModelCheck.of(newer).isEmpty());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"NaN, model.weight-not-number", "-Infinity, model.weight-not-number", "-0, model.weight-zero"})
    void rubbishInTheWeightsIsNamed(float value, String code) throws Exception {
        for (var name : new String[] {"config.json", "preprocessor_config.json", "vocab.json", "merges.txt"}) {
            Files.copy(FIXTURES.resolve("laion").resolve(name), folder.resolve(name), REPLACE_EXISTING);
        }
        var file = folder.resolve("model.safetensors");
        Files.copy(FIXTURES.resolve("laion/model.safetensors"), file);
        var weight = "vision_model.encoder.layers.1.mlp.fc1.weight";
        try (var weights = SafeTensors.openWritable(file)) {
            var floats = weights.buffer(weights.tensor(weight)).asFloatBuffer();
            while (floats.hasRemaining()) {
                floats.put(value);
            }
        }
        assertEquals(code, refusal().code());
        assertTrue(refusal().getMessage().contains(weight), refusal().getMessage());
    }

    @Test
    void aMissingDeviceIsSaid() {
        var refusal = assertThrows(
                EncoderException.class,
                () -> Models.load(folder, new ComputeChoice(DeviceChoice.MPS, PrecisionChoice.AUTO)).close());
        assertEquals("model.no-device", refusal.code());
    }
}
