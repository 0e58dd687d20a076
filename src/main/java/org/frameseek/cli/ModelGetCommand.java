package org.frameseek.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.frameseek.AppPaths;
import org.frameseek.WebEnvironment;
import org.frameseek.catalogue.CatalogueException;
import org.frameseek.catalogue.FoundModel;
import org.frameseek.catalogue.FoundModel.Place;
import org.frameseek.download.DownloadProgress;
import org.frameseek.download.Receipt;
import org.frameseek.download.Receipts;
import org.frameseek.report.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `frameseek model get`: downloads a model from the list, or resumes its download.
@Command(
        name = "get",
        description = "Download a model. If interrupted, the same command continues.",
        mixinStandardHelpOptions = true)
final class ModelGetCommand implements Callable<Integer> {
    private record File(String path, long size, String checksum, String vouchedBy) {
        static File of(Receipt receipt) {
            return new File(
                    receipt.path(), receipt.size() == null ? 0 : receipt.size(), String.valueOf(receipt.checksum()),
                    receipt.origin().name().toLowerCase(Locale.ROOT));
        }
    }

    private record Result(String id, String folder, boolean downloaded, List<File> files) {
    }

    private final AppPaths paths;
    private final WebEnvironment web;
    private final Terminal terminal;
    private final Interrupt interrupt;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "As in the list, or what it is for, such as first-choice.")
    private String name;

    @Mixin
    private NetworkOptions network;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    ModelGetCommand(AppPaths paths, WebEnvironment web, Terminal terminal, Interrupt interrupt) {
        this.paths = paths;
        this.web = web;
        this.terminal = terminal;
        this.interrupt = interrupt;
    }

    @Override
    public Integer call() throws Exception {
        var shelf = web.shelf(paths);
        var entry = shelf.catalogue().find(name)
                .orElseThrow(() -> new CatalogueException("catalogue.unknown", null, null, name));
        var here = shelf.find(entry);
        FoundModel model;
        try {
            model = here.isPresent() ? here.get() : shelf.get(entry, network.network(web), this::show);
        } finally {
            terminal.clear();
        }
        var files = here.isPresent() ? List.<File>of() : files(model);
        if (json) {
            spec.commandLine().getOut().println(Json.GSON.toJson(
                    new Result(entry.id(), model.folder().toString(), here.isEmpty(), files)));
        } else {
            print(model, here.isPresent(), files);
        }
        return 0;
    }

    private void show(DownloadProgress progress) {
        if (interrupt.getAsBoolean()) {
            throw new CancellationException();
        }
        terminal.show(progress);
    }

    private static List<File> files(FoundModel model) throws IOException {
        return Receipts.read(model.folder()).stream().flatMap(kept -> kept.files().stream()).map(File::of).toList();
    }

    private void print(FoundModel model, boolean wasHere, List<File> files) {
        var out = spec.commandLine().getOut();
        out.println(wasHere
                ? model.name() + " is on this computer already: " + model.folder()
                : model.name() + " is in " + model.folder());
        long learned = files.stream().filter(file -> !file.vouchedBy.equals("list")).count();
        if (learned > 0) {
            out.printf(
                    Locale.ROOT, "%d of %d files were checked against what the server named at first contact.%n",
                    learned, files.size());
        }
        out.println("Use it: --model " + (model.place() == Place.DOWNLOADED ? model.name() : model.folder()));
    }
}
