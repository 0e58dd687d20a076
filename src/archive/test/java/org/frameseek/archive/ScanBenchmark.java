package org.frameseek.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.frameseek.archive.search.SimulatedArchive;

/// Scans a simulated archive on a cluster of processes, with one executor and with two, in turns.
///
/// Arguments: a folder, shots, vectors per shot, dimension, questions, rounds.
public final class ScanBenchmark {
    private ScanBenchmark() {
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
        var table = folder.resolve("shots").toString();
        try (var cluster = LocalCluster.start(Files.createTempDirectory(folder, "cluster"), 2)) {
            for (int round = 0; round < Integer.parseInt(arguments[5]); round++) {
                for (var cores : new String[] {"2", "1"}) {
                    var settings = Map.of("spark.cores.max", cores, "spark.executor.memory",
                            cores.equals("1") ? "4g" : "2g", "spark.memory.fraction", "0.85",
                            "spark.executor.extraJavaOptions", "-XX:+UseSerialGC");
                    var result = cluster.submit(SimulatedArchive.class, settings, table, arguments[1], arguments[2],
                            arguments[3], arguments[4]).result();
                    System.out.println(cores + " executors, exit " + result.exit() + '\n' + result.out()
                            + (result.exit() == 0 ? "" : result.err()));
                }
            }
        }
    }
}
