package org.frameseek.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.frameseek.AppPaths;
import org.frameseek.i18n.Formats;
import org.frameseek.index.IndexException;
import org.frameseek.library.IndexEntry;
import org.frameseek.library.Library;
import org.frameseek.report.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `frameseek library`: indexed videos.
@Command(name = "library", description = "List, check or remove indexes.", mixinStandardHelpOptions = true)
final class LibraryCommand implements Callable<Integer> {
    private record Item(
            String index, @Nullable String key, @Nullable String video, @Nullable String model, int frames,
            int indexed, int own, boolean complete, double duration, long bytes, String modified,
            @Nullable String problem, List<String> damage) {
    }

    private final AppPaths paths;

    @Spec
    private CommandSpec spec;

    @Mixin
    private LibraryOption library;

    @Option(names = "--verify", description = "Read every index and compare its checksums.")
    private boolean verify;

    @Option(names = "--remove", paramLabel = "KEY", description = "Remove the indexes of this key (or its beginning).")
    private String remove;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    LibraryCommand(AppPaths paths) {
        this.paths = paths;
    }

    @Override
    public Integer call() throws Exception {
        var indexes = library.open(paths);
        if (remove != null) {
            removeAll(indexes);
        }
        var items = new ArrayList<Item>();
        for (var entry : indexes.entries()) {
            items.add(item(entry, verify ? indexes.verify(entry) : List.of()));
        }
        if (json) {
            spec.commandLine().getOut().println(Json.GSON.toJson(items));
        } else {
            items.forEach(this::print);
        }
        boolean sound = items.stream().allMatch(item -> item.damage.isEmpty() && item.problem == null);
        return verify && !sound ? Failures.FAILED : 0;
    }

    /// A prefix that matches several videos removes none of them.
    private void removeAll(Library indexes) throws IndexException {
        var fitting = indexes.entries().stream()
                .filter(entry -> key(entry).startsWith(remove))
                .toList();
        long videos = fitting.stream().map(entry -> beginning(entry.file())).distinct().count();
        if (videos != 1 || remove.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), videos == 0
                            ? "No index has the key " + remove
                            : "Several videos have a key that begins with " + remove + "; give more of it");
        }
        for (var entry : fitting) {
            indexes.remove(entry);
        }
    }

    /// A damaged index reveals only the start of its key, in its file name.
    private static String key(IndexEntry entry) {
        return entry.header() == null ? beginning(entry.file()) : entry.header().key().hex();
    }

    private static String beginning(Path file) {
        return file.getFileName().toString().replaceFirst("-.*", "");
    }

    private static Item item(IndexEntry entry, List<String> damage) {
        var header = entry.header();
        return new Item(
                entry.file().toString(), header == null ? null : header.key().hex(),
                header == null ? null : header.source().path(), header == null ? null : header.encoder().model(),
                entry.frames(), entry.indexed(), entry.own(), entry.complete(), entry.durationSeconds(), entry.bytes(),
                entry.modified().toString(), entry.problem(), damage);
    }

    private void print(Item item) {
        var out = spec.commandLine().getOut();
        if (item.key == null) {
            out.println(beginning(Path.of(item.index)) + "  " + item.problem);
            return;
        }
        out.printf(
                Locale.ROOT, "%s  %s  %s  %,d/%,d frames, %,d computed  %s%s%n", item.key.substring(0, 12), item.video,
                item.model, item.indexed, item.frames, item.own, Formats.size(item.bytes, Locale.ROOT),
                item.complete ? "" : "  (incomplete)");
        item.damage.forEach(line -> out.println("  " + line));
    }
}
