package org.frameseek.fuzz;

import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.frameseek.catalogue.Catalogue;
import org.frameseek.download.Receipts;
import org.frameseek.error.UserException;
import org.frameseek.index.IndexFixture;
import org.frameseek.index.IndexMending;
import org.frameseek.index.VideoIndex;
import org.frameseek.model.HubTokenizer;
import org.frameseek.model.JsonFile;
import org.frameseek.model.ModelFolder;
import org.frameseek.model.Preprocessing;
import org.frameseek.model.TokenizerJson;
import org.frameseek.model.clip.ClipConfig;
import org.frameseek.search.QueryParser;
import org.frameseek.settings.Settings;
import org.frameseek.tensors.SafeTensors;
import org.frameseek.weights.TorchCheckpoint;

/// The readers of untrusted files. Each reads bytes that may be anything, and fails only as [UserException].
enum Reader {
    HEADER {
        @Override
        void read(Path folder, byte[] bytes) throws Exception {
            try (var tensors = SafeTensors.open(write(folder, "model.safetensors", bytes))) {
                for (var tensor : tensors.tensors()) {
                    tensors.segment(tensor);
                }
            }
        }

        @Override
        List<byte[]> seeds(Path folder) throws Exception {
            return List.of(file("clip/sharded/model-00001-of-00009.safetensors"));
        }
    },
    PICKLE {
        @Override
        void read(Path folder, byte[] bytes) throws Exception {
            var file = write(folder, "pytorch_model.bin", zip(bytes));
            try (var checkpoint = TorchCheckpoint.open(file)) {
                checkpoint.tensors();
            }
        }

        @Override
        List<byte[]> seeds(Path folder) throws Exception {
            try (var zip = new ZipFile(RESOURCES.resolve("clip/openai/pytorch_model.bin").toFile())) {
                var pickle = zip.stream().filter(entry -> entry.getName().endsWith("data.pkl")).findFirst();
                return List.of(zip.getInputStream(pickle.orElseThrow()).readAllBytes());
            }
        }
    },
    CONFIG {
        @Override
        void read(Path folder, byte[] bytes) throws Exception {
            var file = write(folder, "config.json", bytes);
            write(folder, "tokenizer_config.json", bytes);
            write(folder, "model.safetensors.index.json", bytes);
            var model = new ModelFolder(folder);
            attempt(model::missing);
            attempt(() -> HubTokenizer.limit(model, 77));
            attempt(() -> ClipConfig.read(file));
            attempt(() -> ClipConfig.readVision(file));
            attempt(() -> Preprocessing.read(JsonFile.read(file), 32, Preprocessing.Defaults.CLIP));
            Files.delete(model.file("model.safetensors.index.json"));
        }

        @Override
        List<byte[]> seeds(Path folder) throws Exception {
            return List.of(file("clip/openai/config.json"), file("clip/openai/preprocessor_config.json"),
                    file("clip/openai/tokenizer_config.json"), file("clip/sharded/model.safetensors.index.json"),
                    file("siglip/config.json"));
        }
    },
    TOKENIZER {
        @Override
        void read(Path folder, byte[] bytes) throws Exception {
            var json = TokenizerJson.read(write(folder, "tokenizer.json", bytes), "<|endoftext|>");
            try (var tokenizer = HubTokenizer.open(json, 77)) {
                tokenizer.encode("a red car", true);
            }
        }

        @Override
        List<byte[]> seeds(Path folder) throws Exception {
            return List.of("""
                    {"added_tokens": [{"id": 3, "content": "<|endoftext|>", "single_word": false, "lstrip": false,
                     "rstrip": false, "normalized": false, "special": true}],
                     "normalizer": {"type": "Lowercase"}, "pre_tokenizer": {"type": "Whitespace"},
                     "model": {"type": "BPE", "vocab": {"a": 0, "b": 1, "ab": 2, "<|endoftext|>": 3},
                     "merges": ["a b"], "unk_token": "<|endoftext|>"}}
                    """.getBytes(StandardCharsets.UTF_8), """
                    {"model": {"type": "Unigram", "unk_id": 0, "vocab": [["<unk>", 0.0], ["a", -1.5], ["re", -2.0]]}}
                    """.getBytes(StandardCharsets.UTF_8), """
                    {"model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##",
                     "max_input_chars_per_word": 100, "vocab": {"[UNK]": 0, "a": 1, "##r": 2}}}
                    """.getBytes(StandardCharsets.UTF_8));
        }
    },
    INDEX {
        @Override
        void read(Path folder, byte[] bytes) throws Exception {
            var file = write(folder, "index.safetensors", bytes);
            // With the checksums left as they are, nothing behind them would ever be tried.
            IndexMending.seal(file);
            try (var index = VideoIndex.open(file)) {
                index.problems();
                for (int frame = 0; frame < index.frames().frames(); frame++) {
                    index.twin(frame);
                    index.hasVector(frame);
                    index.frames().time(frame);
                }
            }
        }

        @Override
        List<byte[]> seeds(Path folder) throws Exception {
            var file = folder.resolve("seed.safetensors");
            var corrected = folder.resolve("corrected.safetensors");
            var rows = new float[][] {{1, 0}, {0, 1}, null};
            IndexFixture.create(file, IndexFixture.table(3, 25), 2, rows).close();
            IndexFixture.create(corrected, IndexFixture.corrected(), 2, rows).close();
            return List.of(Files.readAllBytes(file), Files.readAllBytes(corrected));
        }
    },
    CATALOGUE {
        @Override
        void read(Path folder, byte[] bytes) throws Exception {
            write(folder, "catalog.json", bytes);
            var catalogue = Catalogue.read(folder);
            catalogue.find("first-choice");
            catalogue.entries().forEach(entry -> entry.bytes());
        }

        @Override
        List<byte[]> seeds(Path folder) throws Exception {
            return List.of("""
                    {"models": [{"id": "a/b", "title": "B", "role": "FIRST_CHOICE", "revision": "0f", "licence": "MIT",
                     "languages": "ENGLISH", "cost": 1.0, "dimension": 512, "imageSize": 224, "family": "clip",
                     "files": [{"path": "config.json", "size": 3, "sha256": "%s"}, {"path": "m.bin", "about": 5}],
                     "note": {"en": "good", "zh": "好"}}]}
                    """.formatted("0a".repeat(32)).getBytes(StandardCharsets.UTF_8));
        }
    },
    SETTINGS {
        @Override
        void read(Path folder, byte[] bytes) throws Exception {
            var file = write(folder, "settings.json", bytes);
            new Settings().read(new org.frameseek.storage.JsonFile(file).read().object());
        }

        @Override
        List<byte[]> seeds(Path folder) {
            var settings = new Settings();
            settings.read(new JsonObject());
            return List.of(settings.toJson().toString().getBytes(StandardCharsets.UTF_8));
        }
    },
    RECEIPTS {
        @Override
        void read(Path folder, byte[] bytes) throws Exception {
            write(folder, Receipts.FILE_NAME, bytes);
            Receipts.read(folder);
        }

        @Override
        List<byte[]> seeds(Path folder) {
            return List.of("""
                    {"name": "a/b", "files": [{"path": "m.bin", "revision": "0f", "size": 5, "checksum": "sha256:%s",
                     "origin": "LIST", "tag": "x", "whole": true}]}
                    """.formatted("0a".repeat(32)).getBytes(StandardCharsets.UTF_8));
        }
    },
    QUERY {
        @Override
        void read(Path folder, byte[] bytes) throws Exception {
            QueryParser.parse(new String(bytes, StandardCharsets.UTF_8), (_, _) -> Optional.empty());
        }

        @Override
        List<byte[]> seeds(Path folder) {
            return List.of("(\"a car\" AND red^2) OR dog NOT cat THEN/5 frame:12[0,0,0.5,0.5]"
                    .getBytes(StandardCharsets.UTF_8));
        }
    };

