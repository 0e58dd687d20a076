package org.frameseek.archive;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.frameseek.media.TestVideos;
import org.frameseek.model.clip.RandomClip;

/// Indexes videos on a cluster of processes, with one executor and with two, in turns. The model has ViT-B/32's size
/// and random weights.
///
/// Arguments: a folder, videos, frames per video, rounds.
public final class ScalingBenchmark {
    private ScalingBenchmark() {
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
        int videos = Integer.parseInt(arguments[1]);
        int frames = Integer.parseInt(arguments[2]);
        var films = Files.createDirectories(folder.resolve("films"));
        for (int i = 0; i < videos; i++) {
            TestVideos.numbered(films, i + ".mp4", new TestVideos.Clip().frames(frames + i));
        }
        var model = RandomClip.base32(folder.resolve("model"));
        try (var cluster = LocalCluster.start(Files.createTempDirectory(folder, "cluster"), 2)) {
            for (int round = 0; round < Integer.parseInt(arguments[3]); round++) {
                for (var cores : new String[] {"2", "1"}) {
                    var settings = Map.of("spark.cores.max", cores, "spark.executor.memory", "2g",
                            "spark.executor.extraJavaOptions", "-XX:+UseSerialGC");
                    long began = System.nanoTime();
                    var result = cluster.run(settings, "index", "--videos", films.toString(), "--model",
                            model.toString(), "--out", folder.resolve("out" + round + cores).toString(), "--json");
                    double seconds = (System.nanoTime() - began) / 1e9;
                    System.out.printf(Locale.ROOT, "%s executors, exit %d: %.1f s, %s%n", cores, result.exit(),
                            seconds, result.exit() == 0 ? ended(result.out()) : result.err());
                }
            }
        }
    }

    private static JsonElement ended(String report) {
        return JsonParser.parseString(report).getAsJsonObject().get("ended");
    }
}
