package org.frameseek.ui.model;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.frameseek.encoder.EncoderException;
import org.frameseek.encoder.Legibility;
import org.frameseek.engine.ComputeChoice;
import org.frameseek.model.Framing;
import org.frameseek.model.families.Models;

/// Loads model folders of every family, each with the language pack that was got for it.
public final class FolderModelLoader implements ModelLoader {
    private static final String CHINESE = "雨中的一辆红色汽车";

    private final Function<Path, Optional<Path>> pack;
    private final Supplier<Framing> framing;
    private final Path memory;

    /// @param pack finds the language pack for a model's folder
    /// @param framing asked for each model, from any thread
    /// @param memory the file that remembers what took long to find out about models
    public FolderModelLoader(
            Function<Path, Optional<Path>> pack, Supplier<Framing> framing, Path memory) {
        this.pack = pack;
        this.framing = framing;
        this.memory = memory;
    }

    @Override
    public LoadedModel load(Path folder, ComputeChoice compute) throws EncoderException {
        var model = Models.load(folder, pack.apply(folder).orElse(null), framing.get(), compute, memory);
        try {
            boolean chinese = model.texts().encode(CHINESE).legibility() == Legibility.CLEAR;
            return new LoadedModel(folder, model.frames(), model.texts(), chinese, model);
        } catch (EncoderException | RuntimeException e) {
            model.close();
            throw e;
        }
    }
}
