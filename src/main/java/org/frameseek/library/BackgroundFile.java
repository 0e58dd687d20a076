package org.frameseek.library;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.TextEncoder;
import org.frameseek.search.Background;
import org.frameseek.search.UnitVector;
import org.frameseek.storage.OwnFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stores a model's [Background] beside the indexes, because computing it takes seconds. Replaces an unusable file; a
/// folder that cannot be written costs only the seconds.
final class BackgroundFile {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundFile.class);
    private static final int FORMAT = 0x46534232;
    private static final int NAME_DIGITS = 16;
    private static final int MOST = 1 << 16;

    private final Path folder;

    BackgroundFile(Path folder) {
        this.folder = folder;
    }

    /// The model's background, read from the file, or else computed and stored. Computing blocks for seconds.
    Background of(TextEncoder encoder) throws EncoderException {
        var file = folder.resolve(encoder.identity().fingerprint().substring(
                0, Math.min(NAME_DIGITS, encoder.identity().fingerprint().length())) + ".background");
        int texts = encoder.calibration().unrelatedTexts().hashCode();
        var kept = read(file, texts);
        if (kept.isPresent()) {
            return kept.get();
        }
        var made = Background.of(encoder);
        write(file, texts, made);
        return made;
    }

    private static Optional<Background> read(Path file, int texts) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readInt() != FORMAT || in.readInt() != texts) {
                return Optional.empty();
            }
            int count = Math.min(in.readInt(), MOST);
            int dimension = Math.min(in.readInt(), MOST);
            var vectors = new ArrayList<UnitVector>();
            for (int i = 0; i < count; i++) {
                var vector = new float[dimension];
                for (int j = 0; j < dimension; j++) {
                    vector[j] = in.readFloat();
                }
                vectors.add(UnitVector.along(vector));
            }
            return Optional.of(new Background(vectors));
        } catch (IOException | IllegalArgumentException e) {
            LOG.info("{} is made again", file, e);
            return Optional.empty();
        }
    }

    private void write(Path file, int texts, Background background) {
        if (background.vectors().isEmpty()) {
            return;
        }
        try {
            OwnFile.replace(file, bytes(background, texts));
        } catch (IOException e) {
            LOG.info("{} is not kept", file, e);
        }
    }

    private static byte[] bytes(Background background, int texts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(FORMAT);
            out.writeInt(texts);
            out.writeInt(background.vectors().size());
            out.writeInt(background.vectors().getFirst().dimension());
            for (var vector : background.vectors()) {
                for (float value : vector.values()) {
                    out.writeFloat(value);
                }
            }
        }
        return bytes.toByteArray();
    }
}
