package org.frameseek.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.frameseek.AppPaths;
import org.frameseek.WebEnvironment;
import org.frameseek.download.DownloadProgress;
import org.frameseek.download.Downloader;
import org.frameseek.engine.pack.DriverProbe;
import org.frameseek.engine.pack.EngineChoice;
import org.frameseek.engine.pack.EnginePack;
import org.frameseek.engine.pack.EnginePackException;
import org.frameseek.engine.pack.PackDownload;
import org.frameseek.report.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `frameseek device`: available graphics cards and the engine build that uses them.
@Command(
        name = "device",
        description = "Show graphics cards, and choose the build of the engine for them.",
        mixinStandardHelpOptions = true)
final class DeviceCommand implements Callable<Integer> {
    private record Card(String name, String computeCapability, long memory, boolean supported) {
    }

    private record Result(
            @Nullable String cuda, List<Card> cards, @Nullable String pack, @Nullable String problem) {
    }

    private final AppPaths paths;
    private final WebEnvironment web;
    private final Terminal terminal;
    private final Interrupt interrupt;
    private final DriverProbe probe;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--use",
            paramLabel = "DIR",
            description = "From the next start on use the CUDA build of PyTorch 2.7.1 in this folder: libtorch, or "
                    + "pip's torch.")
    private Path use;

    @Option(names = "--own", description = "Use the build that came with Frameseek again.")
    private boolean own;

    @Option(
            names = "--get",
            description = "Download the CUDA build of the engine, about 2.5 GB, and use it from the next start on.")
    private boolean get;

    @Option(names = "--remove", description = "Remove the downloaded build, and use the one that came with Frameseek.")
    private boolean remove;

    @Mixin
    private NetworkOptions network;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    DeviceCommand(AppPaths paths, WebEnvironment web, Terminal terminal, Interrupt interrupt, DriverProbe probe) {
        this.paths = paths;
        this.web = web;
        this.terminal = terminal;
        this.interrupt = interrupt;
        this.probe = probe;
    }

    @Override
    public Integer call() throws Exception {
        var choice = new EngineChoice(paths.home());
        if (own) {
            choice.forget();
        } else if (use != null) {
            choice.use(EnginePack.in(use));
        } else if (remove) {
            PackDownload.remove(paths.home());
        } else if (get) {
            choice.use(download());
        }
        var result = result(choice);
        if (json) {
            spec.commandLine().getOut().println(Json.GSON.toJson(result));
        } else {
            print(result);
        }
        return 0;
    }

    private EnginePack download() throws Exception {
        var downloader = new Downloader(network.network(web));
        try {
            return new PackDownload(paths.home(), downloader, PackDownload.PLACE, PackDownload.platform())
                    .get(this::show);
        } finally {
            terminal.clear();
        }
    }

    private void show(DownloadProgress progress) {
        if (interrupt.getAsBoolean()) {
            throw new CancellationException();
        }
        terminal.show(progress);
    }

    private Result result(EngineChoice choice) {
        var driver = probe.probe();
        var cards = driver.stream().flatMap(found -> found.cards().stream())
                .map(card -> new Card(
                        card.name(), card.capability() / 10 + "." + card.capability() % 10, card.memory(),
                        card.isSupported()))
                .toList();
        var cuda = driver.map(DriverProbe.Driver::cuda).orElse(null);
        try {
            return new Result(
                    cuda, cards, choice.chosen().map(pack -> pack.libraries().toString()).orElse(null), null);
        } catch (EnginePackException e) {
            return new Result(cuda, cards, null, e.getMessage());
        }
    }

    private void print(Result result) {
        var out = spec.commandLine().getOut();
        if (result.cuda == null) {
            out.println("No NVIDIA driver was found.");
        }
        for (var card : result.cards) {
            out.printf(
                    Locale.ROOT, "%s, %.0f GB, compute capability %s, driver for CUDA %s%s%n", card.name,
                    card.memory / 1e9, card.computeCapability, result.cuda,
                    card.supported ? "" : " (too old for this engine)");
        }
        if (result.problem != null) {
            out.println(result.problem);
        }
        boolean usable = result.cards.stream().anyMatch(Card::supported);
        out.println(result.pack == null
                ? "The engine is the one that came with Frameseek."
                : "From the next start on the engine is in " + result.pack);
        if (result.pack == null && usable) {
            out.println("Use the card: frameseek device --get (downloads about 2.5 GB)");
        }
        if (result.pack != null && !usable) {
            out.println("It waits until there is a card that it supports; until then the processor is used.");
        }
    }
}
