package org.frameseek.model.families;

import ai.djl.engine.EngineException;
import java.nio.file.Path;
import java.util.List;
import org.frameseek.encoder.EncoderException;
import org.frameseek.engine.Compute;
import org.frameseek.engine.ComputeChoice;
import org.frameseek.engine.PrecisionChoice;
import org.frameseek.model.Framing;
import org.frameseek.model.Model;
import org.frameseek.model.ModelFamily;
import org.frameseek.model.ModelFolder;
import org.frameseek.model.card.CardFailure;
import org.frameseek.model.card.CardModel;
import org.frameseek.model.chinese.ChineseClipFamily;
import org.frameseek.model.clip.ClipFamily;
import org.frameseek.model.language.LanguagePack;
import org.frameseek.model.openclip.OpenClipFamily;
import org.frameseek.model.siglip.SiglipFamily;
import org.frameseek.model.speed.KnownSpeeds;
import org.frameseek.model.speed.MeasuredModel;
import org.frameseek.storage.MemoFile;
import org.jspecify.annotations.Nullable;

/// Loads models of all families that have a graph.
public final class Models {
    private static final List<ModelFamily> FAMILIES =
            List.of(new ClipFamily(), new ChineseClipFamily(), new SiglipFamily(),
                    new OpenClipFamily());

    private Models() {
    }

    /// Loads the model in a folder. In the precision `auto`, long indexing runs use what is measured to be fastest. A
    /// card that fails, now or later, is replaced by the processor.
    ///
    /// @param languagePack its text tower replaces the model's, null for none
    /// @param memory the file that remembers the measurements, and fingerprints of weights
    /// @throws EncoderException as the other `load`s
    public static Model load(
            Path path, @Nullable Path languagePack, Framing framing, ComputeChoice choice, Path memory)
            throws EncoderException {
        var memo = new MemoFile(memory);
        CardModel.Loader processor = () -> load(path, languagePack, framing, choice.onProcessor(), memory);
        Model model;
        try {
            model = load(path, framing, choice, memo);
            if (languagePack != null) {
                model = over(model, languagePack, choice);
            }
        } catch (EncoderException e) {
            if (!CardFailure.isOfEngine(e) || Compute.of(choice).isProcessor()) {
                throw e;
            }
            return CardModel.insteadOf(Compute.of(choice).deviceLabel(), e, processor);
        }
        var compute = Compute.of(choice);
        if (!compute.isProcessor()) {
            return CardModel.of(model, processor);
        }
        var candidates = compute.candidates();
        if (choice.precision() != PrecisionChoice.AUTO || candidates.isEmpty()) {
            return model;
        }
        return MeasuredModel.of(model, model.identity().fingerprint(),
                new KnownSpeeds(memo, Compute.machine()), candidates,
                precision -> load(path, framing, choice.in(precision), memo));
    }

    /// Loads the model in a folder and replaces its text tower by a language pack.
    ///
    /// @throws EncoderException as [#load(Path, Framing, ComputeChoice)], or if the pack does not fit this model
    public static Model load(Path path, Path languagePack, Framing framing, ComputeChoice choice)
            throws EncoderException {
        return over(load(path, framing, choice), languagePack, choice);
    }

    private static Model over(Model model, Path languagePack, ComputeChoice choice) throws EncoderException {
        try {
            if (!LanguagePack.is(languagePack)) {
                throw new EncoderException("model.no-language-pack", languagePack);
            }
            var compute = Compute.of(choice);
            return guarded(languagePack, compute, () -> new LanguagePack(new ModelFolder(languagePack))
                    .over(model, compute));
        } catch (EncoderException | RuntimeException e) {
            model.close();
            throw e;
        }
    }

    /// Loads the model in a folder to see frames as in training.
    ///
    /// @throws EncoderException as [#load(Path, Framing, ComputeChoice)]
    public static Model load(Path path, ComputeChoice choice) throws EncoderException {
        return load(path, Framing.AS_TRAINED, choice);
    }

    /// Loads the model in a folder.
    ///
    /// @throws EncoderException if files are missing, damaged or of a family without a graph, or the device does not
    ///     exist
    public static Model load(Path path, Framing framing, ComputeChoice choice) throws EncoderException {
        return load(path, framing, choice, null);
    }

    private static Model load(Path path, Framing framing, ComputeChoice choice, @Nullable MemoFile memo)
            throws EncoderException {
        if (LanguagePack.is(path)) {
            throw new EncoderException("model.language-pack", path);
        }
        var folder = ModelFolder.open(path, framing, memo);
        for (var family : FAMILIES) {
            if (family.reads(folder)) {
                var compute = Compute.of(choice);
                return guarded(path, compute, () -> family.load(folder, compute));
            }
        }
        if (folder.type().equals("siglip2")) {
            throw new EncoderException("model.any-size", folder.config());
        }
        throw new EncoderException("model.other-family", folder.config(), null, folder.type());
    }

    /// The engine says by an exception of its own that there is no room for the weights, on a card or elsewhere.
    private static Model guarded(Path path, Compute compute, CardModel.Loader loader) throws EncoderException {
        try {
            return loader.load();
        } catch (EngineException e) {
            throw new EncoderException("model.no-room", null, e, path.getFileName(), compute.deviceLabel());
        }
    }
}
