package org.frameseek.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import org.frameseek.index.IndexFixture;
import org.frameseek.library.Library;

/// How long the list of a large library takes: a thousand indexes of an hour each, listed by a fresh process.
final class LibraryBenchmark {
    private static final int INDEXES = 1000;
    private static final int FRAMES = 108_000;
    private static final int DIMENSION = 512;
    private static final int RUNS = 3;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private LibraryBenchmark() {
    }

    static void main() throws Exception {
        try (var workspace = new Workspace()) {
            make(workspace.folder());
            measure(workspace.folder());
        }
    }

    private static void measure(Path folder) throws Exception {
        var table = new Table("Listing 1,000 indexes of one hour each", "library");
        for (int run = 0; run < RUNS; run++) {
            long began = System.nanoTime();
            long worked = THREADS.getCurrentThreadCpuTime();
            var entries = new Library(folder).entries();
            table.row("run", run == 0 ? "first, in a fresh process" : "again",
                    "usable", entries.stream().filter(entry -> entry.problem() == null).count(),
                    "ms", (System.nanoTime() - began) / 1e6,
                    "ms of processor", (THREADS.getCurrentThreadCpuTime() - worked) / 1e6);
        }
        table.publish();
    }

    /// One is written, the others are links to it: a listing reads each of them all the same.
    private static void make(Path folder) throws Exception {
        var first = folder.resolve("0000000000000000.safetensors");
        if (!Files.exists(first)) {
            IndexFixture.create(first, IndexFixture.table(FRAMES, 30), DIMENSION, new float[0][]).close();
        }
        for (int i = 1; i < INDEXES; i++) {
            var link = folder.resolve("%016d.safetensors".formatted(i));
            if (!Files.exists(link)) {
                Files.createLink(link, first);
            }
        }
    }
}
