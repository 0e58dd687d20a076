package org.frameseek.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.frameseek.AppPaths;
import org.frameseek.WebEnvironment;
import org.frameseek.catalogue.CatalogueEntry;
import org.frameseek.catalogue.FoundModel;
import org.frameseek.catalogue.ModelShelf;
import org.frameseek.report.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `frameseek model list`: available models and models on this computer.
@Command(
        name = "list",
        description = "List models to download, and those on this computer.",
        mixinStandardHelpOptions = true)
final class ModelListCommand implements Callable<Integer> {
    private record Choice(
            String id, String title, String role, String languages, String licence, long bytes, double cost,
            int dimension, int imageSize, @Nullable String extendedModel, @Nullable String place,
            @Nullable String folder, long unfinishedBytes) {
    }

    private record Other(String name, String place, String folder) {
    }

    private record Listing(List<Choice> models, List<Other> others) {
    }

    private final AppPaths paths;
    private final WebEnvironment web;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    ModelListCommand(AppPaths paths, WebEnvironment web) {
        this.paths = paths;
        this.web = web;
    }

    @Override
    public Integer call() throws Exception {
        var shelf = web.shelf(paths);
        var listing = new Listing(
                shelf.catalogue().entries().stream().map(entry -> choice(shelf, entry)).toList(),
                shelf.found(List.of()).stream().filter(model -> model.entry() == null).map(ModelListCommand::other)
                        .toList());
        if (json) {
            spec.commandLine().getOut().println(Json.GSON.toJson(listing));
        } else {
            print(listing);
        }
        return 0;
    }

    private static Choice choice(ModelShelf shelf, CatalogueEntry entry) {
        var here = shelf.find(entry);
        return new Choice(
                entry.id(), entry.title(), name(entry.role()), name(entry.languages()), entry.licence(), entry.bytes(),
                entry.cost(), entry.dimension(), entry.imageSize(), entry.extendedModel(),
                here.map(model -> name(model.place())).orElse(null),
                here.map(model -> model.folder().toString()).orElse(null), shelf.unfinished(entry).orElse(0));
    }

    private static Other other(FoundModel model) {
        return new Other(model.name(), name(model.place()), model.folder().toString());
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String languages(String name) {
        return switch (name) {
            case "many" -> "many languages";
            case "english" -> "English";
            case "chinese" -> "Chinese";
            default -> name;
        };
    }

    private static String factor(double cost) {
        return BigDecimal.valueOf(cost).stripTrailingZeros().toPlainString();
    }

    private void print(Listing listing) {
        var out = spec.commandLine().getOut();
        for (var model : listing.models) {
            out.printf(
                    Locale.ROOT, "%-14s  %s%n%16s%s, %s, %.1f GB, %s%n", model.role, model.id, "", model.title,
                    languages(model.languages), model.bytes / 1e9,
                    model.cost == 0 ? "text only" : factor(model.cost) + " x the work of B/32");
            if (model.folder != null) {
                out.printf("%16son this computer (%s): %s%n", "", model.place, model.folder);
            } else if (model.unfinishedBytes > 0) {
                out.printf(Locale.ROOT, "%16s%.0f MB downloaded; get it again to continue%n", "",
                        model.unfinishedBytes / 1e6);
            }
        }
        for (var model : listing.others) {
            out.printf("%-14s  %s%n%16s%s%n", model.place, model.name, "", model.folder);
        }
        out.println();
        out.println("Get one: frameseek model get NAME, such as first-choice. Use it: --model NAME");
    }
}
