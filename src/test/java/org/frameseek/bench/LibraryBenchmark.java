package org.frameseek.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.frameseek.index.IndexFixture;
import org.frameseek.library.Library;

/// How long the list of a large library takes: a thousand indexes of an hour each, listed by a fresh process.
///
/// Run with the folder to work in, which must have room for them once (sparse files are enough) as the argument.
final class LibraryBenchmark {
    private static final int INDEXES = 1000;
    private static final int FRAMES = 108_000;
    private static final int DIMENSION = 512;
    private static final int RUNS = 7;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private LibraryBenchmark() {
    }

    static void main(String[] arguments) throws Exception {
        var folder = Files.createDirectories(Path.of(arguments[0]));
        make(folder);
        var times = new long[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long began = System.nanoTime();
            long worked = THREADS.getCurrentThreadCpuTime();
            var entries = new Library(folder).entries();
            times[run] = (System.nanoTime() - began) / 1_000_000;
            System.out.printf("%d indexes, %d usable, listed in %d ms (%d ms of processor)%n", entries.size(),
                    entries.stream().filter(entry -> entry.problem() == null).count(), times[run],
                    (THREADS.getCurrentThreadCpuTime() - worked) / 1_000_000);
        }
        Arrays.sort(times);
        System.out.printf("first run included: median %d ms, slowest %d ms%n", times[RUNS / 2], times[RUNS - 1]);
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
