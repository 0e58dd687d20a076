package org.frameseek.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.frameseek.download.ReceiptCheck;
import org.frameseek.encoder.EncoderException;
import org.frameseek.engine.ComputeChoice;
import org.frameseek.model.ModelCheck;
import org.frameseek.model.ModelFolder;
import org.frameseek.model.families.Models;
import org.frameseek.report.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `frameseek model check`: loads a CLIP folder and reports what it is, or everything that is wrong with it.
@Command(
        name = "check",
        description = "Load a model from a folder and say what it is, or what is wrong with it.",
        mixinStandardHelpOptions = true)
final class ModelCheckCommand implements Callable<Integer> {
    private record Result(
            String folder, boolean ok, List<String> missing, List<String> problems, @Nullable Integer dimension,
            @Nullable Integer imageSize, @Nullable Long parameters, @Nullable String fingerprint,
            @Nullable String device, @Nullable String precision) {
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR")
    private Path folder;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        var result = check();
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.GSON.toJson(result));
        } else if (result.ok) {
            out.printf(
                    Locale.ROOT, "%s: a CLIP model with %,d parameters, %d dimensions, pictures of %d pixels%n", folder,
                    result.parameters, result.dimension, result.imageSize);
        } else {
            result.problems.forEach(spec.commandLine().getErr()::println);
        }
        return result.ok ? 0 : Failures.FAILED;
    }

    private Result check() throws IOException {
        var changed = Files.isDirectory(folder) ? ReceiptCheck.changed(folder) : List.<Path>of();
        if (!changed.isEmpty()) {
            return failed(List.of(), changed.stream()
                    .map(file -> new EncoderException("model.check.changed", file).getMessage()).toList());
        }
        List<String> missing = List.of();
        try {
            if (Files.isDirectory(folder)) {
                missing = new ModelFolder(folder).missing();
            }
            try (var clip = Models.load(folder, ComputeChoice.AUTO)) {
                var identity = clip.identity();
                var problems = ModelCheck.of(clip).stream()
                        .map(finding -> new EncoderException(finding.code(), folder).getMessage()).toList();
                return new Result(
                        folder.toString(), problems.isEmpty(), missing, problems, clip.dimension(),
                        clip.frames().picture().width(),
                        clip.parameters(), identity.fingerprint(), identity.device(), identity.precision().label());
            }
        } catch (EncoderException e) {
            return failed(missing, List.of(e.getMessage()));
        }
    }

    private Result failed(List<String> missing, List<String> problems) {
        return new Result(folder.toString(), false, missing, problems, null, null, null, null, null, null);
    }
}
