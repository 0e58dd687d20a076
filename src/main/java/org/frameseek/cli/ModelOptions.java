package org.frameseek.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.frameseek.AppPaths;
import org.frameseek.encoder.EncoderException;
import org.frameseek.engine.ComputeChoice;
import org.frameseek.engine.DeviceChoice;
import org.frameseek.engine.PrecisionChoice;
import org.frameseek.model.Model;
import org.frameseek.model.families.Models;
import picocli.CommandLine.Option;

/// Which model to use, and how to run it.
final class ModelOptions {
    @Option(names = "--model", paramLabel = "DIR|NAME",
            description = "Folder of a model, or name of a downloaded one. Default: the bundled demo model.")
    private Path folder;

    @Option(names = "--language-pack", paramLabel = "DIR",
            description = "Folder of a language pack: it reads the words in place of the model.")
    private Path languagePack;

    @Option(names = "--device", paramLabel = "auto|cpu|cuda|mps",
            description = "Where to run the model. Default: auto.")
    private DeviceChoice device = DeviceChoice.AUTO;

    @Option(
            names = "--precision",
            paramLabel = "auto|fp32|fp16|bf16",
            description = "In which precision. Default: auto, the fastest that keeps the scores.")
    private PrecisionChoice precision = PrecisionChoice.AUTO;

    Model load(AppPaths paths) throws EncoderException {
        var choice = new ComputeChoice(device, precision);
        return languagePack == null
                ? Models.load(folder(paths), choice) : Models.load(folder(paths), languagePack, choice);
    }

    Path folder(AppPaths paths) {
        return folder == null ? paths.demoModel() : downloaded(folder, paths);
    }

    /// Also accepts the name of a downloaded model.
    private static Path downloaded(Path given, AppPaths paths) {
        var own = paths.userModels().resolve(given.toString().replace('\\', '/').replace("/", "--"));
        return !Files.exists(given) && Files.isDirectory(own) ? own : given;
    }
}
