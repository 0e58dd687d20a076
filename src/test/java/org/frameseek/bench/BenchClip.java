package org.frameseek.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.frameseek.library.VideoFiles;
import org.frameseek.media.TestVideos;

/// A clip to index.
///
/// @param name what it shows, and its size and codec
record BenchClip(String name, Path file) {
    /// The user's own, from the folder in `-Dbench.videos`, or else drawn ones.
    static List<BenchClip> all(Path folder) throws IOException {
        var own = System.getProperty("bench.videos", "");
        if (own.isEmpty()) {
            return List.of(
                    new BenchClip("cuts, 720p H.264", Path.of("models/demo/sample.mp4")),
                    drawn(folder, "test card", "1280x720", "h264.mp4", "libopenh264"));
        }
        var clips = new ArrayList<BenchClip>();
        for (var file : VideoFiles.in(List.of(Path.of(own)))) {
            clips.add(new BenchClip(file.getFileName().toString(), file));
        }
        return clips;
    }

    private static BenchClip drawn(Path folder, String kind, String size, String ending, String encoder)
            throws IOException {
        var file = folder.resolve(kind.replace(' ', '-') + "-" + size + "." + ending);
        TestVideos.ffmpeg("-f", "lavfi", "-i", "testsrc2=size=" + size + ":rate=30:duration=10",
                "-c:v", encoder, "-b:v", "4M", "-pix_fmt", "yuv420p", file.toString());
        return new BenchClip(kind + ", " + size, file);
    }
}
