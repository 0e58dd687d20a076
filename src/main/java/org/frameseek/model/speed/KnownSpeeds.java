package org.frameseek.model.speed;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.frameseek.encoder.Precision;
import org.frameseek.storage.JsonFile;
import org.frameseek.storage.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The measurements of one machine and its models, in a file. One that cannot be read or written costs only a new
/// measurement.
public final class KnownSpeeds {
    private static final Logger LOG = LoggerFactory.getLogger(KnownSpeeds.class);
    private static final String BEST = "best";

    private final JsonFile file;
    private final String machine;

    /// @param machine the processor, its instruction sets and the engine: what speed depends on besides the model
    public KnownSpeeds(Path file, String machine) {
        this.file = new JsonFile(file);
        this.machine = machine;
    }

    /// @param model identifies the model's content
    Optional<Precision> best(String model) {
        var known = content().get(machine + " " + model);
        return known instanceof JsonObject trials && trials.get(BEST) != null && trials.get(BEST).isJsonPrimitive()
                ? Precision.of(trials.get(BEST).getAsString()) : Optional.empty();
    }

    void keep(String model, List<Trial> trials) {
        var entry = new JsonObject();
        for (var trial : trials) {
            var one = new JsonObject();
            one.addProperty("framesPerSecond", trial.framesPerSecond());
            one.addProperty("faithful", trial.faithful());
            entry.add(trial.precision().label(), one);
        }
        entry.addProperty(BEST, Trial.best(trials).label());
        var all = content();
        all.add(machine + " " + model, entry);
        try {
            file.write(all);
        } catch (StorageException e) {
            LOG.info("measured again next time", e);
        }
    }

    private JsonObject content() {
        try {
            return file.read().object();
        } catch (StorageException e) {
            LOG.info("measured speeds are not known", e);
            return new JsonObject();
        }
    }
}
