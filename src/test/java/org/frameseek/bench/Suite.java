package org.frameseek.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Runs benchmarks one after the other, each in a process of its own with the program's options, and writes
/// `benchmarks.md` and `benchmarks.json`.
///
/// `mvn -q test-compile exec:exec@benchmarks [-Dbench=NAME,…] [-Dbench.videos=FOLDER] [-Dbench.hours=N]`
final class Suite {
    /// The options of every start of the program, which the build writes from `jlink.json`.
    static final String PROGRAM_OPTIONS = "@" + Path.of("target", "java.options");

    private static final Map<String, Class<?>> BENCHMARKS = new LinkedHashMap<>();

    static {
        BENCHMARKS.put("machine", Machine.class);
        BENCHMARKS.put("indexing", IndexingBenchmark.class);
        BENCHMARKS.put("order", OrderBenchmark.class);
        BENCHMARKS.put("query", QueryBenchmark.class);
        BENCHMARKS.put("library", LibraryBenchmark.class);
        BENCHMARKS.put("library-search", LibrarySearchBenchmark.class);
        BENCHMARKS.put("timeline", TimelineBenchmark.class);
        BENCHMARKS.put("memory", MemoryBenchmark.class);
        BENCHMARKS.put("flatness", FlatnessBenchmark.class);
        BENCHMARKS.put("child-decoding", ChildDecodingBenchmark.class);
        BENCHMARKS.put("start", StartBenchmark.class);
    }

    private Suite() {
    }

    /// @param arguments the folder to write to; the benchmarks' names separated by commas, or `all`
    static void main(String[] arguments) throws Exception {
        var folder = Files.createDirectories(Path.of(arguments[0]));
        var names = arguments[1].equals("all") ? List.copyOf(BENCHMARKS.keySet()) : List.of(arguments[1].split(","));
        var tables = new ArrayList<Table>();
        for (var name : names) {
            var benchmark = BENCHMARKS.get(name);
            if (benchmark == null) {
                throw new IllegalArgumentException(name + " is none of " + BENCHMARKS.keySet());
            }
            tables.add(run(benchmark, folder.resolve(name + ".json")));
        }
        Files.writeString(folder.resolve("benchmarks.json"), Table.json(tables));
        Files.writeString(folder.resolve("benchmarks.md"),
                tables.stream().map(Table::markdown).collect(Collectors.joining("", "# Benchmarks\n\n", "")));
        System.out.println("Written: " + folder.resolve("benchmarks.md"));
    }

    private static Table run(Class<?> benchmark, Path output) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(
                PROGRAM_OPTIONS, "-Dglass.platform=Headless", "-Dprism.order=sw", "-Dprism.lcdtext=false"));
        System.getProperties().stringPropertyNames().stream().filter(name -> name.startsWith("bench."))
                .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
        command.addAll(List.of(Table.outputOption(output), "-cp",
                System.getProperty("java.class.path"),
                benchmark.getName()));
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IOException(benchmark.getSimpleName() + " ended with " + status);
        }
        return Table.read(output);
    }
}
