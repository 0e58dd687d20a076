package org.frameseek.model.families;

import com.google.gson.JsonPrimitive;
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
import org.frameseek.storage.MemoFile;

/// The speed of this computer: how many pictures a second OpenAI's B/32 encodes, measured once for each choice of
/// device, precision and threads, and kept. The catalogue gives every other model's work relative to it.
public final class Speeds {
    private static final long MOST_NANOS = 8_000_000_000L;

    private final MemoFile file;

    /// @param file where measurements are kept
    public Speeds(Path file) {
        this.file = new MemoFile(file);
    }

    /// What was measured before.
    public OptionalDouble known(ComputeChoice choice) {
        return file.get(key(choice)) instanceof JsonPrimitive kept && kept.isNumber()
                ? OptionalDouble.of(kept.getAsDouble()) : OptionalDouble.empty();
    }

    /// Measures for about ten seconds, and keeps the result.
    ///
    /// @param cancelled polled between batches
    public double measure(ComputeChoice choice, BooleanSupplier cancelled) throws EncoderException {
        var nothing = JsonFile.empty(Path.of("config.json"));
        var config = ClipConfig.of(nothing);
        var tower = ClipTowers.pictures(
                config, Preprocessing.read(nothing, config.imageSize(), Preprocessing.Defaults.CLIP));
        double speed = new SpeedProbe(System::nanoTime, MOST_NANOS)
                .picturesPerSecond(tower, Compute.of(choice), cancelled);
        file.put(key(choice), new JsonPrimitive(speed));
        return speed;
    }

    private static String key(ComputeChoice choice) {
        return (choice.device() + " " + choice.precision() + " " + choice.threads()).toLowerCase(Locale.ROOT);
    }
}
