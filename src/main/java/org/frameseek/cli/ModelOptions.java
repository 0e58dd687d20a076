package org.frameseek.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.frameseek.AppPaths;
import org.frameseek.WebEnvironment;
import org.frameseek.catalogue.CatalogueException;
import org.frameseek.catalogue.FoundModel;
import org.frameseek.encoder.EncoderException;
import org.frameseek.engine.ComputeChoice;
import org.frameseek.engine.DeviceChoice;
import org.frameseek.engine.Emulation;
import org.frameseek.engine.PrecisionChoice;
import org.frameseek.engine.pack.EngineChoice;
import org.frameseek.model.Framing;
import org.frameseek.model.Model;
import org.frameseek.model.families.Models;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Which model to use, and how to run it.
final class ModelOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--model", paramLabel = "DIR|NAME",
            description = "Folder of a model, or name or role of a downloaded one, such as first-choice. "
                    + "Default: the bundled demo model. Several, to compare: search.")
    private List<Path> folders = List.of();

    @Option(names = "--language-pack", paramLabel = "DIR|NAME",
            description = "Folder of a language pack: it reads the words in place of the model.")
    private Path languagePack;

    @Option(names = "--whole-frame",
            description = "Let a model that was trained on the square middle of pictures see all of a frame, squashed: "
                    + "finds what is at the sides, is less certain in the middle, and needs an index of its own, "
                    + "which takes longer (1080p, ViT-B/32: a fifth).")
    private boolean wholeFrame;

    @Option(names = "--device", paramLabel = "auto|cpu|cuda|mps",
            description = "Where to run the model. Default: auto.")
    private DeviceChoice device = DeviceChoice.AUTO;

    @Option(
            names = "--precision",
            paramLabel = "auto|fp32|fp16|bf16|int8",
            description = "In which precision. Default: auto, the fastest that keeps the scores.")
    private PrecisionChoice precision = PrecisionChoice.AUTO;

    /// The one model.
    ///
    /// @throws EncoderException if the model is not on this computer or cannot be used
    Model load(AppPaths paths, WebEnvironment web) throws EncoderException, CatalogueException {
        if (folders.size() > 1) {
            throw new ParameterException(spec.commandLine(), "only search, of one VIDEO, takes more than one --model");
        }
        return load(folders(paths, web).getFirst(), paths, web);
    }

    /// @param folder one of [#folders]
    Model load(Path folder, AppPaths paths, WebEnvironment web) throws EncoderException, CatalogueException {
        var choice = new ComputeChoice(device, precision);
        var framing = wholeFrame ? Framing.WHOLE : Framing.AS_TRAINED;
        var pack = languagePack == null ? null : found(languagePack, paths, web);
        if (pack != null) {
            web.shelf(paths).requireFit(pack, folder);
        }
        var model = new EngineChoice(paths.home()).start(
                () -> Models.load(folder, pack, framing, choice, paths.knownModels()));
        Emulation.timesSlower(choice).ifPresent(times -> spec.commandLine().getErr().printf(Locale.ROOT,
                "This processor has no instructions for bf16, which is %.1f times slower than fp32 here. "
                        + "Leave --precision out.%n", times));
        return model;
    }

    /// The folder of the one model.
    Path folder(AppPaths paths, WebEnvironment web) throws CatalogueException {
        return folders(paths, web).getFirst();
    }

    /// The folders of the named models, or else of the program's first one.
    List<Path> folders(AppPaths paths, WebEnvironment web) throws CatalogueException {
        var found = new ArrayList<Path>();
        for (var given : folders) {
            found.add(found(given, paths, web));
        }
        return found.isEmpty() ? List.of(paths.firstModel()) : found;
    }

    /// A folder, or the name or role of a model on this computer.
    private static Path found(Path given, AppPaths paths, WebEnvironment web) throws CatalogueException {
        if (Files.exists(given)) {
            return given;
        }
        var shelf = web.shelf(paths);
        var name = given.toString().replace('\\', '/');
        var entry = shelf.catalogue().find(name);
        if (entry.isPresent()) {
            return shelf.find(entry.get()).map(FoundModel::folder)
                    .orElseThrow(() -> new CatalogueException(
                            "catalogue.not-yet", null, null, entry.get().title(), name));
        }
        var own = paths.userModels().resolve(name.replace("/", "--"));
        return Files.isDirectory(own) ? own : given;
    }
}
