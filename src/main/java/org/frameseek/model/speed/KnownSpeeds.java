package org.frameseek.model.speed;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import org.frameseek.encoder.Precision;
import org.frameseek.storage.MemoFile;

/// The fastest precisions of one machine and its models, in a file.
public final class KnownSpeeds {
    private static final String BEST = "best";

    private final MemoFile file;
    private final String machine;

    /// @param machine the processor, its instruction sets and the engine: what speed depends on besides the model
    public KnownSpeeds(MemoFile file, String machine) {
        this.file = file;
        this.machine = machine;
    }

    /// @param model identifies the model's content
    Optional<Precision> best(String model) {
        return file.get(key(model)) instanceof JsonObject trials
                && trials.get(BEST) instanceof JsonPrimitive best
                ? Precision.of(best.getAsString()) : Optional.empty();
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
        file.put(key(model), entry);
    }

    private String key(String model) {
        return machine + " " + model;
    }
}
