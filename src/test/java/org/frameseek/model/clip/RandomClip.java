package org.frameseek.model.clip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.SplittableRandom;
import org.frameseek.encoder.EncoderException;
import org.frameseek.tensors.DType;
import org.frameseek.tensors.SafeTensors;
import org.frameseek.tensors.Tensor;
import org.frameseek.tensors.TensorFormatException;

/// Writes model folders of any architecture with random weights, in any storage form.
public final class RandomClip {
    private static final Path FIXTURE = Path.of("src/test/resources/model/clip/openai");

    private RandomClip() {
    }

    /// A folder with a model of the size of ViT-B/32 and fp32 weights: 0.6 GB.
    public static Path base32(Path folder) throws IOException, EncoderException, TensorFormatException {
        return of(folder, """
                {"model_type": "clip", "text_config": {"eos_token_id": 628}}""");
    }

    /// A folder with a model of the size of ViT-L/14 and fp32 weights: 1.7 GB.
    public static Path large14(Path folder) throws IOException, EncoderException, TensorFormatException {
        return of(folder, """
                {"model_type": "clip", "projection_dim": 768,
                 "text_config": {"eos_token_id": 628, "hidden_size": 768, "intermediate_size": 3072,
                                 "num_attention_heads": 12, "projection_dim": 768},
                 "vision_config": {"hidden_size": 1024, "intermediate_size": 4096, "num_attention_heads": 16,
                                   "num_hidden_layers": 24, "patch_size": 14, "projection_dim": 768}}""");
    }

    private static Path of(Path folder, String json) throws IOException, EncoderException, TensorFormatException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("config.json"), json);
        Files.writeString(folder.resolve("preprocessor_config.json"), """
                {"size": {"shortest_edge": 224}, "crop_size": {"height": 224, "width": 224}, "resample": 3}""");
        copyTokenizer(folder);
        var config = ClipConfig.read(folder.resolve("config.json"));
        var random = new SplittableRandom(1);
        var tensors = new ArrayList<Tensor>();
        ClipTowers.shapes(config).forEach((name, shape) -> tensors.add(Tensor.of(name, DType.F32, shape)));
        var file = folder.resolve("model.safetensors");
        SafeTensors.create(file, Map.of("format", "pt"), tensors);
        try (var stored = SafeTensors.openWritable(file)) {
            for (var tensor : stored.tensors()) {
                var floats = stored.buffer(tensor).asFloatBuffer();
                boolean one = tensor.name().contains("norm") && tensor.name().endsWith(".weight");
                while (floats.hasRemaining()) {
                    floats.put(one ? 1 : (float) (random.nextDouble() - 0.5) * 0.07f);
                }
            }
        }
        return folder;
    }

    static void copyTokenizer(Path folder) throws IOException {
        for (var name : new String[] {"vocab.json", "merges.txt", "tokenizer_config.json"}) {
            Files.copy(FIXTURE.resolve(name), folder.resolve(name));
        }
    }
}
