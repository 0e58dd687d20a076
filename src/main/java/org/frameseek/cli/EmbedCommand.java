package org.frameseek.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.frameseek.AppPaths;
import org.frameseek.WebEnvironment;
import org.frameseek.encoder.EncoderException;
import org.frameseek.model.Model;
import org.frameseek.report.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `frameseek embed`: vectors of texts and pictures.
@Command(name = "embed", description = "Print the vectors of texts and pictures.", mixinStandardHelpOptions = true)
final class EmbedCommand implements Callable<Integer> {
    private record Item(
            String kind, String input, int @Nullable [] tokens, @Nullable Boolean truncated, float[] embedding) {
    }

    private record Result(String model, int dimension, String device, String precision, List<Item> items) {
    }

    private final AppPaths paths;
    private final WebEnvironment web;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ModelOptions model;

    @Option(names = "--text", paramLabel = "T", description = "A text; may be given several times.")
    private List<String> texts = List.of();

    @Option(names = "--image", paramLabel = "FILE", description = "A picture; may be given several times.")
    private List<Path> images = List.of();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    EmbedCommand(AppPaths paths, WebEnvironment web) {
        this.paths = paths;
        this.web = web;
    }

    @Override
    public Integer call() throws Exception {
        if (texts.isEmpty() && images.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Give at least one --text or --image");
        }
        var out = spec.commandLine().getOut();
        try (var clip = model.load(paths, web)) {
            var identity = clip.identity();
            var result = new Result(
                    identity.model(), clip.dimension(), identity.device(), identity.precision().label(), items(clip));
            if (json) {
                out.println(Json.GSON.toJson(result));
            } else {
                result.items.forEach(item ->
                        out.println(item.kind + "\t" + item.input + "\t" + Arrays.toString(item.embedding)));
            }
        }
        return 0;
    }

    /// The inputs in the given order, texts first.
    private List<Item> items(Model clip) throws EncoderException {
        var items = new ArrayList<Item>();
        for (var text : texts) {
            var embedding = clip.texts().encode(text);
            items.add(new Item("text", text, embedding.tokens(), embedding.truncated(), embedding.vector()));
        }
        for (var image : images) {
            items.add(new Item("image", image.toString(), null, null, clip.encodePicture(image)));
        }
        return items;
    }
}
