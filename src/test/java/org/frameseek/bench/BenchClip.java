package org.frameseek.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.frameseek.index.StudyClips;
import org.frameseek.index.StudyClips.Kind;
import org.frameseek.library.VideoFiles;
import org.frameseek.media.TestVideos;

/// A clip to index.
///
/// @param name what it shows, its size and its codec
record BenchClip(String name, Path file) {
    private static final int FRAMES = 300;
    /// Of clips that stand still: each takes no longer than a short one that moves.
    private static final int MANY_FRAMES = 1800;

    /// The user's own, from the folder in `-Dbench.videos`, or else drawn ones.
    static List<BenchClip> all(Path folder) throws Exception {
        var own = System.getProperty("bench.videos", "");
        var clips = new ArrayList<BenchClip>();
        if (!own.isEmpty()) {
            for (var file : VideoFiles.in(List.of(Path.of(own)))) {
                clips.add(new BenchClip(file.getFileName().toString(), file));
            }
            return clips;
        }
        var study = new StudyClips();
        clips.add(new BenchClip("cuts, 720p H.264", Path.of("models/demo/sample.mp4")));
        clips.add(scaled(folder, study, Kind.HAND_HELD, FRAMES, 720, "libopenh264", "mp4"));
        clips.add(scaled(folder, study, Kind.TALK, FRAMES, 1080, "libopenh264", "mp4"));
        clips.add(scaled(folder, study, Kind.SLIDES, MANY_FRAMES, 1080, "libopenh264", "mp4"));
        clips.add(scaled(folder, study, Kind.SCREENCAST, MANY_FRAMES, 1080, "libvpx-vp9", "webm"));
        clips.add(scaled(folder, study, Kind.FIXED_CAMERA, FRAMES, 720, "libsvtav1", "mp4"));
        clips.add(scaled(folder, study, Kind.HAND_HELD, FRAMES / 3, 2160, "libopenh264", "mp4"));
        return clips;
    }

    /// @param height of the clip, which is 16:9
    private static BenchClip scaled(Path folder, StudyClips study, Kind kind, int frames, int height, String encoder,
            String ending) throws IOException {
        var name = "%s, %dp %s".formatted(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), height, encoder);
        var file = folder.resolve(name.replaceAll("[, ]+", "-") + "." + ending);
        TestVideos.ffmpeg("-i", study.make(folder, kind, frames).toString(),
                "-vf", "scale=%d:%d".formatted(height * 16 / 9, height), "-c:v", encoder, "-b:v", height * 4 + "k",
                "-g", "100", "-pix_fmt", "yuv420p", file.toString());
        return new BenchClip(name, file);
    }
}