    private static final Path RESOURCES = Path.of("src/test/resources/model");
    private static final Path CORPUS = Path.of("src/test/resources/fuzz");

    /// @param folder an own folder for the files, used again for each call
    /// @throws Exception a [UserException] when the bytes are refused; anything else is a fault of the reader
    abstract void read(Path folder, byte[] bytes) throws Exception;

    /// Sound inputs to start from.
    abstract List<byte[]> seeds(Path folder) throws Exception;

    /// The seeds, and every input that was kept because a reader fell over it or because it reaches far.
    List<byte[]> corpus(Path folder) throws Exception {
        var all = new ArrayList<>(seeds(folder));
        var kept = CORPUS.resolve(name().toLowerCase());
        if (Files.isDirectory(kept)) {
            try (var files = Files.list(kept)) {
                for (var file : files.sorted().toList()) {
                    all.add(Files.readAllBytes(file));
                }
            }
        }
        return all;
    }

    private interface Attempt {
        Object of() throws UserException;
    }

    /// So that a refusal does not keep the next reader from its turn.
    private static void attempt(Attempt attempt) {
        try {
            attempt.of();
        } catch (UserException refused) {
            refused.getMessage();
        }
    }

    private static Path write(Path folder, String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] file(String name) throws IOException {
        return Files.readAllBytes(RESOURCES.resolve(name));
    }

    private static byte[] zip(byte[] pickle) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            var checksum = new CRC32();
            checksum.update(pickle);
            var entry = new ZipEntry("model/data.pkl");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(pickle.length);
            entry.setCrc(checksum.getValue());
            zip.putNextEntry(entry);
            zip.write(pickle);
        }
        return bytes.toByteArray();
    }
}
