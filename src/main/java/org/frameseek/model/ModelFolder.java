package org.frameseek.model;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.frameseek.encoder.EncoderException;
import org.frameseek.storage.MemoFile;
import org.frameseek.weights.Checkpoint;
import org.frameseek.weights.SafeTensorsCheckpoint;
import org.frameseek.weights.TorchCheckpoint;
import org.jspecify.annotations.Nullable;

/// The files of a model in the layout of Hugging Face.
///
/// @param framing how much of a frame a cropping model sees
/// @param memo remembers what took long to find out about a model; null to find it out each time
public record ModelFolder(Path folder, Framing framing, @Nullable MemoFile memo) {
    private static final String SAFETENSORS = "model.safetensors";
    private static final String SHARD_INDEX = "model.safetensors.index.json";
    private static final String PICKLE = "pytorch_model.bin";
    private static final String OPEN_CLIP_SAFETENSORS = "open_clip_model.safetensors";
    private static final String OPEN_CLIP_PICKLE = "open_clip_pytorch_model.bin";
    private static final List<String> WEIGHTS =
            List.of(SAFETENSORS, PICKLE, OPEN_CLIP_SAFETENSORS, OPEN_CLIP_PICKLE);
    private static final String CONFIG = "config.json";
    private static final String OPEN_CLIP_CONFIG = "open_clip_config.json";
    private static final String PREPROCESSOR = "preprocessor_config.json";
    private static final String PROCESSOR = "processor_config.json";
    private static final String TOKENIZER = "tokenizer.json";
    private static final String TOKENIZER_CONFIG = "tokenizer_config.json";

    public ModelFolder(Path folder) {
        this(folder, Framing.AS_TRAINED, null);
    }

    /// The folder, if it holds every file that a model needs.
    ///
    /// @throws EncoderException listing all missing files
    public static ModelFolder open(Path folder, Framing framing, @Nullable MemoFile memo) throws EncoderException {
        if (!Files.isDirectory(folder)) {
            throw new EncoderException("model.no-folder", folder);
        }
        var model = new ModelFolder(folder, framing, memo);
        var missing = model.missing();
        if (!missing.isEmpty()) {
            throw new EncoderException("model.files-missing", folder, null, String.join(", ", missing));
        }
        return model;
    }

    /// The names of the missing files; empty if the folder is complete.
    public List<String> missing() throws EncoderException {
        var missing = new ArrayList<String>();
        if (!has(CONFIG) && !isOpenClip()) {
            missing.add(CONFIG);
        }
        if (!isOpenClip() && !has(PREPROCESSOR) && !has(PROCESSOR)) {
            missing.add(PREPROCESSOR);
        }
        for (var name : has(TOKENIZER) ? List.<String>of() : tokenizerFiles()) {
            if (!has(name)) {
                missing.add(name);
            }
        }
        if (!has(SAFETENSORS) && has(SHARD_INDEX)) {
            shards().stream().filter(shard -> !has(shard)).forEach(missing::add);
        } else if (WEIGHTS.stream().noneMatch(this::has)) {
            missing.add(isOpenClip() ? OPEN_CLIP_SAFETENSORS + " / " + OPEN_CLIP_PICKLE : SAFETENSORS + " / " + PICKLE);
        }
        return missing;
    }

    /// Files that can replace `tokenizer.json`.
    private List<String> tokenizerFiles() throws EncoderException {
        return switch (has(CONFIG) ? type() : "clip") {
            case "chinese_clip" -> List.of("vocab.txt");
            case "siglip", "metaclip_2" -> List.of(TOKENIZER);
            default -> List.of("vocab.json", "merges.txt");
        };
    }

    /// Whether the folder has the layout of OpenCLIP.
    public boolean isOpenClip() {
        return !has(CONFIG) && has(OPEN_CLIP_CONFIG);
    }

    /// How to prepare pictures; newer folders store this in a file with other settings.
    public JsonFile preprocessing() throws EncoderException {
        if (has(PREPROCESSOR)) {
            return JsonFile.read(file(PREPROCESSOR));
        }
        return JsonFile.read(file(PROCESSOR)).child("image_processor");
    }

    /// Names and limits of the tokenizer; without entries if the folder has no such file.
    public JsonFile tokenizerConfig() throws EncoderException {
        var file = file(TOKENIZER_CONFIG);
        return has(TOKENIZER_CONFIG) ? JsonFile.read(file) : JsonFile.empty(file);
    }

    /// The family in config.json; `open_clip` for the layout of OpenCLIP.
    public String type() throws EncoderException {
        return isOpenClip() ? "open_clip" : JsonFile.read(config()).text("model_type", "clip");
    }

    public Path config() {
        return folder.resolve(isOpenClip() ? OPEN_CLIP_CONFIG : CONFIG);
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    /// The lines of a text file.
    public List<String> lines(String name) throws EncoderException {
        var file = file(name);
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new EncoderException("model.file-damaged", file, e, "not UTF-8 text");
        } catch (IOException e) {
            throw new EncoderException("model.file-unreadable", file, e);
        }
    }

    public boolean has(String name) {
        return Files.isRegularFile(folder.resolve(name));
    }

    public boolean hasTokenizerFile() {
        return has(TOKENIZER);
    }

    /// Opens the weights.
    public Checkpoint checkpoint() throws EncoderException {
        var files = weightFiles();
        return files.getFirst().toString().endsWith(".bin")
                ? TorchCheckpoint.open(files.getFirst()) : SafeTensorsCheckpoint.open(files);
    }

    /// A single file comes first, then shards, then the old pickled form.
    private List<Path> weightFiles() throws EncoderException {
        if (has(SAFETENSORS)) {
            return List.of(file(SAFETENSORS));
        }
        if (has(SHARD_INDEX)) {
            return shards().stream().map(this::file).toList();
        }
        if (has(OPEN_CLIP_SAFETENSORS)) {
            return List.of(file(OPEN_CLIP_SAFETENSORS));
        }
        return List.of(file(has(PICKLE) ? PICKLE : OPEN_CLIP_PICKLE));
    }

    /// @param towers names and shapes of what is loaded from the weights, in fingerprint order
    Optional<KnownWeights> knownWeights(List<Map<String, long[]>> towers) throws EncoderException {
        return memo == null ? Optional.empty() : Optional.of(new KnownWeights(memo, weightFiles(), towers));
    }

    /// The shards' file names, which must not lead out of the folder.
    private List<String> shards() throws EncoderException {
        var index = JsonFile.read(file(SHARD_INDEX)).child("weight_map");
        var names = new TreeSet<String>();
        for (var name : index.object().keySet()) {
            var shard = index.text(name, "");
            if (!shard.matches("[\\w][\\w.-]*\\.safetensors")) {
                throw index.invalid(name);
            }
            names.add(shard);
        }
        if (names.isEmpty()) {
            throw index.invalid("weight_map");
        }
        return List.copyOf(names);
    }

    /// The name to show, which is the folder's own name.
    public String name() {
        return folder.toAbsolutePath().normalize().getFileName().toString();
    }
}
