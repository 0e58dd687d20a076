package org.frameseek.cli;

import java.nio.file.Path;
import org.frameseek.AppPaths;
import org.frameseek.clip.ClipModel;
import org.frameseek.clip.DeviceChoice;
import org.frameseek.clip.PrecisionChoice;
import org.frameseek.encoder.EncoderException;
import picocli.CommandLine.Option;

/// Which model, and how to run it.
final class ModelOptions {
    @Option(names = "--model", paramLabel = "DIR",
            description = "Folder of a CLIP model. Default: the bundled demo model.")
    private Path folder;

    @Option(names = "--device", paramLabel = "auto|cpu|cuda|mps",
            description = "Where to run the model. Default: auto.")
    private DeviceChoice device = DeviceChoice.AUTO;

    @Option(
            names = "--precision",
            paramLabel = "auto|fp32|fp16|bf16",
            description = "In which precision. Default: auto, the fastest that keeps the scores.")
    private PrecisionChoice precision = PrecisionChoice.AUTO;

    ClipModel load(AppPaths paths) throws EncoderException {
        return ClipModel.load(folder(paths), device, precision);
    }

    Path folder(AppPaths paths) {
        return folder == null ? paths.demoModel() : folder;
    }
}
