package org.frameseek.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.frameseek.model.clip.RandomClip;

/// How long commands take from a cold JVM, from start to exit. By default those of `target/frameseek`;
/// `-Dbench.program` names an installed program, whose AOT cache makes it faster.
final class StartBenchmark {
    private static final int RUNS = 7;
    private static final Path SAMPLE = Path.of("models/demo/sample.mp4");

    private StartBenchmark() {
    }

    static void main() throws Exception {
        var program = System.getProperty("bench.program", "target/frameseek/bin/frameseek");
        try (var workspace = new Workspace()) {
            var library = workspace.folder().resolve("library").toString();
            var base32 = RandomClip.base32(workspace.folder().resolve("base32")).toString();
            var demo = List.of("search", SAMPLE.toString(), "a red car", "--library", library);
            var large = new ArrayList<>(demo);
            large.addAll(List.of("--model", base32));
            var table = new Table("Commands from a cold start", "start");
            measure(table, program, "--version", List.of("--version"));
            measure(table, program, "search in an indexed video, demo model", demo);
            measure(table, program, "search in an indexed video, ViT-B/32", large);
            table.publish();
        }
    }

    private static void measure(Table table, String program, String what, List<String> arguments) throws Exception {
        run(program, arguments);
        var seconds = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long began = System.nanoTime();
            run(program, arguments);
            seconds[i] = (System.nanoTime() - began) * 1e-9;
        }
        Arrays.sort(seconds);
        table.row("command", what, "median s", seconds[RUNS / 2], "shortest s", seconds[0], "longest s",
                seconds[RUNS - 1]);
    }

    private static void run(String program, List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(program));
        command.addAll(arguments);
        int status = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        if (status != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + status);
        }
    }
}
