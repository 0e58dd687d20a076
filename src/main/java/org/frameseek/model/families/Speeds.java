package org.frameseek.model.families;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.frameseek.encoder.EncoderException;
import org.frameseek.engine.Compute;
import org.frameseek.engine.ComputeChoice;
import org.frameseek.model.JsonFile;
import org.frameseek.model.Preprocessing;
import org.frameseek.model.SpeedProbe;
import org.frameseek.model.clip.ClipConfig;
import org.frameseek.model.clip.ClipTowers;
import org.frameseek.storage.OwnFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The speed of this computer: how many pictures a second OpenAI's B/32 encodes, measured once for each choice of
/// device, precision and threads, and kept. The catalogue gives every other model's work relative to it.
public final class Speeds {
    private static final Logger LOG = LoggerFactory.getLogger(Speeds.class);
    private static final long MOST_NANOS = 8_000_000_000L;

    private final Path file;

    /// @param file where measurements are kept
    public Speeds(Path file) {
        this.file = file;
    }

    /// What was measured before.
    public OptionalDouble known(ComputeChoice choice) {
        var kept = read();
        var key = key(choice);
        return kept.has(key) ? OptionalDouble.of(kept.get(key).getAsDouble()) : OptionalDouble.empty();
    }

    /// Measures for about ten seconds, and keeps the result.
    ///
    /// @param cancelled polled between batches
    public double measure(ComputeChoice choice, BooleanSupplier cancelled) throws EncoderException {
        var nothing = JsonFile.empty(file);
        var config = ClipConfig.of(nothing);
        var tower = ClipTowers.pictures(
                config, Preprocessing.read(nothing, config.imageSize(), Preprocessing.Defaults.CLIP));
        double speed = new SpeedProbe(System::nanoTime, MOST_NANOS)
                .picturesPerSecond(tower, Compute.of(choice), cancelled);
        keep(choice, speed);
        return speed;
    }

    private static String key(ComputeChoice choice) {
        return (choice.device() + " " + choice.precision() + " " + choice.threads()).toLowerCase(Locale.ROOT);
    }

    private JsonObject read() {
        try {
            var kept = Files.isRegularFile(file)
                    ? new Gson().fromJson(Files.readString(file), JsonObject.class) : new JsonObject();
            return kept == null ? new JsonObject() : kept;
        } catch (IOException | JsonParseException e) {
            LOG.info("{} is made again", file, e);
            return new JsonObject();
        }
    }

    private void keep(ComputeChoice choice, double speed) {
        var kept = read();
        kept.addProperty(key(choice), speed);
        try {
            OwnFile.replace(file, kept.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.info("{} is not kept", file, e);
        }
    }
}
